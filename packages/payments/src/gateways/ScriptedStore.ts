import { Effect, Ref } from "effect"
import type { ScriptedPayment } from "./ScriptedPayment.ts"

/** Where played payments are kept, for the gateway and for the page on which a person plays the payer. */
export interface ScriptedStore {
  /** Kept unless there is one with this id already; the one that is there. */
  readonly open: (payment: ScriptedPayment) => Effect.Effect<ScriptedPayment>
  readonly byId: (id: string) => Effect.Effect<ScriptedPayment | undefined>
  /** Newest first. */
  readonly all: Effect.Effect<ReadonlyArray<ScriptedPayment>>
  /** In one step; nothing where there is none. */
  readonly change: (
    id: string,
    change: (payment: ScriptedPayment) => ScriptedPayment
  ) => Effect.Effect<ScriptedPayment | undefined>
}

/** As long as the process lives. */
export const storeMemory: Effect.Effect<ScriptedStore> = Effect.map(
  Ref.make<ReadonlyMap<string, ScriptedPayment>>(new Map()),
  (held) => ({
    open: (payment) =>
      Ref.modify(held, (all) => {
        const known = all.get(payment.id)
        return known === undefined ? [payment, new Map(all).set(payment.id, payment)] : [known, all]
      }),
    byId: (id) => Effect.map(Ref.get(held), (all) => all.get(id)),
    all: Effect.map(Ref.get(held), (all) => [...all.values()].toReversed()),
    change: (id, change) =>
      Ref.modify(held, (all) => {
        const known = all.get(id)
        if (known === undefined) return [undefined, all]
        const next = change(known)
        return [next, new Map(all).set(id, next)]
      })
  })
)
