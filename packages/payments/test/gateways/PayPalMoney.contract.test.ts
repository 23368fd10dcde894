import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { TestClock } from "effect/testing"
import { sign } from "node:crypto"
import { crc32 } from "node:zlib"
import { GatewayFault, WebhookRefused } from "../../src/GatewayError.ts"
import { gateway } from "../../src/gateways/PayPal.ts"
import type { Delivery } from "../../src/PaymentGateway.ts"
import { certify } from "../doubles/Certificates.ts"
import { at, leaf, type PayPalDouble, payPalDouble, root } from "../doubles/PayPalDouble.ts"
import { openingOf, price } from "./Payer.ts"

const settings = { id: "AbClientOfPayPal-0001", secret: Redacted.make("EbSecret-0001"), webhookId: "0EH40505U7160970P" }

const over = <A, E>(test: (double: PayPalDouble, own: ReturnType<typeof gateway>) => Effect.Effect<A, E>) =>
  Effect.acquireUseRelease(
    Effect.promise(() => payPalDouble()),
    (double) => test(double, gateway({ ...settings, base: double.url }, { roots: [root.pem] })),
    (double) => Effect.promise(double.close)
  )

const callsOf = (double: PayPalDouble, part: string) => double.seen.filter(({ url }) => url.includes(part)).length

const capturing = (own: ReturnType<typeof gateway>, reference: string) =>
  own.capture?.(reference) ?? Effect.die("no capture")
const refunding = (own: ReturnType<typeof gateway>, reference: string, id: string) =>
  own.refund?.({ id, reference }) ?? Effect.die("no refund")

describe("money at PayPal", () => {
  it.live("is taken once the payer has agreed, and only once", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        assert.strictEqual((yield* capturing(own, reference)).state, "created")
        assert.strictEqual(callsOf(double, "/capture"), 0)
        double.change(reference, { status: "APPROVED" })
        const [told] = yield* Effect.all([capturing(own, reference), capturing(own, reference)], {
          concurrency: "unbounded"
        })
        assert.deepStrictEqual([told.state, told.received], ["paid", price])
        assert.strictEqual((yield* capturing(own, reference)).state, "paid")
        assert.strictEqual(double.orders.get(reference)?.captures.length, 1)
      })
    ))

  it.live("is read anew where somebody else was faster", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        double.change(reference, { status: "APPROVED" })
        double.refuses("ORDER_ALREADY_CAPTURED")
        assert.strictEqual((yield* capturing(own, reference)).word, "approved")
        assert.strictEqual(callsOf(double, "/capture"), 1)
      })
    ))

  it.live("is not taken from a card that is declined, and may be from the next", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        double.change(reference, { status: "APPROVED" })
        double.refuses("INSTRUMENT_DECLINED")
        const fault = yield* Effect.flip(capturing(own, reference))
        assert.instanceOf(fault, GatewayFault)
        assert.deepStrictEqual([fault.reason, fault.code], ["declined", "INSTRUMENT_DECLINED"])
        double.refuses(undefined)
        double.change(reference, { status: "APPROVED" })
        assert.strictEqual((yield* capturing(own, reference)).state, "paid")
        const keys = double.seen.filter(({ url }) => url.endsWith("/capture")).map(({ headers }) =>
          headers["paypal-request-id"]
        )
        assert.strictEqual(new Set(keys).size, 2)
      })
    ))

  it.live("goes back once for one id, asked for twice at the same moment", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        double.change(reference, { status: "APPROVED" })
        yield* capturing(own, reference)
        const part = { id: "refund-1", reference, amount: { minor: 234, currency: "EUR" } } as const
        const twice = [part, part].map((one) => own.refund?.(one) ?? Effect.die("no refund"))
        const [first, other] = yield* Effect.all(twice, { concurrency: "unbounded" })
        assert.deepStrictEqual(first, other)
        assert.strictEqual(callsOf(double, "/refund"), 2)
        assert.strictEqual(double.orders.get(reference)?.refunds.length, 1)
      })
    ))

  it.live("goes back once for one id, even when PayPal has forgotten its keys", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        const nothing = yield* Effect.flip(refunding(own, reference, "refund-0"))
        assert.strictEqual(nothing.reason, "rejected")
        double.change(reference, { status: "APPROVED" })
        yield* capturing(own, reference)
        const part = { id: "refund-1", reference, amount: { minor: 234, currency: "EUR" } } as const
        const first = yield* own.refund?.(part) ?? Effect.die("no refund")
        double.forget()
        const again = yield* own.refund?.(part) ?? Effect.die("no refund")
        assert.strictEqual(again.reference, first.reference)
        assert.strictEqual(double.orders.get(reference)?.refunds.length, 1)
      })
    ))
})

describe("a token of PayPal's", () => {
  it.effect("is asked for once, and again a minute before it ends", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const [{ reference }] = yield* Effect.all([own.open(openingOf({})), own.open(openingOf({}))], {
          concurrency: "unbounded"
        })
        yield* TestClock.adjust((32_400 - 61) * 1000)
        yield* own.read(reference)
        assert.strictEqual(callsOf(double, "/oauth2/token"), 1)
        yield* TestClock.adjust(1000)
        yield* own.read(reference)
        assert.strictEqual(callsOf(double, "/oauth2/token"), 2)
      })
    ))

  it.live("that was taken back is told as a fault, and not used again", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const { reference } = yield* own.open(openingOf({}))
        double.endTokens()
        const fault = yield* Effect.flip(own.read(reference))
        assert.strictEqual(fault.reason, "unauthorised")
        assert.strictEqual((yield* own.read(reference)).reference, reference)
        assert.strictEqual(callsOf(double, "/oauth2/token"), 2)
      })
    ))
})

const delivered = (double: Pick<PayPalDouble, "url">, event: unknown, key = leaf.key): Delivery => {
  const text = JSON.stringify(event, null, 1)
  const time = new Date(at).toISOString()
  const said = `69cd13f0-d67a|${time}|${settings.webhookId}|${crc32(text)}`
  return {
    at,
    url: "/webhooks/paypal",
    body: new TextEncoder().encode(text),
    headers: {
      "paypal-transmission-id": "69cd13f0-d67a",
      "paypal-transmission-time": time,
      "paypal-transmission-sig": sign("RSA-SHA256", Buffer.from(said), key).toString("base64"),
      "paypal-auth-algo": "SHA256withRSA",
      "paypal-cert-url": `${double.url}/v1/notifications/certs/CERT-1`
    }
  }
}

const event = { id: "WH-1", event_type: "PAYMENT.CAPTURE.COMPLETED", resource: { id: "3C", custom_id: "ours" } }
const verifying = (own: ReturnType<typeof gateway>, delivery: Delivery) =>
  own.verify?.(delivery) ?? Effect.die("no webhooks")

describe("a webhook of PayPal's", () => {
  it.live("is checked here, with a certificate that is fetched once", () =>
    over((double, own) =>
      Effect.gen(function*() {
        assert.strictEqual((yield* verifying(own, delivered(double, event))).id, "ours")
        yield* verifying(own, delivered(double, { ...event, id: "WH-2" }))
        assert.deepStrictEqual(double.seen.map(({ url }) => url), ["/v1/notifications/certs/CERT-1"])
      })
    ))

  it.live("is PayPal's to judge where its certificate leads nowhere", () =>
    over((double, own) =>
      Effect.gen(function*() {
        double.certificate.pem = leaf.pem
        assert.strictEqual((yield* verifying(own, delivered(double, event))).eventId, "WH-1")
        const stranger = certify("messageverificationcerts.paypal.com", { at })
        double.certificate.pem = stranger.pem
        const refusal = yield* Effect.flip(verifying(own, delivered(double, event, stranger.key)))
        assert.instanceOf(refusal, WebhookRefused)
        assert.strictEqual(refusal.why, "forged")
        assert.strictEqual(callsOf(double, "verify-webhook-signature"), 2)
        assert.deepStrictEqual(double.seen.flatMap(({ violations }) => violations), [])
      })
    ))

  it.live("with somebody else's certificate is refused without a call", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const delivery = delivered(double, event)
        const headers = { ...delivery.headers, "paypal-cert-url": "https://example.com/v1/notifications/certs/C" }
        const refusal = yield* Effect.flip(verifying(own, { ...delivery, headers }))
        assert.instanceOf(refusal, WebhookRefused)
        assert.strictEqual(double.seen.length, 0)
      })
    ))

  it.live("with a certificate that PayPal does not know is refused, and judged by nobody", () =>
    over((double, own) =>
      Effect.gen(function*() {
        double.certificate.pem = ""
        const refusal = yield* Effect.flip(verifying(own, delivered(double, event)))
        assert.instanceOf(refusal, WebhookRefused)
        assert.strictEqual(callsOf(double, "verify-webhook-signature"), 0)
      })
    ))

  it.live("makes us ask PayPal no more often than a little, whoever sends it", () =>
    over((double, own) =>
      Effect.gen(function*() {
        double.certificate.pem = ""
        const stranger = (number: number) => {
          const delivery = delivered(double, event)
          const address = `${double.url}/v1/notifications/certs/CERT-${number}`
          return { ...delivery, headers: { ...delivery.headers, "paypal-cert-url": address } }
        }
        const refusals = yield* Effect.forEach(
          Array.from({ length: 70 }, (_, number) => number),
          (number) => Effect.flip(verifying(own, stranger(number)))
        )
        assert.strictEqual(double.seen.length, 60)
        assert.strictEqual(refusals.filter((refusal) => refusal instanceof WebhookRefused).length, 60)
        const last = refusals.at(-1)
        assert.isTrue(last instanceof GatewayFault && last.reason === "limited")
        const later = { ...stranger(71), at: at + 61_000 }
        assert.instanceOf(yield* Effect.flip(verifying(own, later)), WebhookRefused)
      })
    ))

  it.live("is to come again where PayPal cannot be asked", () =>
    Effect.gen(function*() {
      const own = gateway({ ...settings, base: "http://127.0.0.1:1" })
      const delivery = delivered({ url: "http://127.0.0.1:1" }, event)
      const fault = yield* Effect.flip(verifying(own, delivery))
      assert.instanceOf(fault, GatewayFault)
      assert.strictEqual(fault.reason, "unreachable")
    }))

  it.live("about a refund or a dispute is led back to its order", () =>
    over((double, own) =>
      Effect.gen(function*() {
        const opening = openingOf({})
        const { reference } = yield* own.open(opening)
        double.change(reference, { status: "APPROVED" })
        yield* capturing(own, reference)
        const [taken] = double.orders.get(reference)?.captures ?? []
        const href = `https://api-m.paypal.com/v2/payments/captures/${taken?.id}`
        const events = [
          {
            id: "WH-3",
            event_type: "PAYMENT.CAPTURE.REFUNDED",
            resource: { id: "1J", custom_id: "a-refund", links: [{ rel: "up", href }] }
          },
          {
            id: "WH-4",
            event_type: "CUSTOMER.DISPUTE.CREATED",
            resource: { disputed_transactions: [{ seller_transaction_id: taken?.id }] }
          }
        ]
        for (const one of events) {
          const hint = yield* verifying(own, delivered(double, one))
          assert.deepStrictEqual([hint.reference, hint.id], [reference, opening.id])
        }
      })
    ))
})
