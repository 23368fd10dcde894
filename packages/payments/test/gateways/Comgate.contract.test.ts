import { assert, describe, it } from "@effect/vitest"
import { type Duration, Effect, Redacted } from "effect"
import { randomUUID } from "node:crypto"
import * as Comgate from "../../src/gateways/Comgate.ts"
import { exponentOf, hundredths, ofHundredths } from "../../src/gateways/Decimals.ts"
import { deedsMemory, remembering } from "../../src/gateways/Remembering.ts"
import { type ComgateDouble, comgateDouble } from "../doubles/ComgateDouble.ts"
import { contract } from "./contract.ts"
import { openingOf } from "./Payer.ts"
import type { Rig } from "./Rig.ts"

const secret = "gx4q8OV3TJt6noJnfhjqJKyX3Z6Ych0y"
const merchant = "123456"

const bare = (base: string, patience?: Duration.Input, test = true) =>
  Comgate.gateway({ base, merchant, secret: Redacted.make(secret), test }, patience)

/** What the shop remembers in its own books, for Comgate does not. */
const deeds = Effect.runSync(deedsMemory)

const pushed = (form: Readonly<Record<string, string>>) => ({
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: new TextEncoder().encode(new URLSearchParams(form).toString()),
  url: "/webhooks/comgate"
})

const basic = `Basic ${Buffer.from(`${merchant}:${secret}`).toString("base64")}`
const euros = (minor: number) => ({ minor, currency: "EUR" }) as const

const rig: Rig<ComgateDouble> = {
  name: "Comgate",
  double: comgateDouble,
  gateway: (base, patience) => remembering(bare(base, patience), deeds),
  secrets: [secret, basic.slice(6)],
  next: "Redirect",
  payments: (double) => double.count(),
  scenes: [
    ...([
      ["PENDING", "pending"],
      ["AUTHORIZED", "authorised"],
      ["PAID", "paid"],
      ["CANCELLED", "cancelled"],
      ["FROZEN", "pending"]
    ] as const).map(([status, state]) => ({
      name: status === "FROZEN" ? "an unknown status" : status,
      puts: (double: ComgateDouble, reference: string) => double.puts(reference, { status }),
      told: {
        state,
        word: status.toLowerCase(),
        ...(state === "paid" ? { received: euros(1234) } : {})
      }
    })),
    {
      name: "why a card was refused",
      puts: (double, reference) =>
        double.puts(reference, { status: "CANCELLED", paymentErrorReason: "AUTHORIZATION_FAILED" }),
      told: { state: "cancelled", word: "cancelled authorization_failed" }
    }
  ],
  missing: "ZZZZ-ZZZZ-ZZZZ",
  refunds: {
    pay: (double, reference) => double.puts(reference, { status: "PAID" }),
    given: (double, reference) => double.of(reference)?.refunded ?? 0
  },
  cancelled: (double, reference) => double.of(reference)?.status === "CANCELLED",
  webhooks: {
    genuine: ({ at, number, reference }) => ({
      ...pushed({
        merchant,
        test: "true",
        price: "1",
        curr: "CZK",
        refId: "pay_01",
        transId: reference,
        secret,
        status: number === 1 ? "PAID" : "CANCELLED"
      }),
      at
    }),
    forged: (genuine) => ({
      ...genuine,
      body: new TextEncoder().encode(new TextDecoder().decode(genuine.body).replace(secret, "g".repeat(secret.length)))
    }),
    signed: [],
    lacks: ["time", "body"],
    type: "paid",
    names: "reference"
  },
  amounts: {
    to: (minor, currency) => hundredths(minor, exponentOf(currency)),
    from: (amount, currency) => ofHundredths(Number(amount), exponentOf(currency)),
    table: [
      [1, "EUR", 1],
      [24_900, "CZK", 24_900],
      [10_000, "HUF", 10_000],
      [500, "JPY", 50_000],
      [5, "UGX", 500],
      [7, "ISK", 700],
      [5120, "KWD", 512],
      [5124, "KWD", undefined],
      [36_725, "AED", 36_725]
    ]
  },
  refused: [
    ["a payment whose price is a decimal", "POST", "/payment.json", { price: 12.5, curr: "EUR" }],
    ["a payment with a label that is too long", "POST", "/payment.json", {
      price: 1250,
      curr: "EUR",
      label: "seventeen letters",
      refId: "1",
      method: "ALL",
      email: "a@b.cz",
      fullName: ""
    }],
    ["a refund of nothing", "POST", "/refund.json", { transId: "AB12-CD34-EF56", amount: 0 }],
    ["a status by an unknown word", "GET", "/payment/transId/AB12-CD34-EF56.json?full=1", undefined],
    ["to call off by an unknown word", "DELETE", "/payment/transId/AB12-CD34-EF56.json?full=1", undefined]
  ].map(([name, method, path, body]) => ({
    name: String(name),
    method: String(method),
    path: `/v2.0${String(path)}`,
    headers: { authorization: basic, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })),
  faults: {
    reference: "AB12-CD34-EF56",
    usual: ({ method }, operation) =>
      method === "GET" && operation === "refund"
        ? { body: { code: 0, message: "OK", transId: "AB12-CD34-EF56", status: "PAID", price: 1234, curr: "EUR" } }
        : undefined
  }
}

contract(rig)

describe("Comgate", () => {
  const over = <A, E>(test: (double: ComgateDouble) => Effect.Effect<A, E>) =>
    Effect.runPromise(Effect.acquireUseRelease(Effect.promise(comgateDouble), test, (one) => Effect.promise(one.close)))

  it("refuses a bare call without our key", async () => {
    const double = await comgateDouble()
    const answer = await fetch(`${double.url}/v2.0/payment/transId/AB12-CD34-EF56.json`, {
      headers: { authorization: "Bearer x" }
    })
    await double.close()
    assert.strictEqual(answer.status, 401)
  })

  it.each(
    [
      [1100, "overloaded"],
      [1102, "rejected"],
      [1103, "rejected"],
      [1200, "overloaded"],
      [1301, "misconfigured"],
      [1400, "rejected"],
      [1500, "overloaded"],
      [9999, "rejected"]
    ] as const
  )("tells code %d with HTTP 200 as %s", (code, reason) =>
    over((double) =>
      Effect.gen(function*() {
        double.says(code)
        const fault = yield* Effect.flip(bare(double.url).open(openingOf({})))
        assert.deepStrictEqual([fault.reason, fault.code], [reason, String(code)])
      })
    ))

  it("gives no more back than came", () =>
    over((double) =>
      Effect.gen(function*() {
        const { reference } = yield* bare(double.url).open(openingOf({}))
        double.puts(reference, { status: "PAID" })
        const asked = { id: randomUUID(), reference, amount: euros(1235) }
        const fault = yield* Effect.flip(bare(double.url).refund?.(asked) ?? Effect.void)
        assert.strictEqual(Reflect.get(Object(fault), "code"), "1402")
      })
    ))

  it("takes no play money for money, and no payment of another shop", () =>
    over((double) =>
      Effect.gen(function*() {
        const { reference } = yield* bare(double.url).open(openingOf({}))
        double.puts(reference, { status: "PAID" })
        const inEarnest = yield* Effect.flip(bare(double.url, undefined, false).read(reference))
        assert.deepStrictEqual([inEarnest.reason, inEarnest.code], ["misconfigured", "another-world"])
        double.puts(reference, { merchant: "654321" })
        const foreign = yield* Effect.flip(bare(double.url).read(reference))
        assert.deepStrictEqual([foreign.reason, foreign.code], ["misconfigured", "another-merchant"])
      })
    ))

  it("reads no price that is no whole number of hundredths", () =>
    over((double) =>
      Effect.gen(function*() {
        const { reference } = yield* bare(double.url).open(openingOf({}))
        for (const price of [Number.NaN, 12.5]) {
          double.puts(reference, { status: "FROZEN", price })
          assert.strictEqual((yield* Effect.flip(bare(double.url).read(reference))).reason, "malformed")
        }
      })
    ))

  it("asks for an e-mail address before it asks Comgate", () =>
    over((double) =>
      Effect.gen(function*() {
        const { email: _, ...opening } = openingOf({})
        const fault = yield* Effect.flip(bare(double.url).open(opening))
        assert.deepStrictEqual([fault.reason, fault.code, double.seen.length], ["rejected", "email", 0])
      })
    ))

  it("lasts no shorter and no longer than Comgate allows, and says how long", () =>
    over((double) =>
      Effect.gen(function*() {
        const now = Date.now()
        for (const [asked, lasts] of [[1, "30m"], [45, "45m"], [20_000, "10080m"]] as const) {
          const opening = { ...openingOf({}), expiresAt: now + asked * 60_000 }
          const { expiresAt = 0 } = yield* bare(double.url).open(opening)
          assert.strictEqual(Reflect.get(Object(double.seen.at(-1)?.body), "expirationTime"), lasts)
          assert.isBelow(Math.abs(expiresAt - now - Number.parseInt(lasts, 10) * 60_000), 60_000)
        }
      })
    ))
})
