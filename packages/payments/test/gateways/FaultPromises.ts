import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { randomUUID } from "node:crypto"
import { GatewayFault } from "../../src/GatewayError.ts"
import type { PaymentGateway } from "../../src/PaymentGateway.ts"
import { type Breakage, breakages, broken } from "./Breakage.ts"
import { openingOf } from "./Payer.ts"
import type { GatewayDouble, Operation, Rig } from "./Rig.ts"
import { witnessed } from "./Witness.ts"

const patience = "250 millis"

/** What goes wrong is told by its reason, after one call and without a secret. */
export const faults = <D extends GatewayDouble>(rig: Rig<D>, known: NonNullable<Rig<D>["faults"]>) => {
  const { error = () => ({}), reasons = {}, reference, unread = [], usual = () => undefined } = known
  const operationsOf = (gateway: PaymentGateway) => ({
    open: gateway.open(openingOf(rig)),
    read: gateway.read(reference),
    refund: gateway.refund?.({ id: randomUUID(), reference }),
    cancel: gateway.cancel?.(reference)
  })
  const has = operationsOf(rig.gateway("http://127.0.0.1:1"))
  const operations = (["open", "read", "refund", "cancel"] as const).filter((name) => has[name] !== undefined)
  const cases = operations.flatMap((operation) =>
    breakages.filter(({ inBody }) => inBody !== true || !unread.includes(operation)).map((breakage) =>
      [operation, breakage.name, breakage] as const
    )
  )
  const fails = (base: string, operation: Operation) => {
    const effect: Effect.Effect<unknown, unknown> | undefined = operationsOf(rig.gateway(base, patience))[operation]
    return Effect.flip(witnessed(rig.secrets)(effect ?? Effect.void))
  }

  describe("faults", () => {
    it.each(cases)("%s: %s", (operation, _, breakage: Breakage) =>
      Effect.runPromise(Effect.acquireUseRelease(
        Effect.promise(() => broken(breakage, (request) => usual(request, operation), error)),
        ({ calls, url }) =>
          Effect.gen(function*() {
            const fault = yield* fails(url, operation)
            assert.instanceOf(fault, GatewayFault)
            assert.include(reasons[breakage.name] ?? breakage.reasons, fault.reason)
            assert.strictEqual(fault.retryAfter, breakage.retryAfter)
            assert.strictEqual(calls(), 1)
          }),
        ({ close }) => Effect.promise(close)
      )))

    it.each(operations)("%s: connection refused", (operation) =>
      Effect.runPromise(Effect.gen(function*() {
        const fault = yield* fails("http://127.0.0.1:1", operation)
        assert.instanceOf(fault, GatewayFault)
        assert.strictEqual(fault.reason, "unreachable")
      })))
  })
}
