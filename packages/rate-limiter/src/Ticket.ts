import { Schema } from "effect"

/** What an admitted ask took, to be given back if the failure is ours. Plain data: any process may refund it. */
export const Ticket = Schema.Struct({ id: Schema.String, keys: Schema.Array(Schema.String) })
export type Ticket = typeof Ticket.Type
