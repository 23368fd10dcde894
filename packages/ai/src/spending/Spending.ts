import { Context, type Effect, Schema } from "effect"
import type { Tokens } from "../models/ModelCall.ts"
import type { Cap } from "./Cap.ts"
import type { NanoDollars } from "./Price.ts"

/** A purse is too empty for the call, which was not made. `scope`: whose purse. */
export class CapReached extends Schema.TaggedError<CapReached>()("CapReached", {
  scope: Schema.Literals(["request", "person", "day", "month"])
}) {
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

/** A call before it is made. */
export interface Planned {
  readonly id: string
  readonly request: string
  readonly tier: string
  readonly model: string
  readonly prompt: string
  /** Whether the person pays for it in time or money: our own repairs are free. */
  readonly free: boolean
  /** Never less than it will cost. */
  readonly bound: NanoDollars
}

/** What was spent, by tier. */
export interface Spent {
  readonly tier: string
  readonly model: string
  readonly calls: number
  readonly input: number
  readonly output: number
  readonly cost: NanoDollars
}

/** Books of what models cost. Money is set aside before a call and settled after it; what is never settled stays spent. */
export class Spending extends Context.Service<Spending, {
  /** Sets the bound aside in all purses, or in none. */
  reserve(call: Planned, caps: ReadonlyArray<Cap>): Effect.Effect<void, CapReached | SpendingUnavailable>
  /** Puts back what was not needed. Settling twice changes nothing. */
  settle(id: string, tokens: Tokens, cost: NanoDollars): Effect.Effect<void, SpendingUnavailable>
  /** The call was never made. */
  release(id: string): Effect.Effect<void, SpendingUnavailable>
  /** What a request cost so far. */
  ofRequest(request: string): Effect.Effect<ReadonlyArray<Spent>, SpendingUnavailable>
}>()("@statex/ai/Spending") {}
