import type { OrderCurrency } from "@statex/payments/Catalogue"
import type { Reconciled } from "@statex/payments/Reconciling"
import type { RefundState } from "@statex/payments/Refund"
import type { Settled } from "@statex/payments/Settling"

interface RefundAsked {
  readonly payment: string
  readonly gateway: string
  readonly currency: OrderCurrency
  /** Minor units that can go back. */
  readonly left: number
}

/** What an operator is about to do, to be confirmed. */
export type Question =
  | { readonly do: "replay"; readonly event: string }
  | { readonly do: "read"; readonly payment: string }
  | { readonly do: "reconcile" }
  | { readonly do: "sent" | "unsent"; readonly refund: string }
  /** `reference`: the variable symbol of an order; where it is empty it is still to be typed. */
  | { readonly do: "assign"; readonly entry: string; readonly reference: string }
  | { readonly do: "dismiss"; readonly entry: string }
  /** `key` makes sending it twice one refund. */
  | RefundAsked & { readonly do: "refund"; readonly key: string; readonly minor: number; readonly amount: string }
  | RefundAsked & {
    readonly do: "refund-refused"
    readonly typed: string
    readonly why: "state" | "amount" | "digits"
  }

/** What came of it. */
export type Outcome =
  | { readonly do: "sent" | "unsent" | "assign" | "dismiss" }
  | { readonly do: "replay"; readonly said: Settled }
  | { readonly do: "read"; readonly payment: string; readonly said: Settled }
  /** Nothing: it goes on. */
  | { readonly do: "reconcile"; readonly said: Reconciled | null }
  | {
    readonly do: "refund"
    readonly payment: string
    readonly said: RefundState
    readonly minor: number
    readonly currency: OrderCurrency
  }
