import { digitAt, isDay, pairAt, weigh } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** The month carries the century: +80 for the 1800s, +20 for the 2000s, +40, +60. */
export const peselHolds = (digits: string): boolean => {
  const month = pairAt(digits, 2)
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(month / 20)] ?? 0
  if (!isDay(century + pairAt(digits, 0), month % 20, pairAt(digits, 4))) return false
  return (10 - (weigh(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(digits, 10)
}

/** Poland's PESEL. */
export const PolishId: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "pesel",
  candidates: matching(alone("\\d{11}"), peselHolds)
}

/** In groups, as some forms ask for it. */
export const PolishIdLabelled: Recogniser = {
  kind: "national-id",
  grade: "labelled",
  label: "pesel",
  candidates: matching(
    alone("\\d{6}[ -]\\d{5}|\\d{2} \\d{2} \\d{2} \\d{5}"),
    (match) => peselHolds(match.replace(/\D/g, ""))
  )
}
