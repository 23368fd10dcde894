import { Redacted } from "effect"
import Vendor from "stripe"
import { exponentOf } from "../../src/gateways/Decimals.ts"
import { gateway } from "../../src/gateways/Stripe.ts"
import { fromStripe, toStripe } from "../../src/gateways/StripeAmount.ts"
import type { PaymentState } from "../../src/PaymentState.ts"
import { type Change, type StripeDouble, stripeDouble } from "../doubles/StripeDouble.ts"
import { contract } from "./contract.ts"
import { price } from "./Payer.ts"
import type { Scene } from "./Rig.ts"

const key = "sk_test_51SecretOfStripe"
const secret = "whsec_SecretOfTheWebhook1"
const older = "whsec_SecretOfTheWebhook0"
const vendor = new Vendor(key)

const scene = (name: string, state: PaymentState, change: Change, more: Partial<Scene<StripeDouble>["told"]> = {}) => ({
  name,
  told: { state, ...more },
  puts: (double: StripeDouble, reference: string) => double.change(reference, change)
})

const complete = { status: "complete", payment_status: "paid" } as const
const unpaid = { status: "complete", payment_status: "unpaid" } as const
const succeeded = { status: "succeeded", amount_received: 1234 }
const declined = { last_payment_error: { type: "card_error", code: "card_declined" } }
const charged = (change: Change["charge"], disputes: ReadonlyArray<string> = []): Change => ({
  session: complete,
  intent: succeeded,
  charge: { amount: 1234, ...change },
  disputes
})

const authorization = { authorization: `Bearer ${key}` }
const form = { ...authorization, "content-type": "application/x-www-form-urlencoded" }

const signed = (body: string, at: number, by = secret) =>
  vendor.webhooks.generateTestHeaderString({ payload: body, secret: by, timestamp: Math.floor(at / 1000) })

contract<StripeDouble>({
  name: "stripe",
  double: stripeDouble,
  gateway: (base, patience) =>
    gateway({ base, key: Redacted.make(key), webhookSecrets: [Redacted.make(secret), Redacted.make(older)] }, patience),
  secrets: [key, secret, older],
  next: "Redirect",
  payments: (double) => double.sessions.size,
  missing: "cs_test_nothing",
  scenes: [
    scene("a session that is new", "created", {}, { word: "open unpaid" }),
    scene("an intent without a card", "created", { intent: { status: "requires_payment_method" } }),
    scene("a card that was declined", "failed", { intent: { status: "requires_payment_method", ...declined } }),
    scene("a confirmation to come", "pending", { intent: { status: "requires_confirmation" } }),
    scene("a bank that asks back", "pending", { intent: { status: "requires_action" } }),
    scene("an intent that is worked on", "pending", { session: unpaid, intent: { status: "processing" } }),
    scene("money that is held", "authorised", { session: unpaid, intent: { status: "requires_capture" } }),
    scene("an intent that is called off", "cancelled", { intent: { status: "canceled" } }),
    scene("a delayed way that failed", "failed", {
      session: unpaid,
      intent: { status: "requires_payment_method", ...declined }
    }),
    scene("a delayed way without a word", "pending", {
      session: unpaid,
      intent: { status: "requires_payment_method" }
    }),
    scene("a session that is over", "expired", { session: { status: "expired" } }),
    scene("money in a session that is over", "paid", { session: { status: "expired" }, intent: succeeded }, {
      received: price
    }),
    scene("money", "paid", charged({}), {
      received: price,
      fee: { minor: 42, currency: "EUR" },
      word: "complete paid succeeded"
    }),
    scene("nothing to pay", "paid", { session: { status: "complete", payment_status: "no_payment_required" } }),
    scene("a part given back", "partially_refunded", charged({ amount_refunded: 34 }), {
      refunded: { minor: 34, currency: "EUR" }
    }),
    scene("all given back", "refunded", charged({ amount_refunded: 1234 }), { refunded: price }),
    scene("a dispute", "disputed", charged({ disputed: true }, ["needs_response"])),
    scene("a dispute under review", "disputed", charged({ disputed: true }, ["under_review"])),
    scene("a dispute in appeal", "disputed", charged({ disputed: true }, ["appeal_under_review"])),
    scene("an inquiry", "paid", charged({ disputed: true }, ["warning_needs_response"])),
    scene("an inquiry that is over", "paid", charged({ disputed: true }, ["warning_closed"])),
    scene("a dispute that is won", "paid", charged({ disputed: true }, ["won"])),
    scene("a dispute that is prevented", "paid", charged({ disputed: true }, ["prevented"])),
    scene("a dispute that is lost", "refunded", charged({ disputed: true }, ["lost"])),
    scene("an unknown state of a session", "pending", { session: { status: "Tired of it" } }),
    scene("an unknown state of a payment", "pending", { session: { status: "complete", payment_status: "half" } }),
    scene("an unknown state of an intent", "pending", { session: unpaid, intent: { status: "dreaming" } })
  ],
  refunds: {
    pay: (double, reference) => double.pay(reference),
    given: (double, reference) => Number(double.sessions.get(reference)?.charge?.["amount_refunded"])
  },
  cancelled: (double, reference) => double.sessions.get(reference)?.session["status"] === "expired",
  webhooks: {
    type: "checkout.session.completed",
    names: "reference",
    signed: ["stripe-signature"],
    genuine: ({ at, double, number, reference }) => {
      const text = JSON.stringify({
        id: `evt_${number}`,
        object: "event",
        type: "checkout.session.completed",
        data: { object: double.sessions.get(reference)?.session }
      })
      return {
        body: new TextEncoder().encode(text),
        headers: { "Stripe-Signature": signed(text, at) },
        url: "/webhooks/stripe",
        at
      }
    },
    forged: ({ at, body, ...rest }) => {
      const text = new TextDecoder().decode(body)
      return { ...rest, at, body, headers: { "stripe-signature": signed(text, at, "whsec_SomebodyElse") } }
    }
  },
  amounts: {
    to: (minor, currency) => toStripe(minor, currency, exponentOf(currency)),
    from: (amount, currency) => fromStripe(Number(amount), currency, exponentOf(currency)),
    table: [
      [1234, "EUR", 1234],
      [150_000, "CZK", 150_000],
      [12_345, "AED", 12_345],
      [12_345, "HUF", 12_345],
      [500, "JPY", 500],
      [5, "ISK", 500],
      [5, "UGX", 500],
      [5000, "MGA", 50],
      [5050, "MGA", undefined],
      [5120, "KWD", 5120],
      [5124, "KWD", undefined],
      [99_999_999, "EUR", 99_999_999],
      [100_000_000, "EUR", undefined],
      [-1, "EUR", undefined],
      [0.5, "EUR", undefined]
    ]
  },
  refused: [
    {
      name: "a session with an old field",
      method: "POST",
      path: "/v1/checkout/sessions",
      headers: form,
      body: "mode=payment&payment_method_types[0]=card"
    },
    {
      name: "a session with an old look",
      method: "POST",
      path: "/v1/checkout/sessions",
      headers: form,
      body: "ui_mode=hosted"
    },
    {
      name: "an amount that is no number",
      method: "POST",
      path: "/v1/checkout/sessions",
      headers: form,
      body: "line_items[0][price_data][unit_amount]=12.34"
    },
    { name: "a session without a key", method: "POST", path: "/v1/checkout/sessions", body: "" },
    {
      name: "a question with an unknown word",
      method: "GET",
      path: "/v1/checkout/sessions/cs_1?expend[0]=x",
      headers: authorization
    },
    {
      name: "an end with an unknown word",
      method: "POST",
      path: "/v1/checkout/sessions/cs_1/expire",
      headers: form,
      body: "why=x"
    },
    {
      name: "a refund of half a cent",
      method: "POST",
      path: "/v1/refunds",
      headers: form,
      body: "payment_intent=pi_1&amount=0.5"
    },
    {
      name: "a refund for a reason of ours",
      method: "POST",
      path: "/v1/refunds",
      headers: form,
      body: "payment_intent=pi_1&reason=sorry"
    },
    { name: "disputes by an unknown word", method: "GET", path: "/v1/disputes?session=cs_1", headers: authorization },
    {
      name: "sessions in a number that is none",
      method: "GET",
      path: "/v1/checkout/sessions?limit=some",
      headers: authorization
    },
    { name: "an unknown path", method: "GET", path: "/v1/checkout/session/cs_1", headers: authorization }
  ],
  faults: {
    reference: "cs_test_1",
    error: () => ({
      error: { type: "invalid_request_error", code: "some_code", message: `A message with ${key.slice(-4)}` }
    })
  }
})
