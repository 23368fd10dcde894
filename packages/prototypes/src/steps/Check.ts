import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { touched } from "@statex/blueprint/PartScope"
import { Effect } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { BriefStore } from "../BriefStore.ts"
import { build } from "../Builder.ts"
import { ending } from "../Engine.ts"
import { Gate, type Judged } from "../gate/Gate.ts"
import { stringsIn } from "../gate/Subject.ts"
import { GateReport } from "../GateReport.ts"
import { Picture } from "../Picture.ts"
import { understandingOf, versionOf, workOn } from "../RunState.ts"
import { repairRounds } from "../Step.ts"
import type { Craft } from "../Workshop.ts"

/** The gate on what was built; for a change, also on what it left alone. */
export const make = Effect.gen(function*() {
  const artefacts = yield* Artefacts
  const briefs = yield* BriefStore
  const gate = yield* Gate

  const promised = (understood: string) =>
    Effect.map(artefacts.read(Understanding, understood), (understanding) => ({
      requirements: understanding.requirements,
      terms: stringsIn(understanding).join("\n")
    }))

  /** Keeps the pictures that the report shows; their names in it become those of their artefacts. */
  const keep = Effect.fnUntraced(function*(runId: string, { pictures, ...report }: Judged) {
    const names = new Map<string, string>()
    for (const [hash, picture] of pictures) names.set(hash, yield* artefacts.write(runId, Picture, picture))
    const results = report.results.map(({ shots, ...result }) =>
      shots === undefined
        ? result
        : { ...result, shots: shots.map((shot) => ({ ...shot, picture: names.get(shot.picture) ?? shot.picture })) }
    )
    return yield* artefacts.write(runId, GateReport, { ...report, results })
  })

  const craft: Craft = Effect.fn("Check")(function*({ claim, told: { state } }) {
    const known = versionOf(state, claim.version)
    const blueprint = yield* artefacts.read(Blueprint, yield* Effect.fromNullishOr(known.blueprint).pipe(Effect.orDie))
    const site = yield* build(blueprint)
    const body = (yield* briefs.byRun(claim.run_id))?.body
    const before = workOn(state, claim.version) === "change" ? versionOf(state, state.change.base ?? 1) : undefined
    const understood = understandingOf(state, claim.version)
    const report = yield* gate.check({
      blueprint,
      site,
      compileAgain: Effect.orDie(build(blueprint)),
      ...(body === undefined || body === null ? {} : { brief: Object.values(body).join("\n") }),
      ...(understood === undefined ? {} : yield* promised(understood)),
      repaired: known.rounds > 0,
      ...(before?.blueprint === undefined ? {} : {
        previous: yield* Effect.gen(function*() {
          const earlier = yield* artefacts.read(Blueprint, before.blueprint ?? "")
          return { site: yield* Effect.orDie(build(earlier)), parts: touched(earlier, blueprint) }
        })
      })
    })
    // Which checks, never what they found: findings quote the brief.
    const failed = report.results.filter(({ outcome }) => outcome === "failed").map(({ id }) => id)
    if (failed.length > 0) yield* Effect.logWarning("checks failed", { run: claim.run_id, round: known.rounds, failed })
    return [{
      _tag: "Checked",
      version: claim.version,
      round: known.rounds,
      digest: report.digest,
      report: yield* keep(claim.run_id, report),
      passed: report.passed,
      score: report.score,
      notRun: report.results.filter((result) => result.outcome === "not-run").length
    }, ...(report.passed || known.rounds < repairRounds ? [] : [ending(claim, state, "ChecksFailed")])]
  })
  return craft
})
