import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { GatewayFault, type GatewayFaultReason } from "../../src/GatewayError.ts"
import { deedsMemory, remembering } from "../../src/gateways/Remembering.ts"
import type { PaymentGateway } from "../../src/PaymentGateway.ts"
import { openingOf } from "./Payer.ts"

/** Does everything each time it is asked, and then may lose the answer. */
const forgetful = () => {
  let lose: GatewayFaultReason | undefined
  const done: Array<string> = []
  const doing = <A>(what: string, answer: A) =>
    Effect.suspend(() => {
      if (lose !== "rejected") done.push(what)
      return lose === undefined ? Effect.succeed(answer) : new GatewayFault({ gateway: "comgate", reason: lose })
    })
  const gateway: PaymentGateway = {
    name: "comgate",
    forgets: ["open", "refund"],
    takes: () => true,
    open: ({ id }) =>
      Effect.suspend(() =>
        doing(`open ${id}`, { reference: `T${done.length}`, next: { _tag: "Redirect", url: "https://x.example" } })
      ),
    read: (reference) => Effect.succeed({ reference, state: "pending", word: "pending" }),
    refund: ({ id }) => doing(`refund ${id}`, { reference: `R ${id}`, state: "done" })
  }
  return { gateway, done, loses: (reason: GatewayFaultReason | undefined) => void (lose = reason) }
}

const refundOf = (gateway: PaymentGateway) => gateway.refund?.({ id: "one", reference: "T0" }) ?? Effect.die("none")

describe("a gateway that forgets", () => {
  it.effect("opens and gives back once for an id, in whatever process", () =>
    Effect.gen(function*() {
      const { done, gateway } = forgetful()
      const deeds = yield* deedsMemory
      const opening = openingOf({})
      const first = yield* remembering(gateway, deeds).open(opening)
      assert.deepStrictEqual(yield* remembering(gateway, deeds).open(opening), first)
      const refunded = yield* refundOf(remembering(gateway, deeds))
      assert.deepStrictEqual(yield* refundOf(remembering(gateway, deeds)), refunded)
      assert.deepStrictEqual(done, [`open ${opening.id}`, "refund one"])
      assert.strictEqual(remembering(gateway, deeds).forgets, undefined)
    }))

  it.effect.each(["late", "unreachable", "overloaded", "malformed"] as const)(
    "does not give back again after an answer that was lost: %s",
    (reason) =>
      Effect.gen(function*() {
        const { done, gateway, loses } = forgetful()
        const own = remembering(gateway, yield* deedsMemory)
        loses(reason)
        assert.strictEqual((yield* Effect.flip(refundOf(own))).reason, reason)
        loses(undefined)
        const fault = yield* Effect.flip(refundOf(own))
        assert.deepStrictEqual([fault.reason, fault.code], ["late", "refund-unclear"])
        assert.deepStrictEqual(done, ["refund one"])
      })
  )

  it.effect("gives back after all where it only said no before", () =>
    Effect.gen(function*() {
      const { done, gateway, loses } = forgetful()
      const own = remembering(gateway, yield* deedsMemory)
      loses("rejected")
      yield* Effect.flip(refundOf(own))
      loses(undefined)
      assert.strictEqual((yield* refundOf(own)).state, "done")
      assert.deepStrictEqual(done, ["refund one"])
    }))

  it.effect("opens anew after an answer that was lost: nobody has the address of the first", () =>
    Effect.gen(function*() {
      const { done, gateway, loses } = forgetful()
      const own = remembering(gateway, yield* deedsMemory)
      const opening = openingOf({})
      loses("late")
      yield* Effect.flip(own.open(opening))
      loses(undefined)
      const { reference } = yield* own.open(opening)
      assert.strictEqual((yield* own.open(opening)).reference, reference)
      assert.strictEqual(done.length, 2)
    }))
})
