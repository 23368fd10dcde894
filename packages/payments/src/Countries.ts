import { getCountries, parsePhoneNumberFromString } from "libphonenumber-js/max"

/** Places without a telephone network of their own, and networks that are no places of that list. */
const unheard = ["AQ", "BV", "GS", "HM", "PN", "TF", "UM"]
const noPlaces: ReadonlySet<string> = new Set(["AC", "TA"])

/** All places (ISO 3166-1 alpha-2, and XK). */
export const countries: ReadonlyArray<string> = [...getCountries().filter((code) => !noPlaces.has(code)), ...unheard]

const known = new Set(countries)

export const isCountry = (code: string): boolean => known.has(code)

/**
 * The country of a telephone number; nothing where it is none. Only an international number ("+420…", "00420…") says
 * anything: any other belongs to whichever country it is read in.
 */
export const countryOfPhone = (typed: string): string | undefined => {
  const number = parsePhoneNumberFromString(typed.trim().replace(/^00/, "+"))
  return number?.isValid() === true && typed.length <= 40 ? number.country : undefined
}
