import { Config } from "effect"

/** Declared here, listed in runtime's Environment. `domain` is the suffix of every prototype's host, port included. */
export const settings = Config.all({
  port: Config.Int("PREVIEW_PORT").pipe(Config.withDefault(3001)),
  domain: Config.String("PREVIEW_DOMAIN").pipe(Config.withDefault("localhost:3001")),
  scheme: Config.Literals(["http", "https"], "PREVIEW_SCHEME").pipe(Config.withDefault("http" as const)),
  portal: Config.String("PUBLIC_URL").pipe(Config.withDefault("http://localhost:3000")),
  /** Where abuse is reported; `abuse@<domain>` when absent. */
  abuse: Config.option(Config.String("ABUSE_CONTACT"))
})
