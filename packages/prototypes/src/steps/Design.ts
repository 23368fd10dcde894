import { design } from "@statex/ai/agents/BlueprintDesigner"
import { Revision } from "@statex/ai/AiRequest"
import { AiRouter } from "@statex/ai/AiRouter"
import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { Effect } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { BriefReader } from "../BriefReader.ts"
import { errandOf } from "../Errands.ts"
import { makerOf } from "../RunEvent.ts"
import { understandingOf, workOn } from "../RunState.ts"
import type { Craft } from "../Workshop.ts"

/** Understanding → blueprint; for a change, the blueprint that the visitor was shown and confirmed. */
export const make = Effect.gen(function*() {
  const reader = yield* BriefReader
  const router = yield* AiRouter
  const artefacts = yield* Artefacts

  const craft: Craft = Effect.fn("Design")(function*({ claim, told }) {
    const { state } = told
    const understood = yield* Effect.fromNullishOr(state.understood).pipe(Effect.orDie)
    if (workOn(state, claim.version) === "change") {
      const hash = yield* Effect.fromNullishOr(state.change.revision).pipe(Effect.orDie)
      const { blueprint } = yield* artefacts.read(Revision, hash)
      const by = state.change.by ?? state.designer ?? understood
      return [{
        _tag: "Designed",
        version: claim.version,
        blueprint: yield* artefacts.write(claim.run_id, Blueprint, blueprint),
        ...makerOf(by)
      }]
    }
    const { kept, text } = yield* reader.read(told)
    const understanding = yield* artefacts.read(
      Understanding,
      understandingOf(state, claim.version) ?? understood.understanding
    )
    const { value: answer, ...by } = yield* design(text, understanding, errandOf(kept)).pipe(
      Effect.provideService(AiRouter, router)
    )
    return [{
      _tag: "Designed",
      version: claim.version,
      blueprint: yield* artefacts.write(claim.run_id, Blueprint, answer),
      ...makerOf(by)
    }]
  })
  return craft
})
