import { Effect, Option, Ref } from "effect"
import type { BankOrder } from "./Expected.ts"
import type { Entry } from "./Statement.ts"

/** What the bank's gateway needs of our books. */
export interface BankBook {
  /** Gives the order its own number; for an id that is there already, the order as it was kept first. */
  readonly keep: (order: Omit<BankOrder, "number">) => Effect.Effect<BankOrder>
  /** The order with this number and the entries that were matched to it. */
  readonly find: (
    number: number
  ) => Effect.Effect<Option.Option<{ readonly order: BankOrder; readonly entries: ReadonlyArray<Entry> }>>
}

/** A book for tests and for looking at it: it ends with the process. */
export const memory: Effect.Effect<
  BankBook & { readonly record: (number: number, entry: Entry) => Effect.Effect<void> }
> = Effect.gen(function*() {
  const orders = yield* Ref.make<ReadonlyMap<string, BankOrder>>(new Map())
  const entries = yield* Ref.make<ReadonlyArray<readonly [number, Entry]>>([])
  return {
    keep: (order) =>
      Ref.modify(orders, (all) => {
        const kept = all.get(order.id) ?? { ...order, number: all.size + 1 }
        return [kept, new Map(all).set(order.id, kept)]
      }),
    find: (number) =>
      Effect.gen(function*() {
        const order = [...(yield* Ref.get(orders)).values()].find((one) => one.number === number)
        const own = (yield* Ref.get(entries)).filter(([of]) => of === number).map(([, entry]) => entry)
        return Option.map(Option.fromNullishOr(order), (found) => ({ order: found, entries: own }))
      }),
    record: (number, entry) => Ref.update(entries, (all) => [...all, [number, entry] as const])
  }
})
