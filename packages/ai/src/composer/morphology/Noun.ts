/** Masculine things, masculine people ("virile" in Polish, animate in Czech), feminine, neuter. */
export type Gender = "m" | "v" | "f" | "n"
export type Count = "singular" | "plural"
export type Case = "nominative" | "genitive" | "dative" | "accusative" | "locative" | "instrumental"

/** A noun as a label shows it: both numbers in the nominative. */
export interface Noun {
  readonly singular: string
  readonly plural: string
  readonly gender: Gender
}

/** What a written form of a noun may be. */
export interface Form {
  readonly noun: Noun
  readonly count: Count
  readonly case: Case
}

/** What the words around a form say about it. */
export interface Hint {
  readonly count?: Count
  readonly case?: Case
}
