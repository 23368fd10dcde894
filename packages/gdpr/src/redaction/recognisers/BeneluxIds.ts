import { isDay, onlyDigits, pairAt, weigh } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** 97 less the remainder; from 2000 on a 2 is put before the nine digits. Unknown days of birth are zeros. */
export const belgianIdHolds = (match: string): boolean => {
  const digits = onlyDigits(match)
  const check = Number(digits.slice(9))
  const body = Number(digits.slice(0, 9))
  const year = pairAt(digits, 0)
  const month = pairAt(digits, 2) % 20
  const day = pairAt(digits, 4)
  if (month > 12 || (month !== 0 && day !== 0 && !isDay(year, month, day))) return false
  return 97 - (body % 97) === check || (year < 60 && 97 - ((2_000_000_000 + body) % 97) === check)
}

/** Belgium's national register number (rijksregisternummer, numéro de registre national). */
export const BelgianId: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "rrn",
  candidates: matching(alone("\\d{2}[. ]?\\d{2}[. ]?\\d{2}[ .-]{0,2}\\d{3}[. -]?\\d{2}"), belgianIdHolds)
}

/** The eleven-test: weights 9 to 2 and a last digit that is taken away. */
export const bsnHolds = (match: string): boolean => {
  const digits = onlyDigits(match).padStart(9, "0")
  return Number(digits) > 0 && weigh(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
}

/** The Netherlands' citizen service number. One number in eleven passes, so the words must be there. */
export const DutchId: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "bsn",
  candidates: matching(alone("\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}|\\d{4}[ .]\\d{2}[ .]\\d{3}|\\d{8}"), bsnHolds)
}
