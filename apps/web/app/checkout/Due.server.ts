import * as Decimal from "@statex/payments/Decimal"

export type Fields = Readonly<Record<string, string>>

/** Digits of the smallest unit that can be sent. */
const digitsOf: Readonly<Record<string, number>> = { BTC: 8, ETH: 18 }

/**
 * The fields of a payment of which a part has come: what is to be sent now, rounded up to the smallest unit. Both
 * amounts are minor units.
 */
export const dueFields = (fields: Fields, missing: number, total: number): Fields => {
  const coin = fields["coin"]
  const digits = digitsOf[coin ?? ""] ?? 2
  const units = Decimal.parse(fields["amount"] ?? "", digits)
  if (units === undefined || missing >= total) return fields
  const due = (units * BigInt(missing) + BigInt(total) - 1n) / BigInt(total)
  return { ...fields, amount: coin === undefined ? Decimal.format(due, digits) : Decimal.shortest(due, digits) }
}
