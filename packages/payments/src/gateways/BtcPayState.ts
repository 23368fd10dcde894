import type { PaymentState } from "../PaymentState.ts"

/**
 * What BTCPay's status and additional status mean (Greenfield 2.4): one place, every pair that the server can say.
 * An invoice that is underpaid stays open until it expires, and may be topped up afterwards; what is paid late is money all the same.
 * `invalid` is a payment that the chain does not confirm; marked so by a person or by us, it is called off.
 */
export const states: Readonly<Record<string, PaymentState>> = {
  "new none": "created",
  "new paidpartial": "underpaid",
  "processing none": "pending",
  "processing paidpartial": "pending",
  "processing paidover": "pending",
  "processing paidlate": "pending",
  "processing marked": "pending",
  "settled none": "paid",
  "settled paidlate": "paid",
  "settled paidpartial": "paid",
  "settled paidover": "overpaid",
  "settled marked": "paid",
  "expired none": "expired",
  "expired paidpartial": "underpaid",
  "expired paidlate": "paid",
  "expired paidover": "overpaid",
  "expired marked": "expired",
  "invalid none": "failed",
  "invalid invalid": "failed",
  "invalid paidpartial": "failed",
  "invalid paidlate": "failed",
  "invalid paidover": "failed",
  "invalid marked": "cancelled"
}

const word = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "").slice(0, 40)

export const wordOf = (status: string, additional: string | undefined): string =>
  `${word(status)} ${word(additional ?? "None")}`

const known = new Map(Object.entries(states))

export const stateOf = (status: string, additional: string | undefined): PaymentState =>
  known.get(wordOf(status, additional)) ?? "pending"
