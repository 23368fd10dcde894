import type { Count, Gender, Hint } from "./Noun.ts"

/** How one language's adjectives follow their noun. */
export interface Adjective {
  /** Whether a word before (or behind) a noun may be an adjective in agreement with it. */
  readonly is: (word: string) => boolean
  /** The same adjective in the nominative beside a noun of this gender and number. */
  readonly agreed: (word: string, gender: Gender, count: Count) => string
  /** One that stands without a noun, "aktivní": no noun ends like this. */
  readonly alone: RegExp
  /** What its ending says of the noun's number. */
  readonly hint: (word: string) => Hint
}
