/** Without decimals at Stripe, whatever ISO 4217 says. */
const whole = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "))

/** Decimal digits of Stripe's amounts: two, with exceptions of its own for krona and shilling. */
const digitsAtStripe = (currency: string, digits: number): number => {
  if (whole.has(currency)) return 0
  return currency === "ISK" || currency === "UGX" ? 2 : digits
}

/** The most digits that an amount has at Stripe. */
const most = 99_999_999

/** Minor units with `digits` (ISO 4217) as Stripe counts them; nothing where it cannot have this amount. */
export const toStripe = (minor: number, currency: string, digits: number): number | undefined => {
  const amount = minor * 10 ** (digitsAtStripe(currency, digits) - digits)
  const isWhole = Number.isSafeInteger(minor) && minor >= 0 && Number.isInteger(amount)
  // Three digits are sent, but the last has to be nothing.
  return isWhole && amount <= most && (digits < 3 || amount % 10 === 0) ? amount : undefined
}

/** The way back. */
export const fromStripe = (amount: number, currency: string, digits: number): number | undefined => {
  const minor = amount * 10 ** (digits - digitsAtStripe(currency, digits))
  return Number.isSafeInteger(amount) && Number.isSafeInteger(minor) ? minor : undefined
}
