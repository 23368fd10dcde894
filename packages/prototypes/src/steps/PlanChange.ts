import { revise } from "@statex/ai/agents/ChangePlanner"
import { Revision } from "@statex/ai/AiRequest"
import { AiRouter } from "@statex/ai/AiRouter"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { Effect, Schema } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { BriefStore } from "../BriefStore.ts"
import { errandOf } from "../Errands.ts"
import { makerOf } from "../RunEvent.ts"
import { versionOf } from "../RunState.ts"
import type { Craft } from "../Workshop.ts"

/** Wish → revision of the blueprint that is served: shown to the visitor before anything happens. */
export const make = Effect.gen(function*() {
  const briefs = yield* BriefStore
  const router = yield* AiRouter
  const artefacts = yield* Artefacts

  const craft: Craft = Effect.fn("PlanChange")(function*({ claim, told }) {
    const { state } = told
    const kept = yield* Effect.fromNullishOr(yield* briefs.byRun(claim.run_id)).pipe(Effect.orDie)
    const wish = yield* artefacts.read(Schema.String, yield* Effect.fromNullishOr(state.change.wish).pipe(Effect.orDie))
    const served = yield* Effect.fromNullishOr(versionOf(state, state.change.base ?? 1).blueprint).pipe(Effect.orDie)
    const blueprint = yield* artefacts.read(Blueprint, served)
    const { value: answer, ...by } = yield* revise(blueprint, wish, errandOf(kept)).pipe(
      Effect.provideService(AiRouter, router)
    )
    return [{
      _tag: "ChangePlanned",
      revision: yield* artefacts.write(claim.run_id, Revision, answer),
      understood: answer.understood,
      by: makerOf(by)
    }]
  })
  return craft
})
