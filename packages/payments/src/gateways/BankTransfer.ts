import { Clock, Effect, Option } from "effect"
import * as VariableSymbol from "../bank/VariableSymbol.ts"
import { GatewayFault } from "../GatewayError.ts"
import type { GatewayName, Opening } from "../PaymentGateway.ts"
import type { BankBook } from "../statements/BankBook.ts"
import * as BankStanding from "../statements/BankStanding.ts"
import * as Expected from "../statements/Expected.ts"

/** A fault of this gateway by its reason and code. */
export const faultOf = (gateway: GatewayName) => (reason: GatewayFault["reason"], code: string) =>
  new GatewayFault({ gateway, reason, code })

/** The legal name of an account's holder: one line that banks can compare. */
export const holder = (text: string): string | undefined =>
  [...text].length <= 70 && !/\p{Cc}/u.test(text) ? text : undefined

/** Currencies with commas between them: each known and none twice. */
export const listOf = <C extends string>(known: ReadonlyArray<C>) => (text: string): ReadonlyArray<C> | undefined => {
  const named = text.split(",").map((one) => known.find((currency) => currency === one.trim()))
  const found = named.filter((one) => one !== undefined)
  return new Set(found).size === named.length ? found : undefined
}

/** Keeps the order and tells what its payer writes; the same again for the same id, and never for another amount. */
export const keep = Effect.fn("BankTransfer.keep")(function*(
  gateway: GatewayName,
  book: BankBook,
  { amount, expiresAt, id, reference: label }: Opening
) {
  const fault = faultOf(gateway)
  const kept = yield* book.keep({ id, amount, label, expiresAt })
  if (kept.amount.minor !== amount.minor || kept.amount.currency !== amount.currency) {
    return yield* fault("rejected", "changed")
  }
  const order = Expected.of(kept)
  if (order === undefined) return yield* fault("misconfigured", "numbers-used-up")
  return { order, expiresAt: kept.expiresAt }
})

/** How an order stands by the statements that were imported. */
export const read = (gateway: GatewayName, book: BankBook) =>
  Effect.fn("BankTransfer.read")(function*(reference: string) {
    const unknown = faultOf(gateway)("unknown", "reference")
    if (!VariableSymbol.isSound(reference)) return yield* unknown
    const found = yield* book.find(VariableSymbol.numberOf(reference))
    const order = Option.isNone(found) ? undefined : Expected.of(found.value.order)
    if (Option.isNone(found) || order === undefined) return yield* unknown
    const { received, state, word } = BankStanding.of(order, found.value.entries, yield* Clock.currentTimeMillis)
    return { reference, state, received: { ...found.value.order.amount, minor: received }, word }
  })
