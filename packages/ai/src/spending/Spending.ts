import { Context, type Duration, type Effect, Schema } from "effect"
import type { Tokens } from "../models/ModelCall.ts"
import { Scope } from "./Cap.ts"
import { NanoDollars } from "./NanoDollars.ts"

/** A purse is too empty for the call, which is not to be made. `scope`: whose purse. */
export class CapReached extends Schema.TaggedError<CapReached>()("CapReached", { scope: Scope }) {
  readonly kind = "Limited"
  override get message() {
    return `Nothing is left to spend on this ${this.scope}`
  }
}

/** The books cannot be reached: nothing is spent that cannot be written down. */
export class SpendingUnavailable extends Schema.TaggedError<SpendingUnavailable>()("SpendingUnavailable", {
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The books of spending do not answer: ${this.reason}`
  }
}

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** A call before it is made. */
export const Planned = Schema.Struct({
  /** A UUID of its own for each call. */
  id: Schema.String.check(Schema.isUUID()),
  request: Name,
  /** A digest of whoever made the request. */
  person: Name,
  tier: Name,
  model: Name,
  /** Name and version of the prompt. */
  prompt: Name,
  /** Whether the person pays for it: our own repairs are free. */
  free: Schema.Boolean,
  /** Never less than it will cost. */
  bound: NanoDollars
})
export type Planned = typeof Planned.Type

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** Numbers of calls and tokens, and what they cost. What is not settled yet counts as it was set aside. */
const Sum = Schema.Struct({
  calls: Count,
  input: Count,
  /** The part of `input` that was cheaper. */
  cached: Count,
  output: Count,
  cost: NanoDollars,
  /** The part of `cost` that our own repairs took. */
  free: NanoDollars,
  /** Whether a part of it was not counted by the provider. */
  estimated: Schema.Boolean
})

/** What a request cost at one model. */
export const Spent = Schema.Struct({ tier: Schema.String, model: Schema.String, ...Sum.fields })
export type Spent = typeof Spent.Type

/** What a tier cost on a day, as "2026-11-23", in UTC. */
export const SpentOnDay = Schema.Struct({ day: Schema.String, tier: Schema.String, ...Sum.fields })
export type SpentOnDay = typeof SpentOnDay.Type

/** A call that was never settled. `at`: when it was planned. */
export const OpenCall = Schema.Struct({
  id: Schema.String,
  request: Schema.String,
  tier: Schema.String,
  model: Schema.String,
  reserved: NanoDollars,
  at: Schema.Date
})
export type OpenCall = typeof OpenCall.Type

export interface Purse {
  readonly held: NanoDollars
  readonly most: NanoDollars
}

/**
 * Books of what models cost. Money is set aside before a call and settled after it; what is never settled stays spent.
 * Days and months are UTC's.
 */
export class Spending extends Context.Service<Spending, {
  /** Sets the bound aside in all purses, or in none. What costs nothing is never refused. */
  reserve(call: Planned): Effect.Effect<void, CapReached | SpendingUnavailable>
  /**
   * Puts back what was not needed. Settling twice changes nothing; what no call can have used is booked at the bound,
   * as estimated.
   */
  settle(id: string, tokens: Tokens, cost: NanoDollars): Effect.Effect<void, SpendingUnavailable>
  /** The call was never made: it leaves the books, unless it is settled. */
  release(id: string): Effect.Effect<void, SpendingUnavailable>
  /** What a request cost so far. */
  ofRequest(request: string): Effect.Effect<ReadonlyArray<Spent>, SpendingUnavailable>
  /** Of so many days up to today, the latest first. */
  byTierAndDay(days: number): Effect.Effect<ReadonlyArray<SpentOnDay>, SpendingUnavailable>
  /** Calls older than this that nobody settled, the oldest first, a thousand at the most. */
  open(olderThan: Duration.Input): Effect.Effect<ReadonlyArray<OpenCall>, SpendingUnavailable>
  /** What is set aside or spent today and this month. */
  readonly purses: Effect.Effect<{ readonly day: Purse; readonly month: Purse }, SpendingUnavailable>
  /** Books open calls older than this at their bound, as estimated; answers how many. A late `settle` still mends them. */
  sweep(olderThan: Duration.Input): Effect.Effect<number, SpendingUnavailable>
  /** Erases purses of days that are over and calls that began before; answers how many calls. */
  forget(before: Date): Effect.Effect<number, SpendingUnavailable>
}>()("@statex/ai/Spending") {}
