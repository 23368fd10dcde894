import { Buying } from "@statex/payments/Buying"
import { Checkout } from "@statex/payments/Checkout"
import { OrderNotFound, PaymentNotFound } from "@statex/payments/PaymentError"
import { pretendedSeller, Seller } from "@statex/payments/Seller"
import { Withdrawals } from "@statex/payments/Withdrawals"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { Effect, Layer, Stream } from "effect"
import { PlayDesk } from "../server/PlayDesk.ts"

const nothing = (id: string) => Effect.fail(new PaymentNotFound({ payment: id }))

/** Test-only: a world in which nothing is sold. */
export const noShop = Layer.mergeAll(
  Layer.succeed(Buying, { buy: () => Effect.die(new Error("nothing is sold")) }),
  Layer.succeed(Checkout, {
    order: (id) => Effect.fail(new OrderNotFound({ order: id })),
    pay: () => Effect.die(new Error("nothing is sold")),
    payment: nothing,
    returned: nothing,
    watch: (id) => Stream.fromEffect(nothing(id))
  }),
  Layer.succeed(RateLimiter, {
    take: () => Effect.die(new Error("nothing is sold")),
    refund: () => Effect.void,
    forgetExpired: Effect.succeed(0)
  }),
  Layer.succeed(Seller, pretendedSeller),
  Layer.succeed(Withdrawals, {
    record: () => Effect.die(new Error("nothing was bought")),
    ofOrder: () => Effect.succeed(undefined),
    latest: () => Effect.succeed([])
  }),
  Layer.succeed(PlayDesk, { desk: undefined })
)
