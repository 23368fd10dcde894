import { Effect, Option, Redacted, Schema } from "effect"
import { WebhookRefused } from "../GatewayError.ts"
import type { Delivery, Hint } from "../PaymentGateway.ts"
import { headerOf, hmac, matches } from "./Signature.ts"

/** An event of an invoice is a few hundred bytes, with metadata some thousands. */
const mostBytes = 256 * 1024

const Event = Schema.fromJsonString(Schema.Struct({
  deliveryId: Schema.NonEmptyString,
  originalDeliveryId: Schema.optionalKey(Schema.NullOr(Schema.NonEmptyString)),
  type: Schema.NonEmptyString,
  storeId: Schema.String,
  invoiceId: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Struct({ orderId: Schema.optionalKey(Schema.Unknown) })))
}))

const decode = Schema.decodeUnknownOption(Event)

const refused = (why: WebhookRefused["why"]) => Effect.fail(new WebhookRefused({ gateway: "btcpay", why }))

/**
 * BTCPay-Sig over the bytes as they came. Nothing in it says when: against being played again stand the event's own name, which is the
 * first delivery's however often it is sent, and that the invoice is read again.
 */
export const verifier =
  ({ secret, store }: { readonly store: string; readonly secret: Redacted.Redacted }) =>
  ({ body, headers }: Delivery): Effect.Effect<Hint, WebhookRefused> => {
    if (body.length > mostBytes) return refused("too-large")
    const given = headerOf(headers, "btcpay-sig")
    if (given === undefined || given === "") return refused("unsigned")
    if (!matches(`sha256=${hmac(Redacted.value(secret), body)}`, given)) return refused("forged")
    const event = decode(Buffer.from(body).toString("utf8"))
    if (Option.isNone(event)) return refused("malformed")
    const { deliveryId, invoiceId, metadata, originalDeliveryId, storeId, type } = event.value
    // Another store that was given the same secret speaks of other people's invoices.
    if (storeId !== store) return refused("forged")
    const id = metadata?.orderId
    return Effect.succeed({
      eventId: originalDeliveryId ?? deliveryId,
      type,
      ...(typeof invoiceId === "string" ? { reference: invoiceId } : {}),
      ...(typeof id === "string" ? { id } : {})
    })
  }
