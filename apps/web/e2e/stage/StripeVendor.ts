import { createHmac, randomUUID } from "node:crypto"
import { at } from "../../../../packages/ai/test/doubles/Spec.ts"
import type { StripeDouble } from "../../../../packages/payments/test/doubles/StripeDouble.ts"
import { setting } from "./Setting.ts"
import type { Act, Played, Vendor } from "./Vendor.ts"
import type { Webhook } from "./Webhook.ts"

/** A number of nobody's card, which a careless vendor tells and no log may hold. */
export const card = "4242424242424242"

const told = (type: string, object: unknown): Webhook => {
  const body = JSON.stringify({ id: `evt_${randomUUID()}`, object: "event", type, card, data: { object } })
  const time = Math.floor(Date.now() / 1000)
  const signature = createHmac("sha256", setting("STRIPE_WEBHOOK_SECRET")).update(`${time}.${body}`).digest("hex")
  return { gateway: "stripe", body, headers: { "stripe-signature": `t=${time},v1=${signature}` } }
}

const declined = { type: "card_error", code: "card_declined" }

/** Stripe Checkout: whose card is declined stays there, and may try another one or go back. */
export const stripeVendor = (double: StripeDouble): Vendor => {
  const opening = (reference: string) => {
    const ours = double.sessions.get(reference)?.session["client_reference_id"]
    return double.seen.find(({ body, method }) => method === "POST" && at(body, "client_reference_id") === ours)?.body
  }
  const address = (reference: string, name: string) =>
    String(at(opening(reference), name)).replace("{CHECKOUT_SESSION_ID}", reference)
  const session = (reference: string) => double.sessions.get(reference)?.session

  const play = (reference: string, act: Act): Played => {
    if (session(reference)?.["status"] !== "open" && act !== "cancel") {
      return { tells: [], says: "This session is over." }
    }
    const metadata = session(reference)?.["metadata"]
    switch (act) {
      case "pay": {
        double.change(reference, { intent: { metadata, last_payment_error: null } })
        double.pay(reference)
        return {
          tells: [told("checkout.session.completed", session(reference))],
          goesTo: address(reference, "success_url")
        }
      }
      case "decline": {
        double.change(reference, {
          intent: { metadata, status: "requires_payment_method", last_payment_error: declined }
        })
        const intent = double.sessions.get(reference)?.intent
        return { tells: [told("payment_intent.payment_failed", intent)], says: "Your card was declined." }
      }
      case "expire": {
        double.change(reference, { session: { status: "expired", url: null } })
        return { tells: [told("checkout.session.expired", session(reference))], says: "This session is over." }
      }
      case "cancel":
        return { tells: [], goesTo: address(reference, "cancel_url") }
    }
  }

  return {
    name: "stripe",
    acts: ["pay", "decline", "cancel", "expire"],
    play,
    bill: (reference) => {
      const one = session(reference)
      if (one === undefined) return undefined
      const items = at(opening(reference), "line_items")
      return {
        amount: `${(Number(one["amount_total"]) / 100).toFixed(2)} ${String(one["currency"]).toUpperCase()}`,
        description: String(at(Array.isArray(items) ? items[0] : undefined, "price_data", "product_data", "name"))
      }
    }
  }
}
