import { assert, describe, it } from "@effect/vitest"
import { type Duration, Effect } from "effect"
import { randomUUID } from "node:crypto"
import { GatewayFault } from "../../src/GatewayError.ts"
import { amounts } from "./AmountPromises.ts"
import { faults } from "./FaultPromises.ts"
import { openingOf, price } from "./Payer.ts"
import type { GatewayDouble, Rig } from "./Rig.ts"
import { webhooks } from "./WebhookPromises.ts"
import { witnessed } from "./Witness.ts"

/** What every gateway promises, over its own double. */
export const contract = <D extends GatewayDouble>(rig: Rig<D>) => {
  const see = witnessed(rig.secrets)

  /** A double and a gateway for one test; what went out must be as the vendor's specification says. */
  const over = <A, E>(
    test: (own: { readonly double: D; readonly gateway: ReturnType<Rig<D>["gateway"]> }) => Effect.Effect<A, E>,
    patience?: Duration.Input
  ) =>
    Effect.acquireUseRelease(
      Effect.promise(() => rig.double()),
      (double) =>
        see(test({ double, gateway: rig.gateway(double.url, patience) })).pipe(
          Effect.tap(Effect.sync(() => assert.deepStrictEqual(double.seen.flatMap((one) => one.violations), [])))
        ),
      (double) => Effect.promise(double.close)
    )

  describe(`${rig.name} as a gateway`, () => {
    it.live("opens a payment and tells where to go", () =>
      over(({ double, gateway }) =>
        Effect.gen(function*() {
          const opened = yield* gateway.open(openingOf(rig))
          assert.strictEqual(opened.next._tag, rig.next)
          assert.isNotEmpty(opened.reference)
          if (opened.next._tag === "Redirect") assert.match(new URL(opened.next.url).protocol, /^https?:$/)
          if (rig.payments !== undefined) assert.strictEqual(rig.payments(double), 1)
        })
      ))

    it.live("opens one payment for one id", () =>
      over(({ double, gateway }) =>
        Effect.gen(function*() {
          const opening = openingOf(rig)
          const first = yield* gateway.open(opening)
          const again = yield* rig.gateway(double.url).open(opening)
          assert.strictEqual(again.reference, first.reference)
          assert.deepStrictEqual(again.next, first.next)
          const other = yield* gateway.open({ ...opening, id: randomUUID(), reference: "SX-2026-000124" })
          assert.notStrictEqual(other.reference, first.reference)
          if (rig.payments !== undefined) assert.strictEqual(rig.payments(double), 2)
        })
      ))

    it.each(rig.scenes.map((scene) => [scene.name, scene] as const))(
      "reads %s",
      (_, scene) =>
        Effect.runPromise(over(({ double, gateway }) =>
          Effect.gen(function*() {
            const { reference } = yield* gateway.open(openingOf(rig))
            scene.puts(double, reference)
            const told = yield* gateway.read(reference)
            assert.strictEqual(told.reference, reference)
            assert.match(told.word, /^[\w.:+ -]{1,100}$/)
            assert.strictEqual(told.word, told.word.toLowerCase())
            for (const [field, value] of Object.entries(scene.told)) assert.deepStrictEqual({ ...told }[field], value)
          })
        ))
    )

    it("has states for what nobody knows", () => {
      assert.isTrue(rig.scenes.some(({ name, told }) => /unknown/.test(name) && told.state === "pending"))
    })

    const { missing } = rig
    if (missing !== undefined) {
      it.live("does not know what was never opened", () =>
        over(({ gateway }) =>
          Effect.gen(function*() {
            const fault = yield* Effect.flip(gateway.read(missing))
            assert.instanceOf(fault, GatewayFault)
            assert.strictEqual(fault.reason, "unknown")
          })
        ))
    }

    const { refunds } = rig
    it("gives money back and calls off where its rig says so", () => {
      const gateway = rig.gateway("http://127.0.0.1:1")
      assert.strictEqual(gateway.refund !== undefined, refunds !== undefined)
      assert.strictEqual(gateway.cancel !== undefined, rig.cancelled !== undefined)
      assert.strictEqual(gateway.verify !== undefined, rig.webhooks !== undefined)
    })

    if (refunds !== undefined) {
      const state = refunds.state ?? "done"
      const paid = (
        test: (own: { double: D; reference: string; gateway: ReturnType<Rig<D>["gateway"]> }) => Effect.Effect<
          void,
          unknown
        >
      ) =>
        over(({ double, gateway }) =>
          Effect.gen(function*() {
            const { reference } = yield* gateway.open(openingOf(rig))
            refunds.pay(double, reference)
            yield* test({ double, reference, gateway })
          })
        )

      it.live("gives everything back once", () =>
        paid(({ double, gateway, reference }) =>
          Effect.gen(function*() {
            const refunding = { id: randomUUID(), reference }
            const first = yield* Effect.fromNullishOr(gateway.refund?.(refunding)).pipe(Effect.flatten)
            const again = yield* Effect.fromNullishOr(rig.gateway(double.url).refund?.(refunding)).pipe(Effect.flatten)
            assert.deepStrictEqual([first.state, again.reference], [state, first.reference])
            assert.strictEqual(refunds.given(double, reference), price.minor)
          })
        ))

      it.live("gives parts back, each once", () =>
        paid(({ double, gateway, reference }) =>
          Effect.gen(function*() {
            const part = { id: randomUUID(), reference, amount: { minor: 234, currency: "EUR" } } as const
            const other = { ...part, id: randomUUID(), amount: { minor: 1000, currency: "EUR" } } as const
            const references: Array<string> = []
            for (const refunding of [part, part, other]) {
              const { reference } = yield* Effect.fromNullishOr(gateway.refund?.(refunding)).pipe(Effect.flatten)
              references.push(reference)
            }
            assert.strictEqual(new Set(references).size, 2)
            assert.strictEqual(refunds.given(double, reference), price.minor)
          })
        ))
    }

    const { cancelled } = rig
    if (cancelled !== undefined) {
      it.live("calls a payment off", () =>
        over(({ double, gateway }) =>
          Effect.gen(function*() {
            const { reference } = yield* gateway.open(openingOf(rig))
            yield* gateway.cancel?.(reference) ?? Effect.void
            assert.isTrue(cancelled(double, reference))
          })
        ))
    }

    it.each(rig.refused.map((raw) => [raw.name, raw] as const))("has a double that refuses %s", async (_, raw) => {
      const double = await rig.double()
      const { body, headers, method, path } = raw
      const answer = await fetch(`${double.url}${path}`, {
        method,
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body })
      })
      await answer.arrayBuffer()
      await double.close()
      assert.isAtLeast(answer.status, 400)
      assert.isNotEmpty(double.seen[0]?.violations)
    })

    if (rig.amounts !== undefined) amounts(rig.amounts)
    if (rig.webhooks !== undefined) webhooks(rig, rig.webhooks, over)
    if (rig.faults !== undefined) faults(rig, rig.faults)
  })
}
