import { type Residency, satisfies } from "@statex/kernel/Residency"
import { Array, Context, Effect, Layer } from "effect"
import { type AiUnavailable, NoLawfulTier } from "./AiError.ts"
import type { AiRequest } from "./AiRequest.ts"
import { type AiAnswer, type AiTier, AiTiers } from "./AiTier.ts"

/** A tier may see data only if it keeps it at least as close as the visitor asked. */
const mayServe = (asked: Residency) => (tier: AiTier): boolean => satisfies(tier.residency, asked)

export interface Routed extends AiAnswer {
  readonly tier: string
  readonly nature: AiTier["nature"]
}

/** Sends a request to the first lawful tier that answers. */
export class AiRouter extends Context.Service<AiRouter, {
  answer(request: AiRequest, asked: Residency): Effect.Effect<Routed, AiUnavailable | NoLawfulTier>
}>()("@statex/ai/AiRouter") {
  static readonly layer = Layer.effect(
    AiRouter,
    Effect.gen(function*() {
      const tiers = yield* AiTiers

      const answer = Effect.fn("AiRouter.answer")(function*(request: AiRequest, asked: Residency) {
        const lawful = tiers.filter(mayServe(asked))
        if (!Array.isReadonlyArrayNonEmpty(lawful)) return yield* new NoLawfulTier({ asked })
        return yield* Effect.firstSuccessOf(
          lawful.map((tier) =>
            Effect.map(tier.answer(request), (given) => ({ ...given, tier: tier.name, nature: tier.nature }))
          )
        )
      })

      return AiRouter.of({ answer })
    })
  )
}
