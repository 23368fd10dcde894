import { remix } from "../../bridge.server.ts"
import { eventStream, lastEventId } from "../../bridge/EventStream.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect, Stream } from "effect"
export const loader = remix.resource(Effect.gen(function*() {
  const { params, request } = yield* RemixRequest
  const p = yield* Prototypes
  const token = params["token"] ?? ""
  yield* p.view(token)
  return yield* eventStream(Stream.map(p.watch(token, lastEventId(request)), (data) => ({ event: "progress", id: String(data.sequence), data })))
}))
