import { digitAt, isDay, iso7064, onlyDigits, pairAt, weigh } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** Ten digits of which one occurs twice or three times, and a check digit by ISO 7064. */
export const steuerIdHolds = (match: string): boolean => {
  const digits = onlyDigits(match)
  const counts = new Map<string, number>()
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const repeated = [...counts.values()].filter((count) => count > 1)
  return digits.length === 11 && !digits.startsWith("0") && repeated.length === 1 && (repeated[0] ?? 0) <= 3 &&
    iso7064(digits)
}

/** Germany's tax identification number. */
export const GermanTaxId: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "steuerid",
  candidates: matching(alone("\\d{2}([ ./-]?)\\d{3}\\1\\d{3}\\1\\d{3}"), steuerIdHolds)
}

/** Serial number, check digit, day of birth; months above twelve were given out when a day was full. */
export const austrianIdHolds = (match: string): boolean => {
  const digits = onlyDigits(match)
  if (!/^[1-9]\d{9}$/.test(digits)) return false
  const month = pairAt(digits, 6)
  if (month < 13 ? !isDay(2000, month, pairAt(digits, 4)) : month > 15) return false
  return weigh(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(digits, 3)
}

/** Austria's social insurance number. */
export const AustrianId: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "svnr",
  candidates: matching(alone("\\d{4}[ /-]?\\d{6}|\\d{4} \\d{2} ?\\d{2} ?\\d{2}"), austrianIdHolds)
}

/** Switzerland's AHV number: 756 and an EAN-13 check digit. */
export const SwissId: Recogniser = {
  kind: "national-id",
  grade: "sure",
  label: "ahv",
  candidates: matching(
    alone("756[ .-]?\\d{4}[ .-]?\\d{4}[ .-]?\\d{2}"),
    (match) => weigh(onlyDigits(match), [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
  )
}
