import type { PaymentState } from "../PaymentState.ts"
import type { Arrival } from "./Explorer.ts"

/** Where an order stands by what its own address was sent. */
export interface CryptoStanding {
  readonly state: PaymentState
  /** Confirmed units, in time or late. */
  readonly received: bigint
  readonly word: string
}

export interface CryptoTerms {
  /** What was asked. */
  readonly units: bigint
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** Blocks until money counts. */
  readonly confirmations: number
  /** Milliseconds that a block may come after the end: money was sent before it was in a block. */
  readonly grace: number
}

/** An arrival and the moment at which we, or the chain, first knew of it. */
export interface Dated extends Omit<Arrival, "at"> {
  readonly at: number
}

const sum = (arrivals: ReadonlyArray<Dated>): bigint => arrivals.reduce((total, { units }) => total + units, 0n)

/**
 * Only confirmed money counts. Money that is late was promised no rate: it pays nothing by itself, it is told as `received` for a person to
 * decide.
 */
export const of = (terms: CryptoTerms, arrivals: ReadonlyArray<Dated>, now: number): CryptoStanding => {
  const end = terms.expiresAt + terms.grace
  const inTime = arrivals.filter(({ at }) => at <= end)
  const late = arrivals.filter(({ at }) => at > end)
  const isSettled = ({ confirmations }: Dated) => confirmations >= terms.confirmations
  const settled = sum(inTime.filter(isSettled))
  const received = settled + sum(late.filter(isSettled))
  const told = (state: PaymentState, word: string): CryptoStanding => ({ state, received, word })
  if (settled >= terms.units) return received > terms.units ? told("overpaid", "overpaid") : told("paid", "paid")
  if (sum(inTime) >= terms.units) return told("pending", "confirming")
  if (settled > 0n) return told("underpaid", late.length > 0 ? "topped-up-late" : "underpaid")
  if (inTime.length > 0) return told("pending", "unconfirmed")
  if (late.length > 0) return told("expired", "late")
  return now > terms.expiresAt ? told("expired", "expired") : told("pending", "awaited")
}
