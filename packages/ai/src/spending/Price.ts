import type { ModelCall, Tokens } from "../models/ModelCall.ts"

/** Billionths of a US dollar, always whole: a dollar a million tokens is a thousand of them a token. */
export type NanoDollars = number

/** What a model costs a token, from a day on. */
export interface Price {
  readonly model: string
  /** ISO day. */
  readonly from: string
  readonly input: NanoDollars
  /** Of input that the provider remembers. */
  readonly cached: NanoDollars
  readonly output: NanoDollars
  /** Where the figures stand. */
  readonly source: string
}

const perMillion = (
  model: string,
  from: string,
  dollars: readonly [input: number, cached: number, output: number]
): Price => {
  const [input, cached, output] = dollars.map((amount) => Math.round(amount * 1000))
  return { model, from, input: input ?? 0, cached: cached ?? 0, output: output ?? 0, source: "openai.com/api/pricing" }
}

/** Prices that are known to us. A model that is not among them is not called before its price is configured. */
export const known: ReadonlyArray<Price> = [
  perMillion("gpt-5.4", "2026-05-01", [2.5, 0.25, 15]),
  perMillion("gpt-5.4-mini", "2026-05-01", [0.75, 0.075, 4.5]),
  perMillion("gpt-5.4-nano", "2026-05-01", [0.2, 0.02, 1.25]),
  perMillion("gpt-5.5", "2026-05-01", [5, 0.5, 30])
]

/** The price of a model on a day; names may carry the date of a release behind them. */
export const priceOf = (prices: ReadonlyArray<Price>, model: string, day: string): Price | undefined =>
  prices.filter((price) => price.from <= day && (model === price.model || model.startsWith(`${price.model}-20`)))
    .toSorted((a, b) => b.model.length - a.model.length || (a.from < b.from ? 1 : -1))[0]

export const costOf = (price: Price, { cached, input, output }: Tokens): NanoDollars =>
  Math.max(0, input - cached) * price.input + Math.min(cached, input) * price.cached + output * price.output

/** Tokens that a provider adds to every message of its own accord. */
const overhead = 64

const bytes = (text: string): number => new TextEncoder().encode(text).length

/** Never less than the call will cost: no token is shorter than a byte, and no answer longer than was allowed. */
export const boundOf = (price: Price, { mostTokens, shape, system, user }: ModelCall): NanoDollars =>
  (bytes(system) + bytes(user) + bytes(JSON.stringify(shape?.schema ?? "")) + overhead) *
    Math.max(price.input, price.cached) +
  mostTokens * price.output
