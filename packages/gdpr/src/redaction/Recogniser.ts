import type { Kind } from "./Kind.ts"
import type { LabelName } from "./Label.ts"

/** A place in the folded text that has the shape of something; `valid` says whether its checksum or rules hold. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly valid: boolean
}

/**
 * How far shape and checksum convince without a word of context: `sure` always; `likely` unless the text calls the
 * number something else or it is part of a date, price or the like; `labelled` never.
 */
export type Grade = "sure" | "likely" | "labelled"

/** Finds one kind of thing. Its own label before a candidate makes up for a broken checksum. */
export interface Recogniser {
  readonly kind: Kind
  readonly grade: Grade
  readonly label?: LabelName
  /** Dates, prices and quantities win over this one even where its label stands before it. */
  readonly heedsDecoys?: boolean
  readonly candidates: (text: string) => Iterable<Candidate>
}

/**
 * Candidates of a global pattern whose matches have a bounded length, so that the search stays linear. After a match
 * that is not valid the search goes on one character later: a shorter or later reading may be.
 */
export const matching = (pattern: RegExp, valid: (match: string) => boolean) =>
  function*(text: string): Generator<Candidate> {
    const search = new RegExp(pattern)
    for (let match = search.exec(text); match !== null; match = search.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      const holds = valid(match[0])
      if (!holds || end === start) search.lastIndex = start + 1
      yield { start, end, valid: holds }
    }
  }

/** A pattern of an identifier that stands alone: no letter or digit touches it. */
export const alone = (source: string): RegExp => new RegExp(`(?<![A-Za-z0-9])(?:${source})(?![A-Za-z0-9])`, "gi")
