import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { readFileSync } from "node:fs"
import Vendor from "stripe"
import { gateway } from "../../src/gateways/Stripe.ts"
import { type StripeDouble, stripeDouble } from "../doubles/StripeDouble.ts"
import { openingOf, price } from "./Payer.ts"

const vectors: { stripe: { secret: string; t: number; body: string; header: string } } = JSON.parse(
  readFileSync(new URL("../vectors/vectors.json", import.meta.url), "utf8")
)
const { secret } = vectors.stripe

const over = <A, E>(test: (double: StripeDouble, own: ReturnType<typeof gateway>) => Effect.Effect<A, E>) =>
  Effect.acquireUseRelease(
    Effect.promise(() => stripeDouble()),
    (double) =>
      test(
        double,
        gateway({ base: double.url, key: Redacted.make("sk_test_12345678"), webhookSecrets: [Redacted.make(secret)] })
      ),
    (double) => Effect.promise(double.close)
  )

const verifying = (own: ReturnType<typeof gateway>, text: string, header: string, at: number) =>
  own.verify?.({ at, body: new TextEncoder().encode(text), headers: { "stripe-signature": header }, url: "/" }) ??
    Effect.die("no webhooks")

const signed = (event: unknown) => {
  const payload = JSON.stringify(event)
  const { t } = vectors.stripe
  return [
    payload,
    new Vendor("x").webhooks.generateTestHeaderString({ payload, secret, timestamp: t }),
    t * 1000
  ] as const
}

describe("money at Stripe", () => {
  it.live("is asked for as the order says, in the order's currency", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const opening = openingOf({ opening: { locale: "ar" } })
        yield* own.open(opening)
        const [{ body, headers }] = yield* Effect.fromNullishOr(
          double.seen.length === 1 ? [double.seen[0]!] as const : null
        )
        assert.deepInclude(body, {
          client_reference_id: opening.id,
          metadata: { payment: opening.id, reference: opening.reference },
          success_url: opening.returnTo,
          locale: "auto"
        })
        assert.deepNestedInclude(body, { "line_items[0].price_data.currency": "eur" })
        assert.strictEqual(headers["idempotency-key"], `open-${opening.id}`)
        assert.strictEqual(headers["user-agent"], "Statex")
        assert.notProperty(headers, "x-stripe-client-user-agent")
      })
    ))

  it.live("goes back once for one id, asked for twice at the same moment", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        double.pay(reference)
        const part = { id: "refund-1", reference, amount: { minor: 234, currency: "EUR" } } as const
        const twice = [part, part].map((one) => own.refund?.(one) ?? Effect.die("no refund"))
        const [first, other] = yield* Effect.all(twice, { concurrency: "unbounded" })
        assert.deepStrictEqual(first, other)
        assert.strictEqual(double.sessions.get(reference)?.charge?.["amount_refunded"], 234)
      })
    ))

  it.live("goes back once for one id, even when Stripe has forgotten its keys", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        const part = { id: "refund-1", reference, amount: { minor: 234, currency: "EUR" } } as const
        const refund = own.refund?.(part) ?? Effect.die("no refunds")
        assert.strictEqual((yield* Effect.flip(refund)).reason, "rejected")
        double.pay(reference)
        const first = yield* refund
        double.forget()
        const again = yield* refund
        assert.strictEqual(again.reference, first.reference)
        assert.strictEqual(double.sessions.get(reference)?.charge?.["amount_refunded"], 234)
        const told = yield* own.read(reference)
        assert.deepStrictEqual([told.state, told.received, told.refunded?.minor], ["partially_refunded", price, 234])
      })
    ))

  it("is taken from fifty cents on, and up to eight digits", () => {
    const own = gateway({ base: "https://api.stripe.com", key: Redacted.make("x"), webhookSecrets: [] })
    assert.isFalse(own.takes({ minor: 49, currency: "EUR" }, "CZ"))
    assert.isTrue(own.takes({ minor: 50, currency: "EUR" }, "CZ"))
    assert.isFalse(own.takes({ minor: 100_000_000, currency: "EUR" }, "CZ"))
  })
})

describe("a webhook of Stripe's", () => {
  it.live("is the vector's", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { body, header, t } = vectors.stripe
        const hint = yield* verifying(own, body, header, t * 1000)
        assert.deepStrictEqual(hint, { eventId: "evt_1", type: "checkout.session.completed", reference: "cs_1" })
        assert.strictEqual(double.seen.length, 0)
      })
    ))

  it.live("about a dispute is led back to its session, and a foreign one to nothing", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        double.pay(reference)
        const dispute = (intent: unknown) => ({
          id: "evt_2",
          type: "charge.dispute.created",
          data: { object: { id: "dp_1", charge: "ch_1", payment_intent: intent, metadata: {} } }
        })
        const ours = yield* verifying(own, ...signed(dispute(double.sessions.get(reference)?.intent?.["id"])))
        assert.strictEqual(ours.reference, reference)
        const foreign = yield* verifying(own, ...signed(dispute("pi_foreign")))
        assert.notProperty(foreign, "reference")
        assert.deepStrictEqual(double.seen.flatMap(({ violations }) => violations), [])
      })
    ))

  it.live("names the payment where its object does", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const about = (type: string, object: unknown) => signed({ id: "evt_3", type, data: { object } })
        const intent = yield* verifying(
          own,
          ...about("payment_intent.succeeded", { id: "pi_1", metadata: { payment: "ours", reference: "SX" } })
        )
        assert.deepStrictEqual([intent.id, intent.reference], ["ours", undefined])
        const refund = yield* verifying(
          own,
          ...about("refund.updated", { id: "re_1", payment_intent: "pi_1", metadata: { session: "cs_9" } })
        )
        assert.strictEqual(refund.reference, "cs_9")
        assert.strictEqual(double.seen.length, 0)
      })
    ))
})
