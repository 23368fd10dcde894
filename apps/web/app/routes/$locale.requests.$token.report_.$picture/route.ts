import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { requestToken } from "../$locale/RequestView.server.ts"

export const loader = remix.resource(Effect.gen(function*() {
  const { params } = yield* RemixRequest
  const prototypes = yield* Prototypes
  const { bytes, type } = yield* prototypes.picture(yield* requestToken, params["picture"] ?? "")
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "cache-control": "private, max-age=3600"
    }
  })
}))
