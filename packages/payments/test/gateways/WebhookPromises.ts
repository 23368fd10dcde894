import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { WebhookRefused } from "../../src/GatewayError.ts"
import type { Delivery, Hint, PaymentGateway } from "../../src/PaymentGateway.ts"
import { openingOf } from "./Payer.ts"
import type { GatewayDouble, Rig, Webhooks } from "./Rig.ts"

type Over<D> = <A, E>(
  test: (own: { readonly double: D; readonly gateway: PaymentGateway }) => Effect.Effect<A, E>
) => Effect.Effect<A, E>

const minute = 60_000
const at = 1_795_392_000_000

/** Every bit of a body that may be turned: some near both ends and in the middle. */
const turned = (delivery: Delivery): ReadonlyArray<Delivery> =>
  [2, Math.floor(delivery.body.length / 2), delivery.body.length - 3].map((index) => ({
    ...delivery,
    body: delivery.body.map((byte, at) => at === index ? byte ^ 1 : byte)
  }))

const without = (delivery: Delivery, name: string): Delivery => ({
  ...delivery,
  headers: Object.fromEntries(Object.entries(delivery.headers).filter(([key]) => key.toLowerCase() !== name))
})

/** Only what the vendor has signed, as it was signed and when it was, is believed. */
export const webhooks = <D extends GatewayDouble>(
  rig: Rig<D>,
  { forged, genuine, lacks = [], names, signed, type }: Webhooks<D>,
  over: Over<D>
) =>
  describe("webhooks", () => {
    interface Own {
      readonly make: (number?: number, moment?: number) => Delivery
      readonly verify: (delivery: Delivery) => Effect.Effect<Hint, unknown>
      readonly reference: string
      readonly id: string
    }
    const own = (test: (own: Own) => Effect.Effect<void, unknown>) =>
      Effect.runPromise(over(({ double, gateway }) =>
        Effect.gen(function*() {
          const opening = openingOf(rig)
          const { reference } = yield* gateway.open(opening)
          yield* test({
            make: (number = 1, moment = at) => genuine({ double, reference, at: moment, number }),
            verify: (delivery) => gateway.verify?.(delivery) ?? Effect.die("no webhooks"),
            reference,
            id: opening.id
          })
        })
      ))
    const refused = (hint: Effect.Effect<Hint, unknown>, ...why: ReadonlyArray<WebhookRefused["why"]>) =>
      Effect.gen(function*() {
        const refusal = yield* Effect.flip(hint)
        assert.instanceOf(refusal, WebhookRefused)
        if (why.length > 0) assert.include(why, refusal.why)
      })

    it("believes a genuine one", () =>
      own(({ id, make, reference, verify }) =>
        Effect.gen(function*() {
          const hint = yield* verify(make())
          assert.strictEqual(hint.type, type)
          assert.strictEqual(hint[names], names === "id" ? id : reference)
        })
      ))

    it("knows one that comes again, and tells others apart", () =>
      own(({ make, verify }) =>
        Effect.gen(function*() {
          const [first, again, other] = yield* Effect.all([verify(make(1)), verify(make(1)), verify(make(2))])
          assert.strictEqual(again.eventId, first.eventId)
          assert.notStrictEqual(other.eventId, first.eventId)
        })
      ))

    it("believes none of somebody else", () =>
      own(({ make, verify }) => refused(verify(forged(make())), "forged", "unsigned")))

    it.each(signed.map((name) => [name]))("believes none without %s", (name) =>
      own(({ make, verify }) => refused(verify(without(make(), name)), "unsigned", "forged", "malformed")))

    it("believes none that is too large, and does not read it", () =>
      own(({ make, verify }) => {
        const delivery = make()
        const body = new Uint8Array(4 * 1024 * 1024).fill(32)
        body.set(delivery.body)
        return refused(verify({ ...delivery, body }), "too-large")
      }))

    if (!lacks.includes("body")) {
      it("believes none that was touched", () =>
        own(({ make, verify }) =>
          Effect.forEach(turned(make()), (delivery) =>
            refused(verify(delivery), "forged", "malformed"), {
            discard: true
          })
        ))

      it("believes none with nothing or nonsense in it", () =>
        own(({ make, verify }) =>
          Effect.forEach(["", "null", "[]", "{", "\u0000"], (text) =>
            refused(verify({ ...make(), body: new TextEncoder().encode(text) })), { discard: true })
        ))
    }

    if (!lacks.includes("time")) {
      it.each([
        ["an hour ago", 60],
        ["six minutes ago", 6],
        ["six minutes from now", -6],
        ["an hour from now", -60]
      ])("believes none of %s", (_, minutes) =>
        own(({ make, verify }) =>
          refused(verify({ ...make(1, at - minutes * minute), at }), "stale")
        ))

      it("believes one that took four minutes", () =>
        own(({ make, verify }) =>
          Effect.asVoid(verify({ ...make(1, at - 4 * minute), at }))
        ))
    }
  })
