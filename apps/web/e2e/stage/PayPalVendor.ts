import { randomUUID, sign } from "node:crypto"
import { crc32 } from "node:zlib"
import { at } from "../../../../packages/ai/test/doubles/Spec.ts"
import { leaf, type PayPalDouble } from "../../../../packages/payments/test/doubles/PayPalDouble.ts"
import { setting } from "./Setting.ts"
import type { Vendor } from "./Vendor.ts"
import type { Webhook } from "./Webhook.ts"

const told = (event_type: string, resource: unknown): Webhook => {
  const id = randomUUID()
  const time = new Date().toISOString()
  const body = JSON.stringify({ id: `WH-${id}`, event_type, resource_type: "checkout-order", resource })
  const said = `${id}|${time}|${setting("PAYPAL_WEBHOOK_ID")}|${crc32(body)}`
  return {
    gateway: "paypal",
    body,
    headers: {
      "paypal-transmission-id": id,
      "paypal-transmission-time": time,
      "paypal-transmission-sig": sign("RSA-SHA256", Buffer.from(said), leaf.key).toString("base64"),
      "paypal-auth-algo": "SHA256withRSA",
      "paypal-cert-url": `${setting("PAYPAL_BASE_URL")}/v1/notifications/certs/CERT-stage`
    }
  }
}

/** PayPal's page: whoever agrees has not paid yet, the product takes the money afterwards. */
export const payPalVendor = (double: PayPalDouble): Vendor => {
  const opening = (reference: string) => {
    const ours = double.orders.get(reference)?.unit["custom_id"]
    return double.seen.find(({ body }) => {
      const units = at(body, "purchase_units")
      return at(Array.isArray(units) ? units[0] : undefined, "custom_id") === ours
    })?.body
  }
  const address = (reference: string, name: "cancel_url" | "return_url") => {
    const url = new URL(String(at(opening(reference), "payment_source", "paypal", "experience_context", name)))
    url.searchParams.set("token", reference)
    if (name === "return_url") url.searchParams.set("PayerID", "QYR5Z8XDVJNXQ")
    return url.href
  }
  return {
    name: "paypal",
    acts: ["pay", "cancel"],
    bill: (reference) => {
      const unit = double.orders.get(reference)?.unit
      return unit && {
        amount: `${String(at(unit["amount"], "value"))} ${String(at(unit["amount"], "currency_code"))}`,
        description: String(unit["description"])
      }
    },
    play: (reference, act) => {
      const order = double.orders.get(reference)
      if (act !== "pay") return { tells: [], goesTo: address(reference, "cancel_url") }
      if (order?.status !== "PAYER_ACTION_REQUIRED") return { tells: [], says: "This order is over." }
      double.change(reference, { status: "APPROVED" })
      const { id, status, unit } = order
      return {
        tells: [told("CHECKOUT.ORDER.APPROVED", { id, status, purchase_units: [unit] })],
        goesTo: address(reference, "return_url")
      }
    }
  }
}
