import { assert, describe, it } from "@effect/vitest"
import * as PayPal from "@statex/payments/gateways/PayPal"
import * as Stripe from "@statex/payments/gateways/Stripe"
import type { Hint, Opening, PaymentGateway } from "@statex/payments/PaymentGateway"
import { Effect, Redacted } from "effect"
import { randomUUID } from "node:crypto"
import { createServer } from "node:http"
import { settings } from "../../cli/src/StageSettings.ts"
import { seen, sendCoins } from "../e2e/stage/Control.ts"
import { setting } from "../e2e/stage/Setting.ts"
import stage from "../e2e/stage/Stage.ts"

/** Ports of this run, so that it never meets a stage of the journeys. */
const moved = (value: string) => value.replace(/127\.0\.0\.1:43(\d\d)/, "127.0.0.1:47$1")
Object.assign(process.env, Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, moved(value)])))

const stripe = Stripe.gateway({
  key: Redacted.make(setting("STRIPE_SECRET_KEY")),
  webhookSecrets: [Redacted.make(setting("STRIPE_WEBHOOK_SECRET"))],
  base: setting("STRIPE_BASE_URL")
})
const payPal = PayPal.gateway({
  id: setting("PAYPAL_CLIENT_ID"),
  secret: Redacted.make(setting("PAYPAL_SECRET")),
  webhookId: setting("PAYPAL_WEBHOOK_ID"),
  base: setting("PAYPAL_BASE_URL")
})

const hints: Array<Hint> = []

/** As much of the product as gateways call. */
const product = createServer((request, response) => {
  const parts: Array<Buffer> = []
  request.on("data", (part: Buffer) => parts.push(part))
  request.on("end", async () => {
    const gateway = request.url === "/webhooks/stripe" ? stripe : payPal
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const delivery = { headers, body: Buffer.concat(parts), url: request.url ?? "", at: Date.now() }
    const hint = await Effect.runPromise(gateway.verify?.(delivery) ?? Effect.die("no webhooks"))
    hints.push(hint)
    response.end()
  })
})

const opening = (): Opening => ({
  id: randomUUID(),
  reference: "SX-00000000000001",
  amount: { minor: 1234, currency: "EUR" },
  description: "Premium & more",
  locale: "cs",
  country: "CZ",
  email: "somebody@example.org",
  returnTo: "http://localhost:4300/cs/payments/1?returned",
  cancelTo: "http://localhost:4300/cs/orders/1",
  webhook: "http://localhost:4300/webhooks/stripe",
  expiresAt: Date.now() + 3_600_000
})

const open = async (gateway: PaymentGateway) => {
  const { next, reference } = await Effect.runPromise(gateway.open(opening()))
  return { reference, url: next._tag === "Redirect" ? next.url : "" }
}
const play = (vendor: string, reference: string, act: string) =>
  fetch(new URL(`/play/${vendor}/${reference}`, setting("STAGE_URL")), {
    method: "POST",
    body: new URLSearchParams({ act }),
    redirect: "manual"
  })
const state = async (gateway: PaymentGateway, reference: string) =>
  (await Effect.runPromise(gateway.read(reference))).state

describe("the stage of the journeys", () => {
  it("plays both vendors with their pages and webhooks, takes coins, and tells what it saw", async () => {
    await new Promise<void>((listening) => void product.listen(4_719, "127.0.0.1", listening))
    process.env["BASE_URL"] = "http://127.0.0.1:4719/"
    const end = await stage()
    try {
      const card = await open(stripe)
      const page = await (await fetch(card.url)).text()
      assert.include(page, "12.34 EUR")
      assert.include(page, "Premium &#38; more")
      assert.include(await (await play("stripe", card.reference, "decline")).text(), "Your card was declined.")
      assert.strictEqual(await state(stripe, card.reference), "failed")
      const paid = await play("stripe", card.reference, "pay")
      assert.strictEqual(paid.headers.get("location"), "http://localhost:4300/cs/payments/1?returned")
      assert.strictEqual(await state(stripe, card.reference), "paid")
      const left = await open(stripe)
      assert.include(await (await play("stripe", left.reference, "expire")).text(), "This session is over.")
      assert.strictEqual(await state(stripe, left.reference), "expired")
      const back = await play("stripe", left.reference, "cancel")
      assert.strictEqual(back.headers.get("location"), "http://localhost:4300/cs/orders/1")

      const account = await open(payPal)
      assert.include(await (await fetch(account.url)).text(), "12.34 EUR")
      const agreed = await play("paypal", account.reference, "pay")
      assert.include(agreed.headers.get("location") ?? "", `returned=&token=${account.reference}`)
      assert.strictEqual(await state(payPal, account.reference), "pending")
      await Effect.runPromise(payPal.capture?.(account.reference) ?? Effect.die("no capture"))
      assert.strictEqual(await state(payPal, account.reference), "paid")

      const address = `tb1q${"0".repeat(38)}`
      await sendCoins(address, 5n)
      const url = `${setting("CRYPTO_EXPLORER_BTC")}/address/${address}/txs`
      assert.include(await (await fetch(url)).text(), "\"value\":5")

      assert.deepStrictEqual((await seen()).violations, [])
      assert.deepStrictEqual((await seen()).refusals, [])
      assert.deepStrictEqual([...new Set(hints.map(({ type }) => type))], [
        "payment_intent.payment_failed",
        "checkout.session.completed",
        "checkout.session.expired",
        "CHECKOUT.ORDER.APPROVED"
      ])
      assert.strictEqual(hints.length, 8)
      assert.strictEqual(new Set(hints.map(({ eventId }) => eventId)).size, 4)
      assert.isTrue(hints.every(({ id, reference }) => id !== undefined || reference !== undefined))

      await fetch(new URL("/v1/charges", setting("STRIPE_BASE_URL")), { method: "POST" })
      assert.lengthOf((await seen()).violations, 1)
    } finally {
      await end()
      product.close()
      product.closeAllConnections()
    }
  })
})
