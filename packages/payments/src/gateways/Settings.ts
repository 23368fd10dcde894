import { Config, ConfigProvider, Effect, Option } from "effect"

/** What one setting has to be; those that are needed come together or not at all. */
export interface Setting {
  readonly needed: boolean
  readonly fits: (text: string) => boolean
}

const failed = (message: string): Effect.Effect<never, Config.ConfigError> =>
  Effect.fail(new Config.ConfigError(new ConfigProvider.SourceError({ message })))

/** Nothing where none is set. Otherwise every faulty setting is told by its name, and never by its value. */
export const together = <Name extends string>(
  settings: Readonly<Record<Name, Setting>>
): Config.Config<Option.Option<Readonly<Partial<Record<Name, string>>>>> => {
  const entries = Object.entries<Setting>(settings)
  return Config.all(entries.map(([name]) => Config.option(Config.String(name)))).pipe(
    Config.mapEffect((texts) => {
      const given = entries.map(([name, { fits, needed }], index) => {
        const text = texts[index] ?? Option.none()
        const isFit = Option.match(text, {
          onNone: () => !needed,
          onSome: (some) => some === some.trim() && fits(some)
        })
        return { name, text, fault: isFit ? undefined : Option.isNone(text) ? "missing" : "not as it has to be" }
      })
      if (given.every(({ text }) => Option.isNone(text))) return Effect.succeedNone
      const faults = given.filter(({ fault }) => fault !== undefined).map(({ fault, name }) => `${name}: ${fault}`)
      if (faults.length > 0) return failed(faults.join("; "))
      const found = given.flatMap(({ name, text }) => Option.isSome(text) ? [[name, text.value]] : [])
      return Effect.succeedSome(Object.fromEntries(found))
    })
  )
}

/** An address of a server without a slash at its end; plain HTTP only to this machine. */
export const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { hash, hostname, password, protocol, search, username } = new URL(text)
  const isSafe = protocol === "https:" ||
    (protocol === "http:" && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(hostname))
  return isSafe && !text.endsWith("/") && `${hash}${search}${username}${password}` === ""
}
