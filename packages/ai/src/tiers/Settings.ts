import { Residency } from "@statex/kernel/Residency"
import { Config, ConfigProvider, Effect, Option } from "effect"
import { type ModelWork, works } from "../AiTier.ts"

/** Settings that cannot stand together, told by their names and never by their values. */
export const refused = (message: string): Effect.Effect<never, Config.ConfigError> =>
  Effect.fail(new Config.ConfigError(new ConfigProvider.SourceError({ message })))

/** Nothing where none of the settings is there; where some are, the needed ones that are missing are told. */
export const unfinished = <Names extends string>(
  settings: Readonly<Record<Names, Option.Option<unknown>>>,
  needed: ReadonlyArray<NoInfer<Names>>
): Effect.Effect<Option.Option<never>, Config.ConfigError> => {
  const names = Object.entries<Option.Option<unknown>>(settings)
  const present = names.filter(([, value]) => Option.isSome(value)).map(([name]) => name)
  if (present.length === 0) return Effect.succeedNone
  const missing = needed.filter((name) => Option.isNone(settings[name]))
  return refused(`${missing.join(", ")}: missing, although there is ${present.join(", ")}`)
}

export const string = (name: string) => Config.option(Config.NonEmptyString(name))
export const secret = (name: string) => Config.option(Config.Redacted(name))
export const residency = (name: string) => Config.option(Config.Literals(Residency.literals, name))

const isWork = (name: string): name is ModelWork => works.some((work) => work === name)

/** Names of other models for some kinds of work. */
export type Models = ReadonlyMap<ModelWork, string>

/** "Design=large;Converse=small", where it is set; `isName`: what a name has to be. */
export const models = (
  name: string,
  isName: (model: string) => boolean = (model) => model !== "",
  expected = "work=model"
) =>
  Config.option(
    Config.NonEmptyString(name).pipe(Config.mapEffect((text) => {
      const named = new Map<ModelWork, string>()
      for (const pair of text.split(";").filter((one) => one.trim() !== "")) {
        const at = pair.indexOf("=")
        const [work, model] = [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()]
        if (!isWork(work) || !isName(model)) {
          return refused(`${name}: expected ${expected} with ; between, where works are ${works.join(", ")}`)
        }
        named.set(work, model)
      }
      return Effect.succeed<Models>(named)
    }))
  )

/** Address of a server, without a slash at its end. */
export const address = (name: string) =>
  Config.option(
    Config.URL(name).pipe(
      Config.mapEffect((url) =>
        /^https?:$/.test(url.protocol) && url.search === "" && url.username === ""
          ? Effect.succeed({ hostname: url.hostname, base: `${url.origin}${url.pathname.replace(/\/+$/, "")}` })
          : refused(`${name}: an address with http or https, without a user or a question mark`)
      )
    )
  )
