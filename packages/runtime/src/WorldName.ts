import { Config, Option } from "effect"

/** Which world this process lives in. */
const world = Config.Literals(["production", "development"], "STATEX_WORLD")

export const settings = {
  world: world.pipe(Config.withDefault("development" as const)),
  /** Whether what is for nobody but its developers may be offered: only where somebody has said so, never by default. */
  isPlayground: Config.map(Config.option(world), (named) => Option.getOrUndefined(named) === "development")
}
