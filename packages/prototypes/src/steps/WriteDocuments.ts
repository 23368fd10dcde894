import { type BriefText, Revision } from "@statex/ai/AiRequest"
import { AiRouter } from "@statex/ai/AiRouter"
import { Understanding } from "@statex/ai/Understanding"
import { stringify } from "@statex/kernel/CanonicalJson"
import { sha256 } from "@statex/kernel/Digest"
import { Effect } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { BriefReader } from "../BriefReader.ts"
import { filesOf } from "../BriefStore.ts"
import { changedUnderstanding } from "../ChangedUnderstanding.ts"
import { contributions } from "../documents/Contributions.ts"
import { writePlan } from "../documents/PlanWriter.ts"
import { writeTerms } from "../documents/TermsWriter.ts"
import { errandOf } from "../Errands.ts"
import { Plan } from "../Plan.ts"
import { type RunState, understandingOf, workOn } from "../RunState.ts"
import { TermsOfReference } from "../TermsOfReference.ts"
import type { Craft } from "../Workshop.ts"

/** The words of recordings: what was taken out of the files stands in the files' order. */
const heardIn = (files: RunState["files"], { attachments }: BriefText): ReadonlyArray<string> =>
  files.filter(({ note }) => note === "text" || note === "transcribed").flatMap(({ note }, index) => {
    const attachment = attachments[index]
    return note === "text" || attachment === undefined ? [] : [`${attachment.name}: ${attachment.text}`]
  })

/** Understanding → terms of reference, plan and offer; tiers that can add to them do, and nothing waits for those that cannot. */
export const make = Effect.gen(function*() {
  const reader = yield* BriefReader
  const artefacts = yield* Artefacts
  const router = yield* AiRouter

  const craft: Craft = Effect.fn("WriteDocuments")(function*({ claim, told }) {
    const { kept, text } = yield* reader.read(told)
    const understood = yield* Effect.fromNullishOr(told.state.understood).pipe(Effect.orDie)
    const { state } = told
    const before = yield* artefacts.read(
      Understanding,
      understandingOf(state, workOn(state, claim.version) === "change" ? state.change.base ?? 1 : claim.version) ??
        understood.understanding
    )
    const changed = workOn(state, claim.version) !== "change" || state.change.revision === undefined
      ? undefined
      : changedUnderstanding(before, yield* artefacts.read(Revision, state.change.revision))
    const understanding = changed ?? before
    const drafted = writePlan({ understanding, version: claim.version })
    const { review, ...written } = yield* contributions({
      brief: text,
      understanding,
      plan: drafted,
      errand: errandOf(kept)
    }).pipe(Effect.provideService(AiRouter, router))
    const plan = { ...drafted, ...written }
    const terms = writeTerms({
      understanding,
      plan,
      version: claim.version,
      date: kept.created_at.toISOString().slice(0, 10),
      tier: { name: understood.tier, nature: understood.nature },
      inputs: filesOf(kept, told.state.files),
      inputsDigest: sha256(stringify(text)),
      given: text,
      heard: heardIn(told.state.files, text)
    })
    return [{
      _tag: "Documented",
      version: claim.version,
      terms: yield* artefacts.write(
        claim.run_id,
        TermsOfReference,
        review === undefined ? terms : { ...terms, review }
      ),
      plan: yield* artefacts.write(claim.run_id, Plan, plan),
      ...(changed === undefined
        ? {}
        : { understanding: yield* artefacts.write(claim.run_id, Understanding, changed) })
    }]
  })
  return craft
})
