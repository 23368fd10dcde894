import { Schema } from "effect"

/** An amount in minor units (cents) with its ISO 4217 code. */
export const Money = Schema.Struct({
  minor: Schema.Int,
  currency: Schema.Literals(["EUR"])
})
export type Money = typeof Money.Type

/** ISO 4217 exponents: how many of the minor units make one. */
const exponent: Record<Money["currency"], number> = { EUR: 2 }

export const format = (money: Money, locale: string): string => {
  const digits = exponent[money.currency]
  const whole = money.minor % 10 ** digits === 0
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits
  }).format(money.minor / 10 ** digits)
}
