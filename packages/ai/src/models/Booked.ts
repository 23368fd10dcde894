import { Clock, Effect, type Exit } from "effect"
import { randomUUID } from "node:crypto"
import type { Asking } from "../Errand.ts"
import { dayOf } from "../spending/Cap.ts"
import type { NanoDollars } from "../spending/NanoDollars.ts"
import { boundOf, costOf, mostTokensOf, priceOf, type Prices } from "../spending/Price.ts"
import { settling } from "../spending/Settling.ts"
import type { Spending } from "../spending/Spending.ts"
import type { LanguageModel } from "./LanguageModel.ts"
import type { ModelCall, Tokens } from "./ModelCall.ts"

/** A call that money is set aside for. */
export interface Booking {
  readonly id: string
  readonly bound: NanoDollars
  /** What the call costs with so many tokens. */
  readonly costs: (tokens: Tokens) => NanoDollars
}

/** Money set aside before a call of a model and settled after it, whatever became of it. */
export const make = (spending: Spending["Service"], prices: Prices, { model, residency, tier }: LanguageModel) => {
  const settle = settling(spending)

  const reserve = Effect.fnUntraced(function*(call: ModelCall, { corrections, errand }: Asking) {
    const now = yield* Clock.currentTimeMillis
    const price = yield* Effect.fromNullishOr(priceOf(prices, model, dayOf(now), residency)).pipe(Effect.orDie)
    const booking: Booking = {
      id: randomUUID(),
      bound: boundOf(price, call),
      costs: (tokens) => costOf(price, tokens)
    }
    yield* spending.reserve({
      id: booking.id,
      request: errand.request,
      person: errand.person,
      tier,
      model,
      prompt: call.prompt,
      free: corrections.length > 0,
      bound: booking.bound
    })
    return booking
  })

  /** `used`: undefined where nobody can say. */
  const close = (
    call: ModelCall,
    { bound, costs, id }: Booking,
    exit: Exit.Exit<unknown, unknown>,
    used: Tokens | undefined
  ) =>
    settle(id, exit, used && { tokens: used, cost: costs(used) }, {
      tokens: { ...mostTokensOf(call), estimated: true },
      cost: bound
    })

  return { reserve, close }
}
