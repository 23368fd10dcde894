import { compact, digitAt, onlyDigits, weigh } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** National Insurance numbers have no check digit; the pairs that were never given out are all that can be checked. */
export const ninoHolds = (match: string): boolean =>
  /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(compact(match))

/** In the pairs in which the card shows it, nothing else looks like it. */
export const NationalInsurance: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "nino",
  candidates: matching(
    alone("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]([ -])\\d{2}\\1\\d{2}\\1\\d{2}\\1[A-D]"),
    (match) => match.toUpperCase() === match && ninoHolds(match)
  )
}

/** In one piece it could be an article number. */
export const NationalInsuranceLabelled: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "nino",
  candidates: matching(alone("[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]"), ninoHolds)
}

/** NHS numbers: the remainder of eleven as tenth digit. A phone number may look the same, so the words must say it. */
export const nhsHolds = (match: string): boolean => {
  const digits = onlyDigits(match)
  const check = 11 - (weigh(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return check !== 10 && check % 11 === digitAt(digits, 9)
}

export const NhsNumber: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "nhs",
  candidates: matching(alone("\\d{3}[ -]?\\d{3}[ -]?\\d{4}"), nhsHolds)
}

/** Areas, groups and serials that were never given out. */
export const ssnHolds = (match: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(onlyDigits(match))

export const SocialSecurity: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "ssn",
  candidates: matching(alone("\\d{3}-\\d{2}-\\d{4}"), ssnHolds)
}

export const SocialSecurityLabelled: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "ssn",
  candidates: matching(alone("\\d{3}[ .]?\\d{2}[ .]?\\d{4}"), ssnHolds)
}
