import { isDay, onlyDigits, pairAt, remainder } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/**
 * Rodné číslo of Czechia and Slovakia: year, month (women +50, a full day's extra series +20), day, serial. Ten digits
 * are a multiple of eleven (until 1985 a remainder of ten was written 0); the nine digits given out before 1954 have
 * no check digit, so only their date can be wrong.
 */
export const czechBirthNumberHolds = (number: string): boolean => {
  if (!/^\d{9,10}$/.test(number)) return false
  const short = number.length === 9
  const year = pairAt(number, 0) + (short || pairAt(number, 0) > 53 ? 1900 : 2000)
  if (short && year > 1953) return false
  const months = year >= 2004 ? [0, 20, 50, 70] : [0, 50]
  if (!months.some((extra) => isDay(year, pairAt(number, 2) - extra, pairAt(number, 4)))) return false
  if (short) return true
  const rest = remainder(number.slice(0, 9), 11)
  return rest === 10 ? number[9] === "0" && year < 1986 : String(rest) === number[9]
}

const holds = (match: string): boolean => czechBirthNumberHolds(onlyDigits(match))

export const CzechId: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "birth",
  candidates: matching(
    alone("\\d{6} ?/ ?\\d{3,4}|\\d{10}"),
    (match) => (match.length === 10 || /\//.test(match)) && holds(match)
  )
}

/** Nine bare digits, or an odd separator, need the words. */
export const CzechIdLabelled: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "birth",
  candidates: matching(alone("\\d{6}[ -]?\\d{3,4}|\\d{2} ?\\d{2} ?\\d{2} ?/? ?\\d{3,4}"), holds)
}
