import { UploadStore } from "@statex/uploads/UploadStore"
import { Effect } from "effect"
import { BriefStore } from "../BriefStore.ts"
import type { Craft } from "../Workshop.ts"

/** Erases what was uploaded, right after it was read. */
export const make = Effect.gen(function*() {
  const briefs = yield* BriefStore
  const uploads = yield* UploadStore

  const craft: Craft = Effect.fn("EraseSources")(function*({ claim }) {
    const brief = yield* briefs.byRun(claim.run_id)
    if (brief !== undefined && brief.upload_id !== "") yield* uploads.remove(brief.upload_id)
    return [{ _tag: "SourcesErased" }]
  })
  return craft
})
