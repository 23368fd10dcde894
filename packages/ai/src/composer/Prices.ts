const currency = "€|£|\\$|Kč|zł|₽|руб\\.?|EUR|GBP|USD|CZK|PLN|CHF|AED|SAR|درهم|ريال"
const amount = "\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?"
const prices = new RegExp(`(?:(?:${currency})\\s?(${amount}))|(?:(${amount})\\s?(?:${currency})(?![\\p{L}]))`, "gu")

/** An amount of money as a text writes it; `amount` in the currency's main unit. */
export interface Price {
  readonly text: string
  readonly amount: number
}

/** "1 200,50", "1.200,50" and "1,200.50" are the same number. */
export const numberOf = (text: string): number => {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "")
  const cents = /[.,](\d{1,2})$/.exec(plain)
  const whole = cents === null ? plain : plain.slice(0, cents.index)
  return Number(`${whole.replace(/[.,]/g, "")}.${cents?.[1] ?? "0"}`)
}

export const pricesIn = (text: string): ReadonlyArray<Price> =>
  [...text.matchAll(prices)].map(([whole, before, after]) => ({ text: whole, amount: numberOf(before ?? after ?? "") }))

/** Every number in a text, read as an amount. */
export const amountsIn = (text: string): ReadonlyArray<number> =>
  [...text.matchAll(new RegExp(amount, "gu"))].map(([one]) => numberOf(one))
