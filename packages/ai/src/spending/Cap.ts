import { Config, Context, Layer, Schema } from "effect"
import { Dollars, NanoDollars } from "./NanoDollars.ts"

/** What may be spent, on whom and when: nothing is spent where one of these would be passed. */
export interface Caps {
  readonly request: NanoDollars
  /** Of one person on one day. */
  readonly person: NanoDollars
  readonly day: NanoDollars
  readonly month: NanoDollars
}

const dollars = Schema.decodeSync(Dollars)

/** Declared here, listed in runtime's Environment. US dollars; nothing paid is called at 0. */
export const settings = {
  request: Config.schema(Dollars, "AI_CAP_REQUEST").pipe(Config.withDefault(dollars("3"))),
  person: Config.schema(Dollars, "AI_CAP_PERSON_DAY").pipe(Config.withDefault(dollars("6"))),
  day: Config.schema(Dollars, "AI_CAP_DAY").pipe(Config.withDefault(dollars("30"))),
  month: Config.schema(Dollars, "AI_CAP_MONTH").pipe(Config.withDefault(dollars("300")))
}

/** The caps of this process. */
export class SpendingCaps extends Context.Service<SpendingCaps, Caps>()("@statex/ai/SpendingCaps") {
  static readonly layer = Layer.effect(SpendingCaps, Config.all(settings))
}

/** Whose purse is meant. */
export const Scope = Schema.Literals(["request", "person", "day", "month"])
export type Scope = typeof Scope.Type

/** One purse that a call is paid from, and what it may hold at the most. */
export interface Cap {
  readonly scope: Scope
  readonly key: string
  readonly most: NanoDollars
}

/** Who pays: a request, and whoever made it, told apart by a digest. */
export interface Payer {
  readonly request: string
  readonly person: string
  /** Our own repairs cost the person nothing: they count against the other purses alone. */
  readonly free: boolean
}

/** `now`: milliseconds since 1970; days are UTC's. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** When the first of so many days up to today began. */
export const firstOf = (days: number, now: number): Date =>
  new Date(`${dayOf(now - (days - 1) * 86_400_000)}T00:00:00Z`)

/** The purses of everybody on a day, as "2026-11-23". */
export const commonCaps = (caps: Caps, day: string): readonly [day: Cap, month: Cap] => [
  { scope: "day", key: `day:${day}`, most: caps.day },
  { scope: "month", key: `month:${day.slice(0, 7)}`, most: caps.month }
]

/** The purses of one call, in the order in which they are locked. */
export const capsOf = (caps: Caps, { free, person, request }: Payer, day: string): ReadonlyArray<Cap> => [
  ...commonCaps(caps, day),
  ...(free ? [] : [{ scope: "person" as const, key: `person:${person}:${day}`, most: caps.person }]),
  { scope: "request", key: `request:${request}`, most: caps.request }
]
