import { assert, describe, it } from "@effect/vitest"
import { type Duration, Effect, Redacted } from "effect"
import { randomUUID } from "node:crypto"
import * as Coinbase from "../../src/gateways/Coinbase.ts"
import { idempotencyKey } from "../../src/gateways/CoinbaseOrder.ts"
import { signedHead } from "../../src/gateways/CoinbaseWebhook.ts"
import { decimal, exponentOf, minorOf } from "../../src/gateways/Decimals.ts"
import { hmac } from "../../src/gateways/Signature.ts"
import { type CoinbaseDouble, coinbaseDouble, keyId, keySecret } from "../doubles/CoinbaseDouble.ts"
import { contract } from "./contract.ts"
import { openingOf } from "./Payer.ts"
import type { Rig } from "./Rig.ts"

const secret = "cdp-subscription-secret"

const gateway = (base: string, patience?: Duration.Input) =>
  Coinbase.gateway(
    { base, keyId, keySecret: Redacted.make(keySecret), webhookSecret: Redacted.make(secret) },
    patience
  )

const signedWith = (key: string, body: string | Uint8Array, at: number, id: string) => {
  const t = String(Math.floor(at / 1000))
  const h = "content-type x-hook0-id"
  const headers = { "content-type": "application/json", "x-hook0-id": id }
  return { ...headers, "x-hook0-signature": `t=${t},h=${h},v1=${hmac(key, signedHead(t, h, headers), body)}` }
}

const euros = (minor: number) => ({ minor, currency: "EUR" }) as const

const rig: Rig<CoinbaseDouble> = {
  name: "Coinbase",
  double: coinbaseDouble,
  gateway,
  secrets: [keySecret, secret],
  next: "Redirect",
  payments: (double) => double.count(),
  scenes: ([
    ["ACTIVE", "created"],
    ["PROCESSING", "pending"],
    ["COMPLETED", "paid"],
    ["EXPIRED", "expired"],
    ["DEACTIVATED", "cancelled"],
    ["FAILED", "failed"],
    ["REFUNDED", "refunded"],
    ["PARTIALLY_REFUNDED", "partially_refunded"],
    ["FROZEN", "pending"]
  ] as const).map(([status, state]) => ({
    name: status === "FROZEN" ? "an unknown status" : status,
    puts: (double, reference) => double.puts(reference, status),
    told: { state, word: status.toLowerCase(), ...(state === "paid" ? { received: euros(1234) } : {}) }
  })),
  missing: "68f7a946db0529ea9b6d3fff",
  refunds: {
    state: "pending",
    pay: (double, reference) => double.puts(reference, "COMPLETED"),
    given: (double, reference) =>
      double.of(reference)?.refunds.reduce((sum, { fiatAmount }) => sum + Math.round(Number(fiatAmount) * 100), 0) ?? 0
  },
  cancelled: (double, reference) => double.of(reference)?.status === "DEACTIVATED",
  webhooks: {
    genuine: ({ at, number, reference }) => {
      const body = JSON.stringify({ eventType: "checkout.payment.success", id: reference, status: "COMPLETED" })
      const headers = signedWith(secret, body, at, `5f3c1d0e-0000-4000-8000-${String(number).padStart(12, "0")}`)
      return { headers, body: new TextEncoder().encode(body), url: "/webhooks/coinbase", at }
    },
    forged: (genuine) => ({ ...genuine, headers: signedWith("guess", genuine.body, genuine.at, "1") }),
    signed: ["x-hook0-signature", "x-hook0-id", "content-type"],
    type: "checkout.payment.success",
    names: "reference"
  },
  amounts: {
    to: (minor, currency) => decimal(minor, exponentOf(currency)),
    from: (amount, currency) => minorOf(String(amount), exponentOf(currency)),
    table: [
      [1, "USD", "0.01"],
      [1234, "EUR", "12.34"],
      [10_000_000_000, "SGD", "100000000.00"]
    ]
  },
  refused: [
    ["an amount that is a number", "", { amount: 12.34, currency: "EUR" }],
    ["an amount with three decimals", "", { amount: "12.345", currency: "EUR" }],
    ["a way back without https", "", { amount: "1", currency: "EUR", successRedirectUrl: "http://x.example" }],
    ["a refund without a currency", "/68f7a946db0529ea9b6d3a12/refund", { amount: "1" }]
  ].map(([name, path, body]) => ({
    name: String(name),
    method: "POST",
    path: `/api/v1/checkouts${String(path)}`,
    headers: { authorization: "Bearer x", "content-type": "application/json" },
    body: JSON.stringify(body)
  })),
  faults: {
    reference: "68f7a946db0529ea9b6d3a12",
    unread: ["cancel"],
    error: () => ({ errorType: "some_type", errorMessage: "no" }),
    usual: ({ method }, operation) =>
      method === "GET" && operation === "refund"
        ? {
          body: {
            id: "68f7a946db0529ea9b6d3a12",
            url: "https://payments.coinbase.com/x",
            status: "COMPLETED",
            fiatAmount: "12.34",
            fiatCurrency: "EUR"
          }
        }
        : undefined
  }
}

contract(rig)

describe("Coinbase", () => {
  const over = <A, E>(test: (double: CoinbaseDouble) => Effect.Effect<A, E>) =>
    Effect.acquireUseRelease(Effect.promise(coinbaseDouble), test, (double) => Effect.promise(double.close))

  it.live("is let in with a token for that very call only", () =>
    over((double) =>
      Effect.gen(function*() {
        yield* gateway(double.url).open(openingOf({}))
        const authorization = String(double.seen[0]?.headers.authorization)
        const again = yield* Effect.promise(() =>
          fetch(`${double.url}/api/v1/checkouts/68f7a946db0529ea9b6d3a12`, { headers: { authorization } })
        )
        assert.strictEqual(again.status, 401)
      })
    ))

  it.live("tells what was given back when it has been given", () =>
    over((double) =>
      Effect.gen(function*() {
        const own = gateway(double.url)
        const { reference } = yield* own.open(openingOf({}))
        double.puts(reference, "COMPLETED")
        const begun = yield* own.refund?.({ id: randomUUID(), reference, amount: euros(234) }) ?? Effect.die("none")
        assert.strictEqual((yield* own.read(reference)).refunded, undefined)
        double.settles(reference, "COMPLETED")
        double.puts(reference, "PARTIALLY_REFUNDED")
        assert.deepStrictEqual((yield* own.read(reference)).refunded, euros(234))
        assert.strictEqual((yield* own.readRefund?.(begun.reference) ?? Effect.die("none")).state, "done")
        double.settles(reference, "FAILED")
        assert.strictEqual((yield* own.readRefund?.(begun.reference) ?? Effect.die("none")).state, "failed")
      })
    ))

  it.live("opens nothing at a price that is not the order's", () =>
    over((double) =>
      Effect.gen(function*() {
        double.prices("USD")
        const fault = yield* Effect.flip(gateway(double.url).open(openingOf({})))
        assert.deepStrictEqual([fault.reason, fault.code], ["rejected", "another-amount"])
      })
    ))

  it("makes the same key of version 4 of the same id", () => {
    const id = "01931f2e-7c3a-7b11-9c55-1f2e3d4c5b6a"
    const key = idempotencyKey(id)
    assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.strictEqual(idempotencyKey(id), key)
    assert.notStrictEqual(idempotencyKey(`${id}0`), key)
  })
})
