import type { Activation, Outcome } from "@statex/payments/Activation"
import { ActivationStore } from "@statex/payments/ActivationStore"
import { personKey } from "@statex/rate-limiter/Person"
import { Context, Effect, Layer } from "effect"
import { BriefStore, type KeptBrief } from "./BriefStore.ts"
import { Entitlements } from "./Entitlements.ts"
import { RunLog } from "./RunLog.ts"

/** Switches on and off what was paid for. */
export class Services extends Context.Service<Services, {
  /**
   * Carries out one switch, whole, in its caller's transaction; a second time changes nothing. What comes too late is
   * written down all the same, and told as such.
   */
  carryOut(activation: Activation): Effect.Effect<Outcome>
  /** Carries out all switches that wait; answers how many. Any number of workers may do so at once. */
  readonly deliver: Effect.Effect<number>
}>()("@statex/prototypes/Services") {
  static readonly layer = Layer.effect(
    Services,
    Effect.gen(function*() {
      const activations = yield* ActivationStore
      const briefs = yield* BriefStore
      const entitlements = yield* Entitlements
      const log = yield* RunLog

      const change = Effect.fnUntraced(function*({ run_id }: KeptBrief, { active, line, order, quantity }: Activation) {
        yield* log.append(run_id, [
          active ? { _tag: "ChangesBought", order, line, quantity } : { _tag: "ChangesTakenBack", order, line }
        ])
      })

      const carryOut = Effect.fn("Services.carryOut")(function*(activation: Activation) {
        const { active, line, order, quantity, request, service } = activation
        const kept = yield* briefs.byToken(request)
        if (kept === undefined) return "no-request"
        // A request that expires at this moment waits, or is over already.
        yield* log.lock(kept.run_id)
        const status = (yield* log.tell(kept.run_id))?.state.status ?? "removed"
        const gone = status === "expired" || status === "removed"
        const entitled = { order, line, runId: kept.run_id }
        const person = personKey(kept.contact ?? request)
        switch (service) {
          case "change":
            yield* change(kept, activation)
            return active && (gone || status === "failed" || status === "cancelled") ? "too-late" : "done"
          case "premium":
            yield* active
              ? entitlements.beginPremium({ ...entitled, person }, quantity)
              : entitlements.endPremium(entitled)
            // Nobody can be recognised by a contact that is erased.
            return active && gone && kept.contact === null ? "too-late" : "done"
          case "eu-tier":
            yield* entitlements.turnEuTier(entitled, active)
            return active && gone ? "too-late" : "done"
          case "deposit":
            return "done"
        }
      })

      return Services.of({
        carryOut,
        deliver: Effect.tap(
          activations.deliver(carryOut),
          (count) => count > 0 ? Effect.logInfo("services switched", { count }) : Effect.void
        )
      })
    })
  )
}
