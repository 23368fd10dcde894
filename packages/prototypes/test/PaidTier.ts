import type { AiTier } from "@statex/ai/AiTier"
import { Spending } from "@statex/ai/spending/Spending"
import * as Composer from "@statex/ai/tiers/Composer"
import { Effect } from "effect"
import { randomUUID } from "node:crypto"

/** What each of its calls costs, in nano-dollars. */
export const price = 1_500_000

/** Test-only: a tier that answers by rules and is booked like a model. */
export const paid = (place: Pick<AiTier, "model" | "name" | "residency"> & { readonly model: string }) =>
  Effect.gen(function*() {
    const spending = yield* Spending
    const rules = yield* Composer.make
    const tier: AiTier = {
      ...rules,
      ...place,
      nature: "model",
      keeps: "30 days",
      answer: Effect.fnUntraced(function*(request, asking) {
        const id = randomUUID()
        const { corrections, errand } = asking
        yield* spending.reserve({
          id,
          request: errand.request,
          person: errand.person,
          tier: place.name,
          model: place.model,
          prompt: "test/1",
          free: corrections.length > 0,
          bound: 2 * price
        })
        const answer = yield* rules.answer(request, asking)
        yield* spending.settle(id, { input: 100, cached: 0, output: 50, estimated: false }, price)
        return { ...answer, tokens: { input: 100, output: 50 }, cost: price, prompt: "test/1" }
      })
    }
    return tier
  })
