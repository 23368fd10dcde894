import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect, Stream } from "effect"
import { remix } from "../../bridge.server.ts"
import { eventStream, lastEventId } from "../../bridge/EventStream.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { requestToken, requestView } from "../$locale/RequestView.server.ts"

/** Progress as server-sent events, from the event after the last one that the browser saw. */
export const loader = remix.resource(Effect.gen(function*() {
  const { request } = yield* RemixRequest
  const prototypes = yield* Prototypes
  yield* requestView
  const progress = prototypes.watch(yield* requestToken, lastEventId(request))
  return yield* eventStream(
    Stream.map(progress, (line) => ({ event: "progress", id: String(line.sequence), data: line }))
  )
}))
