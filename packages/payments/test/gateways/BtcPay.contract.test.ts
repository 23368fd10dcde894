import { assert, describe, it } from "@effect/vitest"
import { type Duration, Effect, Redacted } from "effect"
import { randomUUID } from "node:crypto"
import * as BtcPay from "../../src/gateways/BtcPay.ts"
import { states } from "../../src/gateways/BtcPayState.ts"
import { decimal, exponentOf, minorOf } from "../../src/gateways/Decimals.ts"
import { hmac } from "../../src/gateways/Signature.ts"
import { type BtcPayDouble, btcPayDouble, store } from "../doubles/BtcPayDouble.ts"
import { contract } from "./contract.ts"
import { openingOf } from "./Payer.ts"
import type { Rig } from "./Rig.ts"

const key = "4f2a9c7e1b8d6035keyofnobody"
const secret = "3kS6bS1vJ2pJ9dW0"

const gateway = (base: string, patience?: Duration.Input) =>
  BtcPay.gateway({ base, key: Redacted.make(key), store, webhookSecret: Redacted.make(secret) }, patience)

const capital: Readonly<Record<string, string>> = {
  new: "New",
  processing: "Processing",
  settled: "Settled",
  expired: "Expired",
  invalid: "Invalid",
  none: "None",
  paidpartial: "PaidPartial",
  paidlate: "PaidLate",
  paidover: "PaidOver",
  marked: "Marked"
}

const signed = (body: string) => ({
  headers: { "content-type": "application/json", "btcpay-sig": `sha256=${hmac(secret, body)}` },
  body: new TextEncoder().encode(body),
  url: "/webhooks/btcpay"
})

const rig: Rig<BtcPayDouble> = {
  name: "BTCPay",
  double: btcPayDouble,
  gateway,
  secrets: [key, secret],
  next: "Redirect",
  payments: (double) => double.count(),
  scenes: [
    ...Object.entries(states).map(([word, state]) => {
      const [status = "", additional = ""] = word.split(" ")
      return {
        name: word,
        puts: (double: BtcPayDouble, reference: string) =>
          double.puts(reference, {
            status: capital[status] ?? status,
            additionalStatus: capital[additional] ?? additional
          }),
        told: { state, word }
      }
    }),
    {
      name: "a part of the amount",
      puts: (double, reference) =>
        double.puts(reference, { status: "New", additionalStatus: "PaidPartial", paidAmount: "10.009999" }),
      told: { state: "underpaid", received: { minor: 1000, currency: "EUR" } }
    },
    {
      name: "a part that came, and the rest after it",
      puts: (double, reference) => {
        double.puts(reference, { status: "New", additionalStatus: "PaidPartial", paidAmount: "10.00" })
        double.puts(reference, { status: "Settled", additionalStatus: "None", paidAmount: "12.339999" })
      },
      told: { state: "paid", received: { minor: 1234, currency: "EUR" } }
    },
    {
      name: "too much",
      puts: (double, reference) =>
        double.puts(reference, { status: "Settled", additionalStatus: "PaidOver", paidAmount: "20" }),
      told: { state: "overpaid", received: { minor: 2000, currency: "EUR" } }
    },
    {
      name: "all of it after the end",
      puts: (double, reference) =>
        double.puts(reference, { status: "Expired", additionalStatus: "PaidLate", paidAmount: "12.34" }),
      told: { state: "paid", word: "expired paidlate", received: { minor: 1234, currency: "EUR" } }
    },
    {
      name: "an unknown status",
      puts: (double, reference) => double.puts(reference, { status: "Frozen", paidAmount: "12.34" }),
      told: { state: "pending", word: "frozen none" }
    }
  ],
  missing: "HMprBnL9BTXWuPvpoKBS6z",
  refunds: {
    state: "pending",
    pay: (double, reference) => double.puts(reference, { status: "Settled", paidAmount: "12.34" }),
    given: (double, reference) =>
      double.offers(reference).reduce((sum, { amount }) => sum + (minorOf(amount, 2) ?? 0), 0)
  },
  cancelled: (double, reference) => double.standing(reference).status === "Invalid",
  webhooks: {
    genuine: ({ at, number, reference }) => ({
      ...signed(JSON.stringify({
        deliveryId: `delivery-${number}-${randomUUID()}`,
        webhookId: "7SbCFYYGsLJcHzXqbvfsDG",
        originalDeliveryId: `delivery-${number}`,
        isRedelivery: true,
        type: "InvoiceSettled",
        timestamp: Math.floor(at / 1000),
        storeId: store,
        invoiceId: reference,
        metadata: { orderId: "pay_01" },
        manuallyMarked: false,
        overPaid: false
      })),
      at
    }),
    forged: (genuine) => ({
      ...genuine,
      headers: { ...genuine.headers, "btcpay-sig": `sha256=${hmac("guess", genuine.body)}` }
    }),
    signed: ["btcpay-sig"],
    lacks: ["time"],
    type: "InvoiceSettled",
    names: "reference"
  },
  amounts: {
    to: (minor, currency) => decimal(minor, exponentOf(currency)),
    from: (amount, currency) => minorOf(String(amount), exponentOf(currency)),
    table: [
      [1, "EUR", "0.01"],
      [48_050, "CZK", "480.50"],
      [100, "HUF", "1.00"],
      [500, "JPY", "500"],
      [5, "UGX", "5"],
      [7, "ISK", "7"],
      [5124, "KWD", "5.124"],
      [36_725, "AED", "367.25"]
    ]
  },
  refused: [
    ["an invoice whose amount is a number", "POST", `/stores/${store}/invoices`, { amount: 12.34, currency: "EUR" }],
    ["an invoice with a word that nobody knows", "POST", `/stores/${store}/invoices`, { amount: "1", price: "1" }],
    ["a refund of no kind", "POST", `/stores/${store}/invoices/x/refund`, { name: "Refund" }],
    ["a status that nobody may set", "POST", `/stores/${store}/invoices/x/status`, { status: "Paid" }],
    ["a question about invoices that it does not know", "GET", `/stores/${store}/invoices?order=1`, undefined],
    ["a question about an invoice that it does not know", "GET", `/stores/${store}/invoices/x?full=1`, undefined],
    ["a question about pull payments that it does not know", "GET", `/stores/${store}/pull-payments?all=1`, undefined],
    ["a question about payouts that it does not know", "GET", "/pull-payments/x/payouts?all=1", undefined]
  ].map(([name, method, path, body]) => ({
    name: String(name),
    method: String(method),
    path: `/api/v1${String(path)}`,
    headers: { authorization: `token ${key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })),
  faults: {
    reference: "HMprBnL9BTXWuPvpoKBS6e",
    unread: ["cancel"],
    error: (status) => status === 400 ? [{ path: "amount", message: "no" }] : { code: "some-code", message: "no" },
    usual: ({ method, url }, operation) => {
      if (method !== "GET" || operation === "read") return undefined
      if (url.includes("orderId=") || url.includes("/pull-payments")) return { body: [] }
      return {
        body: {
          id: "HMprBnL9BTXWuPvpoKBS6e",
          amount: "12.34",
          currency: "EUR",
          checkoutLink: "https://btcpay.example/i/1",
          createdTime: 1,
          expirationTime: 2,
          status: "New",
          additionalStatus: "None",
          metadata: {}
        }
      }
    }
  }
}

contract(rig)

describe("an invoice of BTCPay", () => {
  const over = <A, E>(test: (double: BtcPayDouble) => Effect.Effect<A, E>) =>
    Effect.acquireUseRelease(Effect.promise(btcPayDouble), test, (double) => Effect.promise(double.close))

  it.live("is not taken for another amount of the same order", () =>
    over((double) =>
      Effect.gen(function*() {
        const opening = openingOf({})
        yield* gateway(double.url).open(opening)
        const fault = yield* Effect.flip(
          gateway(double.url).open({ ...opening, amount: { minor: 1, currency: "EUR" } })
        )
        assert.deepStrictEqual([fault.reason, fault.code], ["rejected", "another-amount"])
      })
    ))

  it.live("is asked for without a trace of what we do", () =>
    over((double) =>
      Effect.gen(function*() {
        yield* gateway(double.url).open(openingOf({}))
        const names = double.seen.flatMap(({ headers }) => Object.keys(headers))
        assert.include(names, "authorization")
        assert.deepStrictEqual(names.filter((name) => /^(?:traceparent|tracestate|b3|baggage|cookie)$/.test(name)), [])
      }).pipe(Effect.withSpan("checkout"))
    ))

  it.live("is not called off once money came", () =>
    over((double) =>
      Effect.gen(function*() {
        const { reference } = yield* gateway(double.url).open(openingOf({}))
        double.puts(reference, { status: "Processing" })
        const fault = yield* Effect.flip(gateway(double.url).cancel?.(reference) ?? Effect.void)
        assert.strictEqual(Reflect.get(Object(fault), "code"), "money-came")
        assert.strictEqual(double.standing(reference).status, "Processing")
      })
    ))

  it.live("is refunded when all of the offer has been paid out, and not before", () =>
    over((double) =>
      Effect.gen(function*() {
        const own = gateway(double.url)
        const { reference } = yield* own.open(openingOf({}))
        double.puts(reference, { status: "Settled", paidAmount: "12.34" })
        const asked = { id: randomUUID(), reference }
        const offered = yield* own.refund?.(asked) ?? Effect.die("no refunds")
        const stands = () =>
          Effect.map(own.readRefund?.(offered.reference) ?? Effect.die("no refunds"), (one) => one.state)
        assert.strictEqual(yield* stands(), "pending")
        double.claims(offered.reference, "10.00", "Completed")
        double.claims(offered.reference, "2.34", "AwaitingPayment")
        assert.strictEqual(yield* stands(), "pending")
        double.claims(offered.reference, "2.34", "Completed")
        assert.strictEqual(yield* stands(), "done")

        const other = yield* own.refund?.({ ...asked, id: randomUUID() }) ?? Effect.die("no refunds")
        double.archives(other.reference)
        const withdrawn = yield* own.readRefund?.(other.reference) ?? Effect.die("no refunds")
        assert.strictEqual(withdrawn.state, "failed")
        assert.deepStrictEqual(double.seen.flatMap(({ violations }) => violations), [])
      })
    ))

  it.live("of another store is not believed, even with our secret", () =>
    Effect.gen(function*() {
      const body = JSON.stringify({ deliveryId: "d", type: "InvoiceSettled", storeId: "another", invoiceId: "x" })
      const fault = yield* Effect.flip(
        gateway("http://127.0.0.1:1").verify?.({ ...signed(body), at: 0 }) ?? Effect.void
      )
      assert.strictEqual(Reflect.get(Object(fault), "why"), "forged")
    }))
})
