import type { Repaired } from "./Repair.ts"

/** How an answer ended, as its provider tells it; `unknown` where it tells nothing. */
export type Ending = "stop" | "length" | "cut" | "filter" | "refusal" | "unknown"

/** What is missing from a value that is not whole. Places are JSON pointers into the value. */
export interface Lost {
  /**
   * `inside`: the text ended within the value. `after`: the value closed itself, but the text was cut behind it,
   * where another value may have followed. `elided`: the model wrote dots in place of content.
   */
  readonly why: "inside" | "after" | "elided"
  /** The last value that was read to its end; undefined when none was. */
  readonly lastWhole: string | undefined
  /** Where the text ended. */
  readonly at: string
}

/** The value is as the model wrote it, to its last bracket. */
export interface Whole {
  readonly _tag: "Whole"
  readonly complete: true
  readonly value: unknown
  readonly how: ReadonlyArray<Repaired>
}

/** A value that lacks something. Only containers may be short: no cut string, number or key is ever in it. */
export interface Part {
  readonly _tag: "Part"
  readonly complete: false
  readonly value: unknown
  readonly how: ReadonlyArray<Repaired>
  readonly lost: Lost
}

/**
 * `no-value`: there is no JSON in it; `only-thinking`: the answer never began; `cut`: the text ended before anything
 * was whole; `broken`: no JSON even with goodwill; `not-finite`: NaN or Infinity, which are not guessed at.
 */
export type Reason =
  | "empty"
  | "no-value"
  | "only-thinking"
  | "cut"
  | "broken"
  | "not-finite"
  | "ambiguous-number"
  | "too-deep"
  | "too-long"
  | "refused"

export interface Unreadable {
  readonly _tag: "Unreadable"
  readonly complete: false
  readonly reason: Reason
  /** The JSON pointer of what could not be read; "" for all of it. */
  readonly at: string
  readonly how: ReadonlyArray<Repaired>
}

export type Reading = Whole | Part | Unreadable
