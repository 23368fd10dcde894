import { BlobStore } from "@statex/uploads/BlobStore"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Artefacts } from "../Artefacts.ts"
import { BriefStore } from "../BriefStore.ts"
import * as Erasure from "../Erasure.ts"
import { GateReport } from "../GateReport.ts"
import { Manifest } from "../Manifest.ts"
import { PublicationStore } from "../PublicationStore.ts"
import { type Recorded, RunLog } from "../RunLog.ts"
import type { Craft } from "../Workshop.ts"

/** Whatever an event names by its hash, if it is a blob: every artefact that the run ever wrote is told in its log. */
const named = (log: ReadonlyArray<Recorded>): ReadonlyArray<string> =>
  log.flatMap(({ event }) => Object.values(event)).filter((value): value is string =>
    typeof value === "string" && /^[0-9a-f]{64}$/.test(value)
  )

const hashesOf = ({ files }: Manifest) =>
  files.flatMap(({ brotli, hash }) => [hash, ...(brotli === undefined ? [] : [brotli.hash])])

const picturesIn = ({ results }: GateReport): ReadonlyArray<string> =>
  results.flatMap(({ shots = [] }) => shots.map(({ picture }) => picture))

/** The end of a prototype's life: 410 from now on, then its bytes and the brief's words are erased. */
export const make = Effect.gen(function*() {
  const sql = yield* SqlClient
  const artefacts = yield* Artefacts
  const blobs = yield* BlobStore
  const briefs = yield* BriefStore
  const erase = yield* Erasure.make
  const log = yield* RunLog
  const publications = yield* PublicationStore

  const craft: Craft = Effect.fn("Remove")(function*({ claim }) {
    yield* publications.expire(claim.run_id)
    // Told before anything is erased: from here on nobody looks for what is about to vanish.
    yield* log.append(claim.run_id, [{ _tag: "Expired" }])
    const told = yield* log.read(claim.run_id)
    // A build that a repair replaced is in no publication any more. A manifest may be gone already: this may be a second try.
    const built = yield* Effect.forEach(told, ({ event }) =>
      event._tag === "Built"
        ? Effect.catchCause(Effect.map(artefacts.read(Manifest, event.manifest), hashesOf), () => Effect.succeed([]))
        : Effect.succeed([]))
    const shown = yield* Effect.forEach(told, ({ event }) =>
      event._tag === "Checked"
        ? Effect.catchCause(Effect.map(artefacts.read(GateReport, event.report), picturesIn), () => Effect.succeed([]))
        : Effect.succeed([]))
    yield* sql.withTransaction(Effect.gen(function*() {
      const orphans = yield* publications.forget(claim.run_id, built.flat())
      yield* Effect.forEach([...orphans, ...named(told), ...shown.flat()], (hash) => blobs.remove(hash), {
        discard: true
      })
    })).pipe(Effect.orDie)
    yield* briefs.erase(claim.run_id)
    const kept = yield* briefs.byRun(claim.run_id)
    if (kept !== undefined) yield* erase(kept)
    return [{ _tag: "Removed" }]
  })
  return craft
})
