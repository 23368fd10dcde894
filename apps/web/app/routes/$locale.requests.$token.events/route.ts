import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect, Stream } from "effect"
import { remix } from "../../bridge.server.ts"
import { eventStream, lastSeen } from "../../bridge/EventStream.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { requestToken, requestView } from "../$locale/RequestView.server.ts"

/** Progress as server-sent events, after what the page shows (`?after=`) or what the browser saw last. */
export const loader = remix.resource(Effect.gen(function*() {
  const { request, url } = yield* RemixRequest
  const prototypes = yield* Prototypes
  yield* requestView
  const seen = request.headers.get("last-event-id") ?? url.searchParams.get("after")
  const progress = prototypes.watch(yield* requestToken, lastSeen(seen))
  return yield* eventStream(
    Stream.map(progress, (line) => ({ event: "progress", id: String(line.sequence), data: line }))
  )
}))
