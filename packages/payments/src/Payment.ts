import { Schema } from "effect"
import { Order } from "./Order.ts"
import { gatewayNames, NextStep } from "./PaymentGateway.ts"
import { PaymentState } from "./PaymentState.ts"

export const Gateway = Schema.Literals(gatewayNames)

/** Where a payment stands and what moved, in minor units of its order's currency. */
export const Standing = Schema.Struct({
  state: PaymentState,
  received: Schema.Int,
  refunded: Schema.Int,
  /** What the gateway kept. */
  fee: Schema.Int,
  /** Whether its money pays the order: of all payments of an order, one at the most. */
  covers: Schema.Boolean
})
export type Standing = typeof Standing.Type

/** One way in which somebody pays an order. `reference`: the gateway's name of it, once it is open there. */
export const Payment = Schema.Struct({
  ...Standing.fields,
  id: Schema.String,
  gateway: Gateway,
  /** Which of the gateway's own means, where it has several. */
  means: Schema.NullOr(Schema.String),
  reference: Schema.NullOr(Schema.String),
  /** What the payer does next, once it is open; nothing for one that was found at its gateway only. */
  next: Schema.NullOr(NextStep),
  version: Schema.Int,
  expiresAt: Schema.Date,
  createdAt: Schema.Date,
  order: Order
})
export type Payment = typeof Payment.Type

export const untouched: Standing = { state: "created", received: 0, refunded: 0, fee: 0, covers: false }
