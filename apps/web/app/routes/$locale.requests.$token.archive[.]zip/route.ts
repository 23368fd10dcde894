import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { requestToken } from "../$locale/RequestView.server.ts"

export const loader = remix.resource(Effect.gen(function*() {
  const prototypes = yield* Prototypes
  const bytes = yield* prototypes.archive(yield* requestToken)
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": "attachment; filename=\"prototype.zip\"",
      "content-length": String(bytes.byteLength),
      "cache-control": "private, no-store"
    }
  })
}))
