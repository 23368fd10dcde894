import { Checkout } from "@statex/payments/Checkout"
import { GatewayMissing } from "@statex/payments/PaymentError"
import { Receiving } from "@statex/payments/Receiving"
import { Effect, Layer } from "effect"

/** A site that offers no gateway, and on which nothing was ordered. */
export const noPayments = Layer.mergeAll(
  Layer.succeed(Receiving, {
    receive: (gateway) => Effect.fail(new GatewayMissing({ gateway })),
    opened: () => Effect.void
  }),
  Layer.mock(Checkout, {})
)
