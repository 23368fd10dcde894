import { Effect, Redacted } from "effect"
import { WebhookRefused } from "../GatewayError.ts"
import type { Delivery, Hint } from "../PaymentGateway.ts"
import { matches } from "./Signature.ts"

const mostBytes = 16 * 1024

export const isReference = (text: string): boolean => /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/.test(text)

const refused = (why: WebhookRefused["why"]) => Effect.fail(new WebhookRefused({ gateway: "comgate", why }))

/**
 * A push is not signed: it carries the shared secret, and with it says no more than "look at this payment". Whatever else it tells is not
 * read. The same status of one payment is one event, however often it is pushed.
 */
export const verifier =
  ({ merchant, secret }: { readonly merchant: string; readonly secret: Redacted.Redacted }) =>
  ({ body }: Delivery): Effect.Effect<Hint, WebhookRefused> => {
    if (body.length > mostBytes) return refused("too-large")
    const form = new URLSearchParams(Buffer.from(body).toString("utf8"))
    const given = form.get("secret")
    if (given === null || given === "") return refused("unsigned")
    const isOurs = matches(Redacted.value(secret), given)
    const isMerchant = matches(merchant, form.get("merchant") ?? "")
    if (!isOurs || !isMerchant) return refused("forged")
    const reference = form.get("transId") ?? ""
    const status = form.get("status") ?? ""
    if (!isReference(reference) || !/^[A-Z_]{1,32}$/.test(status)) return refused("malformed")
    const id = form.get("refId") ?? ""
    return Effect.succeed({
      eventId: `${reference}.${status}`,
      type: status.toLowerCase(),
      reference,
      ...(/^[\w-]{1,64}$/.test(id) ? { id } : {})
    })
  }
