import { isDay, luhn, onlyDigits, pairAt } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** The Emirates ID: 784, the year of birth, seven digits and Luhn's check digit. */
export const EmiratesId: Recogniser = {
  kind: "national-id",
  grade: "sure",
  label: "emirates",
  candidates: matching(alone("784[ -]?(?:19|20)\\d{2}[ -]?\\d{7}[ -]?\\d"), (match) => luhn(onlyDigits(match)))
}

/** Saudi Arabia's national id (1…) and residence permit (2…): Luhn over ten digits, which many phone numbers pass. */
export const SaudiId: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "saudi",
  candidates: matching(alone("[12]\\d{9}"), luhn)
}

/** Egypt's national id: century, day of birth, governorate and serial; how its check digit is made is not public. */
export const egyptianIdHolds = (digits: string): boolean => {
  const year = (digits.startsWith("2") ? 1900 : 2000) + pairAt(digits, 1)
  const governorate = pairAt(digits, 7)
  return isDay(year, pairAt(digits, 3), pairAt(digits, 5)) && governorate > 0 &&
    (governorate < 36 || governorate === 88)
}

export const EgyptianId: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "egyptian",
  candidates: matching(alone("[23]\\d{13}"), egyptianIdHolds)
}
