/** What PayPal holds for sellers in the EU, and the decimal digits of its amounts. */
const digitsAtPayPal: ReadonlyMap<string, number> = new Map(Object.entries({
  AUD: 2,
  CAD: 2,
  CHF: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  HUF: 0,
  ILS: 2,
  JPY: 0,
  MXN: 2,
  NOK: 2,
  NZD: 2,
  PHP: 2,
  PLN: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TWD: 0,
  USD: 2
}))

/** Minor units with `digits` (ISO 4217) as PayPal's decimal text; nothing where it cannot have this amount. */
export const toPayPal = (minor: number, currency: string, digits: number): string | undefined => {
  const theirs = digitsAtPayPal.get(currency)
  if (theirs === undefined || !Number.isSafeInteger(minor) || minor < 0) return undefined
  const text = String(minor).padStart(digits + 1, "0")
  const [whole, rest] = [text.slice(0, text.length - digits), text.slice(text.length - digits)]
  if (!/^0*$/.test(rest.slice(theirs))) return undefined
  return theirs === 0 ? whole : `${whole}.${rest}`
}

/** The way back; nothing where the text is no amount of this currency. */
export const fromPayPal = (value: string, currency: string, digits: number): number | undefined => {
  const [, whole = "", rest = ""] = /^(\d{1,15})(?:\.(\d{1,4}))?$/.exec(value) ?? []
  if (!digitsAtPayPal.has(currency) || whole === "" || !/^0*$/.test(rest.slice(digits))) return undefined
  const minor = Number(`${whole}${rest.slice(0, digits).padEnd(digits, "0")}`)
  return Number.isSafeInteger(minor) ? minor : undefined
}
