import { type Cursor, nothing } from "./Cursor.ts"
import { undone } from "./DoubleEscapes.ts"
import type { Lost, Reason } from "./Reading.ts"
import type { Repaired } from "./Repair.ts"

/** A value that stands somewhere in an answer. */
export interface Candidate {
  readonly value: unknown
  readonly rank: number
  readonly how: ReadonlyArray<Repaired>
  /** What it lacks, if it does; `after` is not known here. */
  readonly lost: Lost | undefined
  /** It ended because the text did, as a bare number does: only the provider can say that it is whole. */
  readonly touchesEnd: boolean
}

/** What a cursor has read, as a candidate. */
export const candidate = (cursor: Cursor, value: unknown, rank: number, touchesEnd: boolean): Candidate => {
  const twice = cursor.twice && !cursor.wide && value !== nothing
  if (twice) cursor.repairs.note("double-escaped")
  const lost: Lost | undefined = cursor.stop === "open"
    ? { why: "inside", ...cursor.open }
    : cursor.elided
    ? { why: "elided", lastWhole: "", at: "" }
    : undefined
  return { value: twice ? undone(value) : value, rank, how: cursor.repairs.list(), lost, touchesEnd }
}

/** What a walk over an answer has come upon. Of several values the last of the highest rank is the answer. */
export class Found {
  readonly #looksRight: (value: unknown) => boolean
  readonly #list: boolean
  best: Candidate | undefined
  /** The last one that looks right to the caller. */
  fit: Candidate | undefined
  /** All values of the highest rank, where a list is asked for. */
  all: Array<Candidate> = []
  /** The value that the end of the text cut. */
  open: Candidate | undefined
  /** A value that is clearly meant as JSON and is none. */
  broken: { readonly reason: Reason; readonly at: string; readonly rank: number } | undefined
  /** The text ends in a wrapper, or in thinking, in which no value had begun. */
  hidden: "thinking" | "wrapper" | undefined
  several = false

  constructor(list: boolean, looksRight: (value: unknown) => boolean) {
    this.#list = list
    this.#looksRight = looksRight
  }

  add(one: Candidate) {
    if (this.#list) {
      if (one.rank > (this.best?.rank ?? -1)) this.all = []
      if (one.rank >= (this.best?.rank ?? -1)) this.all.push(one)
    } else if (this.broken !== undefined && one.rank >= this.broken.rank) this.broken = undefined
    if (this.best !== undefined) this.several = true
    if (one.rank >= (this.best?.rank ?? -1)) this.best = one
    if (this.#looksRight(one.value)) this.fit = one
  }

  break(reason: Reason, at: string, rank: number) {
    if (rank >= (this.best?.rank ?? -1)) this.broken = { reason, at, rank }
  }

  /** All that came before was thought. */
  forget() {
    this.best =
      this.fit =
      this.open =
      this.broken =
        undefined
    this.all = []
    this.several = false
  }
}
