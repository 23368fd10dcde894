import { Schema } from "effect"

/** At most `limit` asks in any `windowMs` milliseconds. A key stands for one log and always has the same window. */
export const Allowance = Schema.Struct({
  name: Schema.Literals(["person", "address", "premium"]),
  key: Schema.NonEmptyString,
  limit: Schema.Int.check(Schema.isGreaterThan(0)),
  windowMs: Schema.Int.check(Schema.isGreaterThan(0))
})
export type Allowance = typeof Allowance.Type

const day = 24 * 60 * 60 * 1000

/**
 * The product's limits for one ask. `person` is a person key, `address` a client address. A premium ask is counted
 * in the same log as before and not held to its address, from which ten could never be reached.
 */
export const allowancesOf = (
  ask: { readonly person: string; readonly address: string; readonly premium: boolean }
): ReadonlyArray<Allowance> =>
  ask.premium
    ? [{ name: "premium", key: `person:${ask.person}`, limit: 10, windowMs: day }]
    : [
      { name: "person", key: `person:${ask.person}`, limit: 2, windowMs: day },
      { name: "address", key: `address:${ask.address}`, limit: 5, windowMs: day }
    ]

/** One allowance a key, the stricter of two, in the order in which every process locks them. */
export const inOrder = (allowances: ReadonlyArray<Allowance>): ReadonlyArray<Allowance> => {
  if (allowances.length < 2) return allowances
  const byKey = new Map<string, Allowance>()
  for (const allowance of allowances) {
    const held = byKey.get(allowance.key)
    if (held === undefined || allowance.limit < held.limit) byKey.set(allowance.key, allowance)
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}
