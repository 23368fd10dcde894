import { Checkout } from "@statex/payments/Checkout"
import { Effect, Stream } from "effect"
import { remix } from "../../bridge.server.ts"
import { eventStream } from "../../bridge/EventStream.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"

/** A payment as server-sent events: its version and state, at once and whenever they change. */
export const loader = remix.resource(Effect.gen(function*() {
  const { params } = yield* RemixRequest
  const checkout = yield* Checkout
  const id = params["payment"] ?? ""
  yield* checkout.payment(id)
  return yield* eventStream(
    Stream.map(checkout.watch(id), ({ reference, state, version }) => ({
      event: "payment",
      id: String(version),
      data: { version, state, opened: reference !== null }
    }))
  )
}))
