import { Schema } from "effect"
import type { Tokens } from "../models/ModelCall.ts"
import { NanoDollars } from "./NanoDollars.ts"

/** More than any model can read or write: with it and the dearest price all sums of money stay exact. */
const Count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000_000 }))

/** What a call can have used: a provider that tells something else has not counted. */
export const Usage = Schema.Struct({
  input: Count,
  cached: Count,
  output: Count,
  estimated: Schema.Boolean,
  cost: NanoDollars
}).check(Schema.makeFilter(({ cached, input }) => cached <= input || "more was remembered than was sent"))
export type Usage = typeof Usage.Type

const isUsage = Schema.is(Usage)

export const usageOf = (tokens: Tokens, cost: NanoDollars): Usage | undefined => {
  const usage = { ...tokens, cost }
  return isUsage(usage) ? usage : undefined
}
