import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { Effect, Schema } from "effect"
import { RemixRequest } from "../bridge/RemixRequest.server.ts"

/** One internet connection begins more orders and payments than anybody buys. */
export class TooManyOrders extends Schema.TaggedError<TooManyOrders>()("TooManyOrders", {
  retryAfterSeconds: Schema.Number
}) {
  readonly kind = "Limited"
  override get message() {
    return `Too many orders; again in ${this.retryAfterSeconds} s`
  }
}

const most = 60
const hour = 60 * 60_000

/** Lets an order or a payment begin. A counter that does not answer turns nobody away who wants to pay. */
export const orderPace = Effect.gen(function*() {
  const { address } = yield* RemixRequest
  const limiter = yield* RateLimiter
  yield* limiter.take([{ name: "address", key: `orders:${address}`, limit: most, windowMs: hour }]).pipe(
    Effect.catchTags({
      Limited: ({ retryAfterSeconds }) => Effect.fail(new TooManyOrders({ retryAfterSeconds })),
      LimiterUnavailable: () => Effect.void
    })
  )
})
