import { Residency } from "@statex/kernel/Residency"
import { Config, ConfigProvider, Effect, Option } from "effect"

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
