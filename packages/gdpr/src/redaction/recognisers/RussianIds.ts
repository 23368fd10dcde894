import { digitAt, onlyDigits, weigh } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

const check = (digits: string, weights: ReadonlyArray<number>): boolean =>
  weigh(digits, weights) % 11 % 10 === digitAt(digits, weights.length)

/** Twelve digits (people) carry two check digits, ten (firms) one. */
export const innHolds = (digits: string): boolean =>
  digits.length === 12
    ? check(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && check(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
    : check(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8])

/** Russia's taxpayer number of a person. */
export const PersonalInn: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "inn",
  candidates: matching(alone("\\d{12}"), innHolds)
}

/** That of a firm: one number in ten passes, so the word must be there. */
export const FirmInn: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "inn",
  candidates: matching(alone("\\d{10}|\\d{4} \\d{4} \\d{4}|\\d{4} \\d{6}"), (match) => innHolds(onlyDigits(match)))
}

/** Pension insurance numbers: weights 9 to 1, modulus 101; those up to 001-001-998 were given out unchecked. */
export const snilsHolds = (match: string): boolean => {
  const digits = onlyDigits(match)
  return weigh(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 === Number(digits.slice(9))
}

export const Snils: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "snils",
  candidates: matching(alone("\\d{3}[ -]\\d{3}[ -]\\d{3}[ -]\\d{2}|\\d{9} \\d{2}"), snilsHolds)
}

export const SnilsLabelled: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "snils",
  candidates: matching(alone("\\d{11}"), snilsHolds)
}
