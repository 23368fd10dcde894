import { type CountryCode, getCountries, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max"

/** ISO 3166-1 alpha-2 of all places where somebody can live, in the order of their codes. */
export const countries: ReadonlyArray<string> = getCountries()

export const isCountry = (code: string): code is CountryCode => isSupportedCountry(code)

/**
 * The country of a telephone number; nothing where it is none. Only an international number ("+420…", "00420…") says
 * anything: any other belongs to whichever country it is read in.
 */
export const countryOfPhone = (typed: string): string | undefined => {
  const number = parsePhoneNumberFromString(typed.trim().replace(/^00/, "+"))
  return number?.isValid() === true && typed.length <= 40 ? number.country : undefined
}
