import { Config, ConfigProvider, Effect, Option } from "effect"

/** Which world the keys are for: those of one are refused in the other. */
export const world = Config.Literals(["production", "development"], "STATEX_WORLD").pipe(
  Config.withDefault("development" as const)
)
export type World = "production" | "development"

/** As it stands, blanks and line ends included: whether it may stand so is told later, together with all others. */
export const text = (name: string) => Config.option(Config.String(name))

/** What a value has to be; nothing where it is. */
export type Shape = (value: string, world: World) => string | undefined

export const matching = (pattern: RegExp, expected: string): Shape => (value) =>
  pattern.test(value) ? undefined : expected

/** This machine. */
export const isHere = (url: URL): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)

/** Address of a server: nobody may listen on the way, so plain HTTP is for this machine only, and never in production. */
export const address: Shape = (value, world) => {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol)) return "an address with https"
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    return "an address without a user, a question mark or a hash"
  }
  if (url.protocol === "https:" || (world !== "production" && isHere(url))) return undefined
  return world === "production" ? "an address with https, in production" : "an address with https, or on this machine"
}

/** Without slashes at its end, so that paths can be put after it. */
export const baseOf = (value: string): string => value.replace(/\/+$/, "")

const isSet = (value: Option.Option<string>): value is Option.Some<string> => Option.isSome(value) && value.value !== ""

/** Settings that cannot stand together, told by their names and never by their values. */
export const refused = (faults: ReadonlyArray<string>): Effect.Effect<never, Config.ConfigError> =>
  Effect.fail(new Config.ConfigError(new ConfigProvider.SourceError({ message: faults.join("\n") })))

/**
 * Whether a gateway is there: none of its settings, or all that it needs and each in its shape. All that is wrong is told at once.
 * Settings that are empty are not set.
 */
export const complete = <Name extends string>(
  { needed, set, shapes, world }: {
    readonly world: World
    readonly set: Readonly<Record<Name, Option.Option<string>>>
    readonly needed: ReadonlyArray<NoInfer<Name>>
    readonly shapes: Readonly<Partial<Record<NoInfer<Name>, Shape>>>
  }
): Effect.Effect<boolean, Config.ConfigError> => {
  const shapeOf = new Map<string, Shape | undefined>(Object.entries<Shape | undefined>(shapes))
  const given = Object.entries<Option.Option<string>>(set).flatMap(([name, value]) =>
    isSet(value) ? [[name, value.value] as const] : []
  )
  if (given.length === 0) return Effect.succeed(false)
  const names = given.map(([name]) => name)
  const missing = needed.filter((name) => !names.includes(name))
  const faults = [
    ...missing.map((name) => `${name}: missing, although there is ${names.join(", ")}`),
    ...given.flatMap(([name, value]) => {
      if (value !== value.trim() || /[\r\n\t]/.test(value)) return [`${name}: blanks or a line end around the value`]
      const expected = shapeOf.get(name)?.(value, world)
      return expected === undefined ? [] : [`${name}: expected ${expected}`]
    })
  ]
  return faults.length === 0 ? Effect.succeed(true) : refused(faults)
}

/** The value where it is set and not empty. */
export const valueOf = (value: Option.Option<string>): string | undefined => isSet(value) ? value.value : undefined
