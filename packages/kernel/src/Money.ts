import { Result, Schema } from "effect"
import { Currency, exponentOf } from "./Currency.ts"
import { parseDecimal, printDecimal, scaled } from "./Decimal.ts"

/** An amount in minor units (cents) with its ISO 4217 code. */
export const Money = Schema.Struct({
  minor: Schema.Int,
  currency: Currency
})
export type Money = typeof Money.Type

/** `currency`: two amounts of different currencies; `range`: more than a number holds exactly; `digits`: no such amount. */
export class MoneyRefused extends Schema.TaggedError<MoneyRefused>()("MoneyRefused", {
  why: Schema.Literals(["currency", "range", "digits"])
}) {
  readonly kind = "Invalid"
  override get message() {
    return `No such amount of money: ${this.why}`
  }
}

const refused = (why: MoneyRefused["why"]) => Result.fail(new MoneyRefused({ why }))

const of = (minor: number, currency: Currency): Result.Result<Money, MoneyRefused> =>
  Number.isSafeInteger(minor) ? Result.succeed({ minor, currency }) : refused("range")

export const add = (a: Money, b: Money): Result.Result<Money, MoneyRefused> =>
  a.currency === b.currency ? of(a.minor + b.minor, a.currency) : refused("currency")

export const subtract = (a: Money, b: Money): Result.Result<Money, MoneyRefused> =>
  a.currency === b.currency ? of(a.minor - b.minor, a.currency) : refused("currency")

/** Negative, zero or positive, as for sorting. */
export const compare = (a: Money, b: Money): Result.Result<number, MoneyRefused> =>
  a.currency === b.currency ? Result.succeed(Math.sign(a.minor - b.minor)) : refused("currency")

/** A part in hundredths of a percent (2100 is 21 %), halves rounded up. */
export const share = ({ currency, minor }: Money, basisPoints: number): Money => ({
  minor: Number(scaled(BigInt(minor), BigInt(basisPoints), 10_000n)),
  currency
})

/** A decimal string such as "12.34", exactly. */
export const parse = (text: string, currency: Currency): Result.Result<Money, MoneyRefused> => {
  const units = parseDecimal(text, exponentOf(currency))
  return units === undefined ? refused("digits") : of(Number(units), currency)
}

/** A decimal string with all digits of the minor unit: "12.30", "1200" for yen. */
export const print = ({ currency, minor }: Money): string => printDecimal(BigInt(minor), exponentOf(currency))

/** For people, in their language; whole amounts without decimals. */
export const format = (money: Money, locale: string): string => {
  const digits = exponentOf(money.currency)
  const whole = money.minor % 10 ** digits === 0
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits
  }).format(money.minor / 10 ** digits)
}
