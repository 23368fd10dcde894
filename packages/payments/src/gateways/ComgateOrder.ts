import type { Opening } from "../PaymentGateway.ts"
import { countryOf, languageOf } from "./ComgateTables.ts"

/** Comgate lets a payment wait for half an hour at the least and seven days at the most. */
export const minutes = (milliseconds: number): number =>
  Math.min(10_080, Math.max(30, Math.ceil(milliseconds / 60_000)))

/** What Comgate is asked for; `price` in hundredths, `lasts` in minutes. */
export const paymentOf = (opening: Opening, price: number, email: string, test: boolean, lasts: number) => ({
  test: String(test),
  price,
  curr: opening.amount.currency,
  // What differs between two of our references stands at their end.
  label: opening.reference.slice(-16),
  refId: opening.id,
  method: "ALL",
  email,
  // A name is demanded; this is all that we know of the payer.
  fullName: email,
  country: countryOf(opening.country),
  lang: languageOf(opening.locale),
  expirationTime: `${lasts}m`,
  category: "OTHER",
  delivery: "ELECTRONIC_DELIVERY",
  prepareOnly: "true",
  url_paid: opening.returnTo,
  url_pending: opening.returnTo,
  url_cancelled: opening.cancelTo
})
