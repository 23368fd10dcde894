import type { Locale } from "@statex/kernel/Locale"
import type { GatewayFaultReason } from "../GatewayError.ts"
import type { PaymentState } from "../PaymentState.ts"

/** What Comgate's status means. It says nothing of money that was given back: refunds are kept in our own books. */
export const states: Readonly<Record<string, PaymentState>> = {
  PENDING: "pending",
  AUTHORIZED: "authorised",
  PAID: "paid",
  CANCELLED: "cancelled"
}

const known = new Map(Object.entries(states))

export const stateOf = (status: string): PaymentState => known.get(status) ?? "pending"

/** Hundredths of the unit that a payment has at least, by currency: those that Comgate takes. */
export const least: ReadonlyMap<string, number> = new Map(Object.entries({
  CZK: 100,
  EUR: 10,
  PLN: 100,
  HUF: 10_000,
  USD: 100,
  GBP: 100,
  RON: 500,
  NOK: 50,
  SEK: 50
}))

const countries = new Set(
  "AT BE CY CZ DE EE ES FI FR GB HR HU IE IT LT LU LV MT NL NO PL PT RO SL SK US".split(" ")
)

/** Greece is EL there; from a country that Comgate does not list, all ways to pay are offered. */
export const countryOf = (country: string): string => country === "GR" ? "EL" : countries.has(country) ? country : "ALL"

const spoken: ReadonlySet<string> = new Set(["cs", "sk", "en", "pl", "fr", "ro", "de", "hu"])

export const languageOf = (locale: Locale): string => spoken.has(locale) ? locale : "en"

/** What the codes mean that come with HTTP 200. */
const codes: Readonly<Record<number, GatewayFaultReason>> = {
  1100: "overloaded",
  1102: "rejected",
  1103: "rejected",
  1104: "overloaded",
  1107: "rejected",
  1109: "rejected",
  1200: "overloaded",
  1301: "misconfigured",
  1303: "rejected",
  1304: "rejected",
  1305: "rejected",
  1399: "rejected",
  1400: "rejected",
  1401: "rejected",
  1402: "rejected",
  1500: "overloaded"
}

/** A bad request about a payment by its name is a name that is not known. */
export const reasonOf = (code: number, isAbout: boolean): GatewayFaultReason =>
  code === 1400 && isAbout ? "unknown" : codes[code] ?? "rejected"
