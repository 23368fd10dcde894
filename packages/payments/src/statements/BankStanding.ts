import type { PaymentState } from "../PaymentState.ts"
import type { Expected } from "./Expected.ts"
import type { Entry } from "./Statement.ts"

/** Where an order stands by the entries that are its own. */
export interface BankStanding {
  readonly state: PaymentState
  /**
   * Minor units of the order's currency: what came less what was taken back, never below zero; all that came where it is disputed, for
   * books count what came once and what is held back of it.
   */
  readonly received: number
  readonly word: string
}

const total = (entries: ReadonlyArray<Entry>): number => entries.reduce((sum, { minor }) => sum + minor, 0)

/** `now`: milliseconds since 1970. An entry counts once, however often it is given; entries in other currencies do not count. */
export const of = (expected: Expected, entries: ReadonlyArray<Entry>, now: number): BankStanding => {
  const own = [...new Map(entries.map((entry) => [entry.hash, entry])).values()].filter(({ currency }) =>
    currency === expected.currency
  )
  const came = own.filter(({ minor, reversal }) => minor > 0 && !reversal)
  const gross = total(came)
  const received = Math.max(0, gross + total(own.filter(({ minor, reversal }) => minor < 0 && reversal)))
  const told = (state: PaymentState, word: string): BankStanding => ({ state, received, word })
  if (received < expected.minor && gross >= expected.minor) return { ...told("disputed", "reversed"), received: gross }
  if (received === 0) return now > expected.expiresAt ? told("expired", "expired") : told("pending", "awaited")
  const lastDay = new Date(expected.expiresAt).toISOString().slice(0, 10)
  const late = came.some(({ bookedOn }) => bookedOn > lastDay) ? "-late" : ""
  if (received < expected.minor) return told("underpaid", `underpaid${late}`)
  return received > expected.minor ? told("overpaid", `overpaid${late}`) : told("paid", `paid${late}`)
}
