import type { Money } from "@statex/kernel/Money"
import * as CreditorReference from "../bank/CreditorReference.ts"
import * as VariableSymbol from "../bank/VariableSymbol.ts"

/** An order that is paid by bank transfer, as our books keep it. */
export interface BankOrder {
  /** The payment's own, a UUID. */
  readonly id: string
  /** Its own number among all orders: what its references are made of. */
  readonly number: number
  readonly amount: Money
  /** What people see: `Opening.reference`. */
  readonly label: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** An order with what a payer may have written. */
export interface Expected {
  readonly variableSymbol: string
  readonly creditorReference: string
  readonly label: string
  readonly minor: number
  readonly currency: string
  readonly expiresAt: number
}

/** Nothing where the number is beyond what references hold. */
export const of = ({ amount, expiresAt, label, number }: BankOrder): Expected | undefined => {
  const variableSymbol = VariableSymbol.make(number)
  const creditorReference = variableSymbol === undefined ? undefined : CreditorReference.make(variableSymbol)
  return variableSymbol === undefined || creditorReference === undefined
    ? undefined
    : { variableSymbol, creditorReference, label, minor: amount.minor, currency: amount.currency, expiresAt }
}
