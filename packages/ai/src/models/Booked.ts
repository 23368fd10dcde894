import { Clock, Effect, Exit } from "effect"
import { randomUUID } from "node:crypto"
import { AiFault, type FaultReason } from "../AiFault.ts"
import type { Asking } from "../Errand.ts"
import { dayOf } from "../spending/Cap.ts"
import type { NanoDollars } from "../spending/NanoDollars.ts"
import { boundOf, costOf, mostTokensOf, type Price, priceOf, type Prices } from "../spending/Price.ts"
import type { Spending } from "../spending/Spending.ts"
import type { LanguageModel } from "./LanguageModel.ts"
import type { ModelCall, Tokens } from "./ModelCall.ts"

/** Faults after which nothing was worked on, and nothing is owed. */
const unpaid: ReadonlySet<FaultReason> = new Set([
  "unreachable",
  "overloaded",
  "limited",
  "quota",
  "unauthorised",
  "unknownModel",
  "tooLarge",
  "rejected"
])

const isUnpaid = (failure: unknown): boolean => failure instanceof AiFault && unpaid.has(failure.reason)

/** A call that money is set aside for. */
export interface Booking {
  readonly id: string
  readonly price: Price
  /** What the call costs with so many tokens. */
  readonly costs: (tokens: Tokens) => NanoDollars
}

/** What a call used: as it was counted, or as far as it is known. */
export type Used = Tokens | undefined

/** Money set aside before a call of a model and settled after it, whatever became of it. */
export const make = (spending: Spending["Service"], prices: Prices, { model, residency, tier }: LanguageModel) => {
  const reserve = Effect.fnUntraced(function*(call: ModelCall, { corrections, errand }: Asking) {
    const now = yield* Clock.currentTimeMillis
    const price = yield* Effect.fromNullishOr(priceOf(prices, model, dayOf(now), residency)).pipe(Effect.orDie)
    const id = randomUUID()
    yield* spending.reserve({
      id,
      request: errand.request,
      person: errand.person,
      tier,
      model,
      prompt: call.prompt,
      free: corrections.length > 0,
      bound: boundOf(price, call)
    })
    const booking: Booking = { id, price, costs: (tokens) => costOf(price, tokens) }
    return booking
  })

  /** What a call cost whose answer was lost is not known: it is booked at its bound. */
  const close = (call: ModelCall, { costs, id, price }: Booking, exit: Exit.Exit<unknown, unknown>, used: Used) => {
    const failure = Exit.isFailure(exit)
      ? exit.cause.reasons.find((reason) => reason._tag === "Fail")?.error
      : undefined
    const booked = used !== undefined
      ? spending.settle(id, used, costs(used))
      : isUnpaid(failure)
      ? spending.release(id)
      : spending.settle(id, { ...mostTokensOf(call), estimated: true }, boundOf(price, call))
    // What cannot be settled stays set aside: too much is counted, never too little.
    return Effect.catchCause(booked, (cause) => Effect.logWarning("a call was not settled", { call: id }, cause))
  }

  return { reserve, close }
}
