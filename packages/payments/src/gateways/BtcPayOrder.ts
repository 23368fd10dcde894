import type { Opening, Refunding } from "../PaymentGateway.ts"
import { decimal, exponentOf } from "./Decimals.ts"

const minutes = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 60_000))

/** What BTCPay is asked for. */
export const invoiceOf = (opening: Opening, now: number) => ({
  amount: decimal(opening.amount.minor, exponentOf(opening.amount.currency)),
  currency: opening.amount.currency,
  metadata: { orderId: opening.id, itemDesc: opening.description, reference: opening.reference },
  checkout: {
    // One block: what is sold can be switched off again.
    speedPolicy: "MediumSpeed",
    expirationMinutes: minutes(opening.expiresAt - now),
    monitoringMinutes: 1440,
    paymentTolerance: 0,
    redirectURL: opening.returnTo,
    redirectAutomatically: true,
    defaultLanguage: opening.locale
  },
  // The tax document is ours to write.
  receipt: { enabled: false }
})

/** Pull payments have 50 letters for a name; by it a refund is found again. */
export const offerOf = ({ amount, id, reference }: Refunding) => ({
  name: `Refund ${id}`,
  description: reference,
  ...(amount === undefined ? { refundVariant: "Fiat" } : {
    refundVariant: "Custom",
    customAmount: decimal(amount.minor, exponentOf(amount.currency)),
    customCurrency: amount.currency
  })
})
