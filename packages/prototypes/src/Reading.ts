import { Revision } from "@statex/ai/AiRequest"
import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { Effect, Stream } from "effect"
import { Artefacts } from "./Artefacts.ts"
import { BriefStore, type KeptBrief } from "./BriefStore.ts"
import { build } from "./Builder.ts"
import { GateReport } from "./GateReport.ts"
import { Picture } from "./Picture.ts"
import { Plan } from "./Plan.ts"
import { NotReady, RunExpired, RunNotFound } from "./PrototypesError.ts"
import { RunLog, type Told } from "./RunLog.ts"
import { RunSignals } from "./RunSignals.ts"
import { documentsOf, understandingOf, versionOf } from "./RunState.ts"
import { TermsOfReference } from "./TermsOfReference.ts"
import { isResting, type Planned, progressOf } from "./Viewing.ts"

/** What can be read of a request by whoever knows its token. */
export const make = Effect.gen(function*() {
  const artefacts = yield* Artefacts
  const briefs = yield* BriefStore
  const log = yield* RunLog
  const signals = yield* RunSignals

  const find = Effect.fn("Prototypes.find")(function*(token: string) {
    const kept = yield* briefs.byToken(token)
    const told = kept === undefined ? undefined : yield* log.tell(kept.run_id)
    if (kept === undefined || told === undefined) return yield* new RunNotFound({ token })
    return { kept, told }
  })

  /** As `find`, and refuses what has expired. */
  const findAlive = (token: string) =>
    Effect.filterOrFail(
      find(token),
      ({ told }) => told.state.status !== "expired" && told.state.status !== "removed",
      () => new RunExpired({ token })
    )

  /** What breaks because the request expired while it was read, and its artefacts with it, is no defect. */
  const whileAlive = <A, E, R>(token: string, reading: Effect.Effect<A, E, R>) =>
    Effect.catchCause(reading, (cause) => Effect.andThen(findAlive(token), Effect.failCause(cause)))

  const planned = Effect.fnUntraced(function*({ state }: Told) {
    const served = versionOf(state, state.change.base ?? 1).blueprint
    if (
      state.status !== "live" || state.change.phase !== "planned" || state.change.revision === undefined ||
      served === undefined
    ) {
      return undefined
    }
    const before = yield* artefacts.read(Blueprint, served)
    const revision = yield* artefacts.read(Revision, state.change.revision)
    const understood = understandingOf(state, state.change.base ?? 1)
    const { requirements } = understood === undefined
      ? { requirements: [] }
      : yield* artefacts.read(Understanding, understood)
    const result: Planned = {
      before,
      known: requirements.map(({ id }) => id),
      revision,
      site: yield* Effect.orDie(build(before)),
      siteAfter: yield* Effect.orDie(build(revision.blueprint))
    }
    return result
  })

  const documents = Effect.fn("Prototypes.documents")(
    function*({ told: { state } }: { readonly kept: KeptBrief; readonly told: Told }) {
      const written = documentsOf(state)
      if (written === undefined) return yield* new NotReady({ what: "documents" })
      const { best, checked } = versionOf(state, state.current ?? state.version)
      const report = best?.report ?? checked?.report
      return {
        terms: yield* artefacts.read(TermsOfReference, written.terms),
        plan: yield* artefacts.read(Plan, written.plan),
        report: report === undefined ? undefined : yield* artefacts.read(GateReport, report)
      }
    }
  )

  /** A picture that the report in force names, and no other artefact. */
  const picture = Effect.fn("Prototypes.picture")(function*(found: Parameters<typeof documents>[0], name: string) {
    const { report } = yield* documents(found)
    const shots = report?.results.flatMap((result) => result.shots ?? []) ?? []
    if (!shots.some((shot) => shot.picture === name)) return yield* new NotReady({ what: "picture" })
    return yield* artefacts.read(Picture, name)
  })

  /** The whole log, replayed as progress: a reader who comes back with the last number he saw misses nothing. */
  const watch = (token: string, after: number) =>
    Stream.unwrap(Effect.map(find(token), ({ kept }) =>
      signals.changes(kept.run_id).pipe(
        Stream.mapEffect(() => log.tell(kept.run_id)),
        Stream.filter((told) => told !== undefined),
        Stream.changesWith((a, b) => a.sequence === b.sequence),
        Stream.takeUntil((told) => isResting(told.state)),
        Stream.map(progressOf),
        Stream.filter((progress) => progress.sequence > after)
      )))

  return { find, findAlive, whileAlive, planned, documents, picture, watch }
})
