import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max"

/** Places without a telephone network of their own. */
const unheard: ReadonlySet<string> = new Set(["AQ", "BV", "GS", "HM", "PN", "TF", "UM"])

/** Whether it is a code of a place (ISO 3166-1 alpha-2, and XK). */
export const isCountry = (code: string): boolean => isSupportedCountry(code) || unheard.has(code)

/**
 * The country of a telephone number; nothing where it is none. Only an international number ("+420…", "00420…") says
 * anything: any other belongs to whichever country it is read in.
 */
export const countryOfPhone = (typed: string): string | undefined => {
  const number = parsePhoneNumberFromString(typed.trim().replace(/^00/, "+"))
  return number?.isValid() === true && typed.length <= 40 ? number.country : undefined
}
