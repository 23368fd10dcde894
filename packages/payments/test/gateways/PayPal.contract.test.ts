import { Redacted } from "effect"
import { sign } from "node:crypto"
import { crc32 } from "node:zlib"
import { exponentOf } from "../../src/gateways/Decimals.ts"
import { gateway } from "../../src/gateways/PayPal.ts"
import { fromPayPal, toPayPal } from "../../src/gateways/PayPalAmount.ts"
import type { PaymentState } from "../../src/PaymentState.ts"
import { certify } from "../doubles/Certificates.ts"
import { leaf, type PayPalDouble, payPalDouble, root } from "../doubles/PayPalDouble.ts"
import { contract } from "./contract.ts"
import { price } from "./Payer.ts"
import type { Scene } from "./Rig.ts"

const id = "AbClientOfPayPal-0001"
const secret = "EbSecretOfPayPal-0001"
const webhookId = "0EH40505U7160970P"
const token = "A21AA-token"

const stranger = certify("messageverificationcerts.paypal.com", { at: 1_795_392_000_000 })

type Change = Parameters<PayPalDouble["change"]>[1]

const scene = (name: string, state: PaymentState, change: Change, more: Partial<Scene<PayPalDouble>["told"]> = {}) => ({
  name,
  told: { state, ...more },
  puts: (double: PayPalDouble, reference: string) => double.change(reference, change)
})

const amount = { currency_code: "EUR", value: "12.34" }
const captured = (status: string, more: Change = {}): Change => ({
  status: "COMPLETED",
  captures: [{
    id: "3C679366HH908993F",
    status,
    amount,
    seller_receivable_breakdown: { gross_amount: amount, paypal_fee: { ...amount, value: "0.69" } }
  }],
  ...more
})
const authorized = (status: string): Change => ({
  status: "COMPLETED",
  authorizations: [{ id: "0AW2184448108334S", status, amount }]
})
const part = { id: "1JU08902781691411", status: "COMPLETED", amount: { currency_code: "EUR", value: "2.34" } }

const signed = (text: string, at: number, key = leaf.key) => {
  const transmission = { id: "69cd13f0-d67a-11e5-baa3-778b53f4ae55", time: new Date(at).toISOString() }
  const said = `${transmission.id}|${transmission.time}|${webhookId}|${crc32(text)}`
  return {
    "PAYPAL-TRANSMISSION-ID": transmission.id,
    "PAYPAL-TRANSMISSION-TIME": transmission.time,
    "PAYPAL-TRANSMISSION-SIG": sign("RSA-SHA256", Buffer.from(said), key).toString("base64"),
    "PAYPAL-AUTH-ALGO": "SHA256withRSA"
  }
}

const bearer = { authorization: "Bearer x", "content-type": "application/json" }
const order = (body: unknown) => ({
  method: "POST",
  path: "/v2/checkout/orders",
  headers: bearer,
  body: JSON.stringify(body)
})
const verification = {
  auth_algo: "SHA256withRSA",
  cert_url: "https://api.paypal.com/v1/notifications/certs/C",
  transmission_id: "1",
  transmission_sig: "ab",
  transmission_time: "2026-11-23T10:00:00Z",
  webhook_id: webhookId,
  webhook_event: {}
}

contract<PayPalDouble>({
  name: "paypal",
  double: payPalDouble,
  gateway: (base, patience) =>
    gateway({ base, id, secret: Redacted.make(secret), webhookId }, { patience, roots: [root.pem] }),
  secrets: [secret, token, Buffer.from(`${id}:${secret}`).toString("base64")],
  next: "Redirect",
  payments: (double) => double.orders.size,
  missing: "5O190127TN364715T",
  scenes: [
    scene("an order that is new", "created", { status: "CREATED" }),
    scene("an order that waits for its payer", "created", {}, { word: "payer_action_required" }),
    scene("an order that is kept", "pending", { status: "SAVED" }),
    scene("an order that is agreed to", "pending", { status: "APPROVED" }),
    scene("an order that is called off", "cancelled", { status: "VOIDED" }),
    scene("an order without a capture", "pending", { status: "COMPLETED" }),
    scene("money", "paid", captured("COMPLETED"), {
      received: price,
      fee: { minor: 69, currency: "EUR" },
      word: "completed completed"
    }),
    scene("money to come", "pending", captured("PENDING")),
    scene("a capture that is declined", "failed", captured("DECLINED")),
    scene("a capture that failed", "failed", captured("FAILED")),
    scene("a declined one and money after it", "paid", {
      status: "COMPLETED",
      captures: [{ id: "1", status: "DECLINED", amount }, { id: "2", status: "COMPLETED", amount }]
    }, { received: price }),
    scene("a part given back", "partially_refunded", captured("PARTIALLY_REFUNDED", { refunds: [part] }), {
      received: price,
      refunded: { minor: 234, currency: "EUR" }
    }),
    scene(
      "a part that is not given back yet",
      "paid",
      captured("COMPLETED", { refunds: [{ ...part, status: "PENDING" }] })
    ),
    scene("all given back", "refunded", captured("REFUNDED"), { refunded: price }),
    scene("money that is held", "authorised", authorized("CREATED")),
    scene("held money that was taken", "paid", authorized("CAPTURED")),
    scene("held money that was taken in part", "paid", authorized("PARTIALLY_CAPTURED")),
    scene("held money that was denied", "failed", authorized("DENIED")),
    scene("held money that was let go", "cancelled", authorized("VOIDED")),
    scene("held money that waits", "pending", authorized("PENDING")),
    {
      name: "an unknown state of an order",
      told: { state: "pending" },
      puts: (double, reference) => double.says(reference, "DREAMING OF IT")
    },
    {
      name: "an unknown state that every object knows",
      told: { state: "pending" },
      puts: (double, reference) => double.says(reference, "constructor")
    },
    {
      name: "an unknown state of a capture",
      told: { state: "pending" },
      puts: (double, reference) => {
        double.change(reference, captured("COMPLETED"))
        double.says(reference, "COMPLETED", "HALF_DONE")
      }
    }
  ],
  refunds: {
    pay: (double, reference) => double.change(reference, captured("COMPLETED")),
    given: (double, reference) =>
      (double.orders.get(reference)?.refunds ?? []).reduce(
        (sum, { amount }) => sum + Number(JSON.stringify(amount).match(/[\d]+\.\d\d/)?.[0]?.replace(".", "")),
        0
      )
  },
  webhooks: {
    type: "CHECKOUT.ORDER.APPROVED",
    names: "reference",
    signed: [
      "paypal-transmission-id",
      "paypal-transmission-time",
      "paypal-transmission-sig",
      "paypal-cert-url",
      "paypal-auth-algo"
    ],
    genuine: ({ at, double, number, reference }) => {
      const text = JSON.stringify({
        id: `WH-${number}`,
        event_type: "CHECKOUT.ORDER.APPROVED",
        resource_type: "checkout-order",
        resource: { id: reference }
      })
      const headers = { ...signed(text, at), "PAYPAL-CERT-URL": `${double.url}/v1/notifications/certs/CERT-360caa42` }
      return { body: new TextEncoder().encode(text), headers, url: "/webhooks/paypal", at }
    },
    forged: (genuine) => ({
      ...genuine,
      headers: { ...genuine.headers, ...signed(new TextDecoder().decode(genuine.body), genuine.at, stranger.key) }
    })
  },
  amounts: {
    to: (minor, currency) => toPayPal(minor, currency, exponentOf(currency)),
    from: (value, currency) => fromPayPal(String(value), currency, exponentOf(currency)),
    table: [
      [1234, "EUR", "12.34"],
      [5, "EUR", "0.05"],
      [100, "EUR", "1.00"],
      [150_050, "CZK", "1500.50"],
      [12_300, "HUF", "123"],
      [12_345, "HUF", undefined],
      [500, "JPY", "500"],
      [50_000, "TWD", "500"],
      [1234, "PLN", "12.34"],
      [1234, "AED", undefined],
      [1234, "KWD", undefined],
      [5, "ISK", undefined],
      [5, "UGX", undefined],
      [-1, "EUR", undefined],
      [0.5, "EUR", undefined]
    ]
  },
  refused: [
    {
      name: "an order whose amount is a number",
      ...order({ intent: "CAPTURE", purchase_units: [{ amount: { currency_code: "EUR", value: 10 } }] })
    },
    {
      name: "an order with a comma",
      ...order({ intent: "CAPTURE", purchase_units: [{ amount: { currency_code: "EUR", value: "10,00" } }] })
    },
    {
      name: "an order without an intent",
      ...order({ purchase_units: [{ amount: { currency_code: "EUR", value: "10.00" } }] })
    },
    { name: "an order without units", ...order({ intent: "CAPTURE", purchase_units: [] }) },
    {
      name: "an order without a token",
      ...order({ intent: "CAPTURE", purchase_units: [{ amount }] }),
      headers: { "content-type": "application/json" }
    },
    {
      name: "an order that is asked for by a bad name",
      method: "GET",
      path: "/v2/checkout/orders/abc-def",
      headers: bearer
    },
    {
      name: "a capture as a form",
      method: "POST",
      path: "/v2/checkout/orders/5O190127TN364715T/capture",
      headers: { ...bearer, "content-type": "text/plain" },
      body: "x"
    },
    {
      name: "a refund whose amount is a number",
      method: "POST",
      path: "/v2/payments/captures/3C679366HH908993F/refund",
      headers: bearer,
      body: JSON.stringify({ amount: { currency_code: "EUR", value: 1 } })
    },
    { name: "a capture without a token", method: "GET", path: "/v2/payments/captures/3C679366HH908993F" },
    {
      name: "a token for nothing",
      method: "POST",
      path: "/v1/oauth2/token",
      headers: { authorization: "Basic x", "content-type": "application/x-www-form-urlencoded" },
      body: "grant_type=password"
    },
    {
      name: "a token without an id",
      method: "POST",
      path: "/v1/oauth2/token",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "grant_type=client_credentials"
    },
    {
      name: "a verification with a short id",
      method: "POST",
      path: "/v1/notifications/verify-webhook-signature",
      headers: bearer,
      body: JSON.stringify(verification)
    },
    {
      name: "a verification without an event",
      method: "POST",
      path: "/v1/notifications/verify-webhook-signature",
      headers: bearer,
      body: JSON.stringify({ ...verification, transmission_id: "ab", webhook_event: undefined })
    }
  ],
  faults: {
    reference: "5O190127TN364715T",
    usual: ({ url }) =>
      url === "/v1/oauth2/token"
        ? { body: { access_token: `${token}-9`, token_type: "Bearer", expires_in: 32_400 } }
        : undefined,
    error: () => ({ name: "SOMETHING", message: `A message with ${id}`, details: [{ issue: "SOME_ISSUE" }] })
  }
})
