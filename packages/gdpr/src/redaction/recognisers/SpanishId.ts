import { compact, digitAt } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

const letters = "TRWAGMYFPDXBNJZSQVHLCKE"

/** DNI (eight digits and a letter) or NIE (X, Y or Z for the first digit). */
export const spanishPersonHolds = (id: string): boolean => {
  const digits = id.replace(/^[XYZ]/, (first) => String("XYZ".indexOf(first)))
  return /^\d{8}[A-Z]$/.test(digits) && letters[Number(digits.slice(0, 8)) % 23] === digits[8]
}

/** A firm's number: a letter, seven digits, and a check digit or, for some forms of firm, a check letter. */
const firmHolds = (id: string): boolean => {
  if (!/^[A-HJNP-SUVW]\d{7}[0-9A-J]$/.test(id)) return false
  let sum = 0
  for (let index = 0; index < 7; index++) {
    const digit = digitAt(id, index + 1) * (index % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  const check = (10 - (sum % 10)) % 10
  return id[8] === String(check) || id[8] === "JABCDEFGHI"[check]
}

/** Any of the three. */
export const spanishIdHolds = (id: string): boolean => spanishPersonHolds(id) || firmHolds(id)

/** Spain's DNI and NIE, also with the dots and hyphens of the card. */
export const SpanishId: Recogniser = {
  kind: "national-id",
  grade: "likely",
  label: "dni",
  candidates: matching(
    alone(
      "\\d{8}[ -]?[A-Z]|\\d{1,2}\\.\\d{3}\\.\\d{3}[ -]?[A-Z]|[XYZ][ -]?\\d{7}[ -]?[A-Z]|[XYZ][ -]?\\d\\.\\d{3}\\.\\d{3}[ -]?[A-Z]"
    ),
    (match) => spanishPersonHolds(compact(match).padStart(9, "0")) && !/ [a-z]$/.test(match)
  )
}
