import { Schema } from "effect"
import { ItemId, ServiceName } from "./Catalogue.ts"
import type { Standing } from "./Payment.ts"

/** Why a service was switched. */
export const SwitchReason = Schema.Literals(["paid", "refunded", "disputed", "restored"])
export type SwitchReason = typeof SwitchReason.Type

/** What an order line gives to a request. `revision` 1 switched it on; each later one turned it over. */
export const Activation = Schema.Struct({
  order: Schema.String,
  line: Schema.Int,
  request: Schema.String,
  service: ServiceName,
  quantity: Schema.Int,
  active: Schema.Boolean,
  why: SwitchReason,
  revision: Schema.Int
})
export type Activation = typeof Activation.Type

/**
 * What came of telling a service. `too-late`: the request is over, so that a person gives the money back; `no-request`:
 * there never was such a request.
 */
export const Outcome = Schema.Literals(["done", "too-late", "no-request"])
export type Outcome = typeof Outcome.Type

/** What was bought for a request. `outcome` is absent (null) until the last switch was carried out. */
export const BoughtItem = Schema.Struct({ ...Activation.fields, item: ItemId, outcome: Schema.NullOr(Outcome) })
export type BoughtItem = typeof BoughtItem.Type

export interface Switch {
  readonly active: boolean
  readonly why: SwitchReason
}

/** Paid in full and not taken back whole; a bank's dispute suspends. */
const serves = ({ covers, state }: Standing): boolean =>
  covers && (state === "paid" || state === "overpaid" || state === "partially_refunded")

/** Whether a change turns the order's services on or off. */
export const switchOf = (before: Standing, after: Standing): Switch | undefined => {
  const [was, is] = [serves(before), serves(after)]
  if (was === is) return undefined
  if (is) return { active: true, why: before.covers ? "restored" : "paid" }
  return { active: false, why: after.state === "disputed" ? "disputed" : "refunded" }
}
