import { understand } from "@statex/ai/agents/RequirementsAnalyst"
import { AiRouter } from "@statex/ai/AiRouter"
import { Understanding } from "@statex/ai/Understanding"
import { Effect } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { BriefReader } from "../BriefReader.ts"
import { errandOf } from "../Errands.ts"
import { makerOf } from "../RunEvent.ts"
import type { Craft } from "../Workshop.ts"

/** Brief → understanding, by the first lawful tier. */
export const make = Effect.gen(function*() {
  const reader = yield* BriefReader
  const router = yield* AiRouter
  const artefacts = yield* Artefacts

  const craft: Craft = Effect.fn("Understand")(function*({ claim, told }) {
    const { kept, text } = yield* reader.read(told)
    const { value: answer, ...by } = yield* understand(text, errandOf(kept)).pipe(
      Effect.provideService(AiRouter, router)
    )
    return [{
      _tag: "Understood",
      version: claim.version,
      understanding: yield* artefacts.write(claim.run_id, Understanding, answer),
      locale: answer.locale,
      ...makerOf(by)
    }]
  })
  return craft
})
