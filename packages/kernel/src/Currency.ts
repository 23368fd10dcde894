import { Schema, Struct } from "effect"

/** How many decimal digits the minor unit of each currency has: data with a date and a source. */
export const currencyTable = {
  date: "2026-01-01",
  source: "ISO 4217, list one (SIX Financial Information)",
  exponents: {
    AED: 2,
    AUD: 2,
    BHD: 3,
    CAD: 2,
    CHF: 2,
    CLP: 0,
    CZK: 2,
    DKK: 2,
    EUR: 2,
    GBP: 2,
    HUF: 2,
    ISK: 0,
    JOD: 3,
    JPY: 0,
    KRW: 0,
    KWD: 3,
    MGA: 2,
    NOK: 2,
    OMR: 3,
    PLN: 2,
    QAR: 2,
    RON: 2,
    SAR: 2,
    SEK: 2,
    TND: 3,
    TWD: 2,
    UGX: 0,
    USD: 2,
    VND: 0
  }
} as const

export const currencies = Struct.keys(currencyTable.exponents)

/** An ISO 4217 code whose exponent is known. */
export const Currency = Schema.Literals(currencies)
export type Currency = typeof Currency.Type

/** How many decimal digits its minor unit has. */
export const exponentOf = (currency: Currency): number => currencyTable.exponents[currency]

export const isCurrency = Schema.is(Currency)
