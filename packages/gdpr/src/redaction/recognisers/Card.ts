import { luhn, onlyDigits } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** The issuers' prefixes with the lengths that they give out. */
const issuers: ReadonlyArray<RegExp> = [
  /^4(?:\d{12}|\d{15}|\d{18})$/, // Visa
  /^5[1-5]\d{14}$/, // Mastercard
  /^2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^3(?:0[0-5]|095|[689]\d)\d{11,13}$/, // Diners Club
  /^6(?:011|4[4-9]\d|5\d{2})\d{12,15}$/, // Discover
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/, // JCB
  /^62\d{14,17}$/, // UnionPay
  /^220[0-4]\d{12,15}$/, // Mir
  /^(?:50|5[6-8]|6304|67)\d{10,17}$/ // Maestro
]

const gap = "(?: {1,2}|[-.]| - )"

/** Payment cards: Luhn's check digit, a known issuer, written in one piece or in the groups that cards show. */
export const Card: Recogniser = {
  kind: "card",
  grade: "likely",
  label: "card",
  candidates: matching(
    alone(
      `\\d{4}${gap}\\d{4}${gap}\\d{4}${gap}\\d{4}(?:${gap}?\\d{3})?|` +
        `\\d{4}${gap}\\d{6}${gap}\\d{4,5}|\\d{6}${gap}\\d{13}|\\d{13,19}`
    ),
    (match) => {
      const digits = onlyDigits(match)
      return luhn(digits) && issuers.some((issuer) => issuer.test(digits))
    }
  )
}
