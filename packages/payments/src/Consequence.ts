import { type Switch, switchOf } from "./Activation.ts"
import { type Draft, draftsOf } from "./Invoice.ts"
import { type Posting, postings } from "./Ledger.ts"
import type { Payment, Standing } from "./Payment.ts"

/** All that one step of a payment brings with it; it is written in one transaction. */
export interface Consequence {
  readonly before: Standing
  readonly after: Standing
  readonly postings: ReadonlyArray<Posting>
  readonly change: Switch | undefined
  readonly drafts: ReadonlyArray<Draft>
}

/** `settled`: another payment pays the order already, so that this one's money is the customer's credit. */
export const consequencesOf = (
  payment: Pick<Payment, "order"> & Standing,
  steps: ReadonlyArray<Omit<Standing, "covers">>,
  settled: boolean
): ReadonlyArray<Consequence> => {
  const { order } = payment
  const made: Array<Consequence> = []
  const { covers, fee, received, refunded, state } = payment
  let before: Standing = { covers, fee, received, refunded, state }
  for (const step of steps) {
    const kept = step.state === "paid" || step.state === "overpaid" || step.state === "partially_refunded"
    // What went back before it was all there is no part of the price.
    const whole = kept && step.received - step.refunded >= order.net + order.vat
    const after: Standing = { ...step, covers: before.covers || (whole && !settled) }
    made.push({
      before,
      after,
      postings: postings(before, after, order),
      change: switchOf(before, after),
      drafts: draftsOf(before, after, order)
    })
    before = after
  }
  return made
}
