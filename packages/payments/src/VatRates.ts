import { Schema } from "effect"
import listed from "./vat-rates.json" with { type: "json" }

const Day = Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/))
const Rates = Schema.Array(
  Schema.Struct({ from: Day, rate: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 })) })
)

/** Standard rates in hundredths of a percent, each from its day on. `abroad`: states outside the EU where we charge. */
export const VatRates = Schema.Struct({
  date: Day,
  source: Schema.NonEmptyString,
  member: Schema.Record(Schema.String, Rates),
  abroad: Schema.Record(Schema.String, Rates)
})
export type VatRates = typeof VatRates.Type

export const vatRates: VatRates = Schema.decodeUnknownSync(VatRates)(listed)

const ratesOf = (table: Readonly<Record<string, typeof Rates.Type>>, country: string) =>
  Object.hasOwn(table, country) ? table[country] : undefined

export const isMember = (country: string): boolean => ratesOf(vatRates.member, country) !== undefined

/** The standard rate of a state on a day (YYYY-MM-DD); nothing where we charge none, or before the table begins. */
export const rateOn = (country: string, day: string): number | undefined =>
  (ratesOf(vatRates.member, country) ?? ratesOf(vatRates.abroad, country))?.findLast(({ from }) => from <= day)?.rate
