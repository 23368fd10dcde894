import { Schema } from "effect"
import type { NanoDollars } from "./NanoDollars.ts"
import { costOf, type Price } from "./Price.ts"
import listed from "./typical.json" with { type: "json" }

const Count = Schema.Int.check(Schema.isGreaterThan(0))
const Tokens = Schema.Struct({ input: Count, output: Count })

/** Tokens that each work typically takes, with the day and the way of counting. */
export const Typical = Schema.Struct({
  date: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)),
  source: Schema.NonEmptyString,
  works: Schema.Struct({
    Understand: Tokens,
    Architect: Tokens,
    Review: Tokens,
    Offer: Tokens,
    Design: Tokens,
    Revise: Tokens
  })
})
export type Typical = typeof Typical.Type

export const typical: Typical = Schema.decodeUnknownSync(Typical)(listed)

/** What is asked for on a page, as the works of a tier. */
export const errands = {
  idea: ["Understand", "Architect", "Review", "Offer", "Design"],
  change: ["Revise"]
} as const satisfies Record<string, ReadonlyArray<keyof Typical["works"]>>
export type ErrandKind = keyof typeof errands

/** What an errand typically costs, by the cheapest and the dearest of the models; `most`: what can never be passed. */
export interface Estimate {
  readonly low: NanoDollars
  readonly high: NanoDollars
  readonly most: NanoDollars
}

/** Nothing where no model is paid for, or none may be. `most`: the cap of a request. */
export const estimateOf = (
  kind: ErrandKind,
  prices: ReadonlyArray<Price>,
  most: NanoDollars,
  { works }: Typical = typical
): Estimate | undefined => {
  const costs = prices.map((price) =>
    errands[kind].reduce((sum, work) => sum + costOf(price, { ...works[work], cached: 0 }), 0)
  ).filter((cost) => cost > 0)
  return costs.length === 0 || most === 0
    ? undefined
    : { low: Math.min(...costs, most), high: Math.min(Math.max(...costs), most), most }
}
