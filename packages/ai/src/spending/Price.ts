import type { Residency } from "@statex/kernel/Residency"
import { Schema } from "effect"
import type { ModelCall, Tokens } from "../models/ModelCall.ts"
import { NanoDollars } from "./NanoDollars.ts"
import listed from "./prices.json" with { type: "json" }

const Day = Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/))

/** Of one token or one minute: a thousand dollars a million tokens, a dollar a minute at the most. */
const Rate = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }))
const OfToken = Rate(1_000_000)
const Percent = Rate(100)

/** What a model costs a token, from a day on. */
export const Price = Schema.Struct({
  model: Schema.NonEmptyString,
  from: Day,
  input: OfToken,
  /** Of input that the provider remembers. */
  cached: OfToken,
  output: OfToken,
  /** Where the figures stand. */
  source: Schema.NonEmptyString,
  /** Per cent on top, where data stays in a region. */
  surcharge: Schema.optionalKey(Percent)
})
export type Price = typeof Price.Type

/** What a model costs a minute of speech, from a day on. */
export const SpeechPrice = Schema.Struct({
  model: Schema.NonEmptyString,
  from: Day,
  minute: Rate(1_000_000_000),
  source: Schema.NonEmptyString,
  surcharge: Schema.optionalKey(Percent)
})
export type SpeechPrice = typeof SpeechPrice.Type

/** All that is known of prices. A model that is not among them is not called before its price is configured. */
export const Prices = Schema.Struct({
  date: Day,
  models: Schema.Array(Price),
  speech: Schema.Array(SpeechPrice),
  surcharges: Schema.Array(Schema.Struct({
    residency: Schema.Literals(["EU"]),
    from: Day,
    percent: Percent,
    source: Schema.NonEmptyString
  }))
})
export type Prices = typeof Prices.Type

export const known: Prices = Schema.decodeUnknownSync(Prices)(listed)

const atHome = { from: "1970-01-01", source: "our own hardware" }

const isOf = (model: string, day: string) => (price: { readonly model: string; readonly from: string }): boolean =>
  price.from <= day && (model === price.model || model.startsWith(`${price.model}-20`))

const latest = <P extends { readonly model: string; readonly from: string }>(
  prices: ReadonlyArray<P>,
  model: string,
  day: string
): P | undefined =>
  prices.filter(isOf(model, day))
    .toSorted((a, b) => b.model.length - a.model.length || (a.from < b.from ? 1 : -1))[0]

const dearer = <P extends { readonly source: string; readonly surcharge?: number }>(
  { surcharges }: Prices,
  price: P | undefined,
  day: string,
  residency: Residency
): P | undefined => {
  const more = surcharges.filter((one) => one.residency === residency && one.from <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  return price === undefined || more === undefined || price.surcharge !== undefined
    ? price
    : { ...price, surcharge: more.percent }
}

/**
 * The price of a model on an ISO day, where its tier keeps data as close as `residency`: nothing on our own hardware,
 * more where data stays in the EU. Names may carry the date of a release behind them.
 */
export const priceOf = (prices: Prices, model: string, day: string, residency: Residency): Price | undefined =>
  residency === "own-hardware"
    ? { ...atHome, model, input: 0, cached: 0, output: 0 }
    : dearer(prices, latest(prices.models, model, day), day, residency)

/** The same for speech. */
export const speechPriceOf = (
  prices: Prices,
  model: string,
  day: string,
  residency: Residency
): SpeechPrice | undefined =>
  residency === "own-hardware"
    ? { ...atHome, model, minute: 0 }
    : dearer(prices, latest(prices.speech, model, day), day, residency)

const withSurcharge = (amount: NanoDollars, { surcharge = 0 }: Pick<Price, "surcharge">): NanoDollars =>
  amount + Math.ceil(amount * surcharge / 100)

export const costOf = (price: Price, { cached, input, output }: Omit<Tokens, "estimated">): NanoDollars =>
  withSurcharge(
    Math.max(0, input - cached) * price.input + Math.min(cached, input) * price.cached + output * price.output,
    price
  )

/** Of so many seconds of speech, by the started second: never less than a provider takes. */
export const costOfSpeech = (price: SpeechPrice, seconds: number): NanoDollars =>
  withSurcharge(Math.ceil(Math.ceil(seconds) * price.minute / 60), price)

/** Tokens that a provider adds to every call of its own accord. */
export const overhead = 64

const bytes = (text: string): number => new TextEncoder().encode(text).length

/** The most tokens that a call can have: none is shorter than a byte, and no answer is longer than was allowed. */
export const mostTokensOf = ({ mostTokens, shape, system, user }: ModelCall): Omit<Tokens, "estimated"> => ({
  input: bytes(system) + bytes(user) + (shape === undefined ? 0 : bytes(JSON.stringify(shape))) + overhead,
  cached: 0,
  output: mostTokens
})

/** Never less than the call will cost, even where remembered input is the dearer one. */
export const boundOf = (price: Price, call: ModelCall): NanoDollars =>
  costOf({ ...price, input: Math.max(price.input, price.cached) }, mostTokensOf(call))
