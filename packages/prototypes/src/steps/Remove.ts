import { BlobStore } from "@statex/uploads/BlobStore"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { BriefStore } from "../BriefStore.ts"
import { PublicationStore } from "../PublicationStore.ts"
import type { RunState } from "../RunState.ts"
import type { Craft } from "../Workshop.ts"

/** Artefacts that hold the visitor's words. */
const privateArtefacts = (state: RunState): ReadonlyArray<string> =>
  [
    state.extracted,
    state.understood?.understanding,
    state.documents?.terms,
    state.documents?.plan,
    state.change.wish,
    state.change.revision,
    ...Object.values(state.versions).flatMap((version) => [version.blueprint, version.built?.manifest, version.checked?.report])
  ].filter((hash) => hash !== undefined)

/** The end of a prototype's life: 410 from now on, then its bytes and the brief's words are erased. */
export const make = Effect.gen(function*() {
  const sql = yield* SqlClient
  const blobs = yield* BlobStore
  const briefs = yield* BriefStore
  const publications = yield* PublicationStore

  const craft: Craft = Effect.fn("Remove")(function*({ claim, told }) {
    yield* publications.expire(claim.run_id)
    yield* sql.withTransaction(Effect.gen(function*() {
      const orphans = yield* publications.forget(claim.run_id)
      yield* Effect.forEach([...orphans, ...privateArtefacts(told.state)], (hash) => blobs.remove(hash), { discard: true })
    })).pipe(Effect.orDie)
    yield* briefs.erase(claim.run_id)
    return [{ _tag: "Expired" }, { _tag: "Removed" }]
  })
  return craft
})
