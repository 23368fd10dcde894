import { compact } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"

/** What a character counts in an odd place; digits count like the first ten letters. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

const rank = (character: string): number => /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65

export const italianIdHolds = (match: string): boolean => {
  const code = compact(match)
  let sum = 0
  for (let index = 0; index < 15; index++) {
    const value = rank(code[index] ?? "")
    sum += index % 2 === 0 ? odd[value] ?? 0 : value
  }
  return code[15] === String.fromCharCode(65 + (sum % 26))
}

/** A digit, or the letter that stands for it where two people would share a code. */
const d = "[\\dLMNP-V]"

/** Italy's codice fiscale of a person. */
export const ItalianId: Recogniser = {
  kind: "national-id",
  grade: "sure",
  label: "fiscal",
  candidates: matching(
    alone(`[A-Z]{3}[ -]?[A-Z]{3}[ -]?${d}{2}[ABCDEHLMPRST]${d}{2}[ -]?[A-Z]${d}{3}[A-Z]`),
    italianIdHolds
  )
}
