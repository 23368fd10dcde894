import { Effect } from "effect"
import { BriefStore } from "../BriefStore.ts"
import * as Erasure from "../Erasure.ts"
import { PublicationStore } from "../PublicationStore.ts"
import { RunLog } from "../RunLog.ts"
import type { Craft } from "../Workshop.ts"

/** The end of a prototype's life: 410 from now on, then its bytes and the brief's words are erased. */
export const make = Effect.gen(function*() {
  const briefs = yield* BriefStore
  const erase = yield* Erasure.make
  const eraseBytes = yield* Erasure.bytes
  const log = yield* RunLog
  const publications = yield* PublicationStore

  const craft: Craft = Effect.fn("Remove")(function*({ claim }) {
    yield* publications.expire(claim.run_id)
    // Told before anything is erased: from here on nobody looks for what is about to vanish.
    yield* log.append(claim.run_id, [{ _tag: "Expired" }])
    yield* eraseBytes(claim.run_id)
    yield* briefs.erase(claim.run_id)
    const kept = yield* briefs.byRun(claim.run_id)
    if (kept !== undefined) yield* erase(kept)
    return [{ _tag: "Removed" }]
  })
  return craft
})
