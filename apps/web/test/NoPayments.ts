import { GatewayMissing } from "@statex/payments/PaymentError"
import { Receiving } from "@statex/payments/Receiving"
import { Effect, Layer } from "effect"

/** A site that offers no gateway. */
export const noPayments = Layer.succeed(Receiving, {
  receive: (gateway) => Effect.fail(new GatewayMissing({ gateway })),
  opened: () => Effect.void
})
