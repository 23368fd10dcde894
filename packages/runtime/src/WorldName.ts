import { Config } from "effect"

/** Which world this process lives in. */
export const settings = {
  world: Config.Literals(["production", "development"], "STATEX_WORLD").pipe(Config.withDefault("development" as const))
}
