import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { Effect } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { ending } from "../Engine.ts"
import { GateReport } from "../GateReport.ts"
import { repair } from "../Repair.ts"
import { understandingOf, versionOf } from "../RunState.ts"
import type { Craft } from "../Workshop.ts"

/** Failed checks → a blueprint without what failed; the end, said honestly, when nothing can be mended. */
export const make = Effect.gen(function*() {
  const artefacts = yield* Artefacts

  const craft: Craft = Effect.fn("Repair")(function*({ claim, told: { state } }) {
    const { blueprint: hash, checked, rounds } = versionOf(state, claim.version)
    const blueprint = yield* artefacts.read(Blueprint, yield* Effect.fromNullishOr(hash).pipe(Effect.orDie))
    const report = yield* artefacts.read(GateReport, yield* Effect.fromNullishOr(checked?.report).pipe(Effect.orDie))
    const understood = understandingOf(state, claim.version)
    const requirements = understood === undefined
      ? []
      : (yield* artefacts.read(Understanding, understood)).requirements
    const mended = repair(blueprint, report, requirements)
    if (mended === undefined) return [ending(claim, state, "ChecksFailed")]
    return [{
      _tag: "Repaired",
      version: claim.version,
      round: rounds + 1,
      blueprint: yield* artefacts.write(claim.run_id, Blueprint, mended.blueprint),
      what: mended.what
    }]
  })
  return craft
})
