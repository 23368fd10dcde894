import type { Locale } from "@statex/kernel/Locale"
import { countries } from "@statex/payments/Countries"

export interface Country {
  readonly code: string
  readonly name: string
}

const known = new Map<Locale, ReadonlyArray<Country>>()

export const countryName = (code: string, locale: Locale): string =>
  /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code : code

/** All countries by their names in a language, in its alphabet. */
export const countriesIn = (locale: Locale): ReadonlyArray<Country> => {
  const before = known.get(locale)
  if (before !== undefined) return before
  const { compare } = new Intl.Collator(locale)
  const made = countries.map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => compare(a.name, b.name))
  known.set(locale, made)
  return made
}
