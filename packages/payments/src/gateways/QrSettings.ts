import { Config, Effect, Option } from "effect"
import { baseOf, isHere, refused, text, valueOf } from "./GatewaySettings.ts"

/** A setting as it is written; an empty one is none. */
const written = (name: string): Config.Config<string | undefined> => Config.map(text(name), valueOf)

/** What a setting means, nothing where it means nothing. */
export type Reading<A> = (text: string) => A | undefined

/** Settings of one gateway by their names. */
export type Readings = Readonly<Record<string, Reading<unknown>>>

export type Read<R extends Readings> = { readonly [K in keyof R]: NonNullable<ReturnType<R[K]>> | undefined }

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number): Reading<number> => (text) =>
  /^\d{1,12}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined

/** Address of a server, without a slash at its end; without encryption only on this machine. */
export const address: Reading<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.search !== "" || url.hash !== "" || url.username !== "") return undefined
  return url.protocol === "https:" || (url.protocol === "http:" && isHere(url))
    ? baseOf(`${url.origin}${url.pathname}`)
    : undefined
}

/** What was found of a group of settings, and what is wrong with it. */
export interface Examined<R extends Readings> {
  readonly found: Option.Option<Read<R>>
  readonly complaints: ReadonlyArray<string>
}

/**
 * Nothing where none of the settings is there. Where some are, all of `needed` have to be, and each that is there has to mean something and
 * to have no spaces at its ends.
 */
export const examined = <R extends Readings>(
  readings: R,
  needed: ReadonlyArray<keyof R & string>
): Config.Config<Examined<R>> => {
  const names = Object.keys(readings)
  return Config.map(Config.all(names.map(written)), (texts) => {
    const found = new Map(names.map((name, at) => [name, texts[at]]))
    const present = names.filter((name) => found.get(name) !== undefined)
    const read = names.map((name) => {
      const text = found.get(name)
      return [name, text === undefined || text !== text.trim() ? undefined : readings[name]?.(text)] as const
    })
    const missing = present.length === 0 ? [] : needed.filter((name) => found.get(name) === undefined)
    const faulty = read.filter(([name, value]) => value === undefined && present.includes(name)).map(([name]) => name)
    const complaints = [
      ...missing.length > 0 ? [`${missing.join(", ")}: missing, although there is ${present.join(", ")}`] : [],
      ...faulty.length > 0 ? [`${faulty.join(", ")}: not what it should be`] : []
    ]
    const isThere = present.length > 0 && complaints.length === 0
    return { found: isThere ? Option.some(Object.fromEntries(read) as Read<R>) : Option.none(), complaints }
  })
}

/** The same where complaints refuse it, all at once. */
export const group = <R extends Readings>(
  readings: R,
  needed: ReadonlyArray<keyof R & string>
): Config.Config<Option.Option<Read<R>>> =>
  Config.mapEffect(
    examined(readings, needed),
    ({ complaints, found }) => complaints.length > 0 ? refused(complaints) : Effect.succeed(found)
  )
