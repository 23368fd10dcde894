import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { verifier as btcPay } from "../../src/gateways/BtcPayWebhook.ts"
import { signedHead, verifier as coinbase } from "../../src/gateways/CoinbaseWebhook.ts"
import { hmac } from "../../src/gateways/Signature.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

const btcpay = {
  secret: "3kS6bS1vJ2pJ9dW0",
  store: "9CiNzKoANXxmk5ayZngSXrHTiVvvgCrwrpFQd4m2K776",
  body:
    "{\"deliveryId\":\"7e43zFE6Jv1kzzeZSYjnfd\",\"webhookId\":\"7SbCFYYGsLJcHzXqbvfsDG\",\"originalDeliveryId\":\"7e43zFE6Jv1kzzeZSYjnfd\",\"isRedelivery\":false,\"type\":\"InvoiceSettled\",\"timestamp\":1795392100,\"storeId\":\"9CiNzKoANXxmk5ayZngSXrHTiVvvgCrwrpFQd4m2K776\",\"invoiceId\":\"HMprBnL9BTXWuPvpoKBS6e\",\"metadata\":{\"orderId\":\"pay_01\"},\"manuallyMarked\":false,\"overPaid\":false}",
  header: "sha256=88699d34148cb4edbfd2c843ef92cadf3e902d03d2dc0b67bfa857f5b29ac4f5"
}

const hook0 = {
  secret: "cdp-subscription-secret",
  at: 1_795_392_000_000,
  headers: { "content-type": "application/json", "x-hook0-id": "5f3c1d0e-0000-4000-8000-000000000001" },
  body: "{\"eventType\":\"checkout.payment.success\",\"id\":\"68f7a946db0529ea9b6d3a12\",\"status\":\"COMPLETED\"}",
  signed:
    "1795392000.content-type x-hook0-id.application/json.5f3c1d0e-0000-4000-8000-000000000001.{\"eventType\":\"checkout.payment.success\",\"id\":\"68f7a946db0529ea9b6d3a12\",\"status\":\"COMPLETED\"}",
  header: "t=1795392000,h=content-type x-hook0-id,v1=0641e8ff9e6c0bee9eab5ad5fc02e5e2fb0dbad736adfae40d9c6d8c9534a6fa"
}

describe("signatures that were made elsewhere", () => {
  const btcPayHint = (header: string, body = btcpay.body) =>
    btcPay({ store: btcpay.store, secret: Redacted.make(btcpay.secret) })({
      headers: { "BTCPay-Sig": header },
      body: bytes(body),
      url: "/webhooks/btcpay",
      at: 0
    })

  it.effect("of BTCPay are believed", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* btcPayHint(btcpay.header), {
        eventId: "7e43zFE6Jv1kzzeZSYjnfd",
        type: "InvoiceSettled",
        reference: "HMprBnL9BTXWuPvpoKBS6e",
        id: "pay_01"
      })
    }))

  it.effect.each([
    ["in capitals", btcpay.header.toUpperCase(), btcpay.body, "forged"],
    ["without its kind", btcpay.header.slice(7), btcpay.body, "forged"],
    ["cut short", btcpay.header.slice(0, -1), btcpay.body, "forged"],
    ["empty", "", btcpay.body, "unsigned"],
    ["of the same JSON in other bytes", btcpay.header, `${btcpay.body} `, "forged"]
  ])("of BTCPay %s are not", ([, header, body, why]) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Effect.flip(btcPayHint(header ?? "", body))).why, why)
    }))

  it("of Coinbase's first product are plain HMACs", () => {
    const body =
      "{\"id\":1,\"scheduled_for\":\"2017-01-31T20:50:02Z\",\"event\":{\"id\":\"24934862-d980-46cb-9402-43c81b0cdba6\",\"type\":\"charge:confirmed\"}}"
    assert.strictEqual(
      hmac("cc-shared-secret", body),
      "7058aa517a5979305e0f1997dd8926ddc44cd8fa285e3acfec60f6b1ae03e72d"
    )
  })

  const hook0Hint = (header: string, at = hook0.at, headers: Readonly<Record<string, string>> = hook0.headers) =>
    coinbase(Redacted.make(hook0.secret))({
      headers: { ...headers, "x-hook0-signature": header },
      body: bytes(hook0.body),
      url: "/webhooks/coinbase",
      at
    })

  it.effect("of Hook0 are believed for five minutes", () =>
    Effect.gen(function*() {
      const head = signedHead("1795392000", "content-type x-hook0-id", hook0.headers)
      assert.strictEqual(`${head}${hook0.body}`, hook0.signed)
      for (const minutes of [-5, 0, 5]) {
        const hint = yield* hook0Hint(hook0.header, hook0.at + minutes * 60_000)
        assert.deepStrictEqual(hint, {
          eventId: "5f3c1d0e-0000-4000-8000-000000000001",
          type: "checkout.payment.success",
          reference: "68f7a946db0529ea9b6d3a12"
        })
      }
      assert.strictEqual((yield* Effect.flip(hook0Hint(hook0.header, hook0.at + 300_001))).why, "stale")
      assert.strictEqual((yield* Effect.flip(hook0Hint(hook0.header, hook0.at - 300_001))).why, "stale")
    }))

  const v0 = `t=1795392000,v0=${hmac(hook0.secret, "1795392000.", hook0.body)}`
  it.effect.each([
    ["of version 0", v0, "unsigned"],
    ["of version 0 called version 1", v0.replace("v0", "v1"), "forged"],
    ["with another time", hook0.header.replace("1795392000", "1795392001"), "forged"],
    ["with fewer headers", hook0.header.replace(" x-hook0-id", ""), "forged"],
    [
      "with a second version 1 behind it",
      `${hook0.header.slice(0, -64)}${"0".repeat(64)},${hook0.header.slice(-67)}`,
      "forged"
    ],
    ["without a time", hook0.header.replace("t=1795392000,", ""), "unsigned"]
  ])("of Hook0 %s are not believed", ([, header, why]) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Effect.flip(hook0Hint(header ?? ""))).why, why)
    }))

  it.effect("of Hook0 do not let a header be exchanged", () =>
    Effect.gen(function*() {
      const fault = yield* Effect.flip(hook0Hint(hook0.header, hook0.at, { ...hook0.headers, "x-hook0-id": "other" }))
      assert.strictEqual(fault.why, "forged")
    }))
})
