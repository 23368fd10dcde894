/** What had to be read with goodwill. The first group is about where the value stood, the second about how it was written. */
export type Repair =
  | "prose"
  | "fence"
  | "unclosed-fence"
  | "tag"
  | "unclosed-tag"
  | "thinking"
  | "several-values"
  | "escaped"
  | "html-escaped"
  | "invisible"
  | "trailing-comma"
  | "missing-comma"
  | "comment"
  | "single-quotes"
  | "smart-quotes"
  | "inner-quote"
  | "unquoted-key"
  | "python-literal"
  | "loose-number"
  | "big-integer"
  | "raw-control"
  | "bad-escape"
  | "double-escaped"
  | "lone-surrogate"
  | "duplicate-key"
  | "elided"

/** One kind of repair: the JSON pointer where it was needed first, and how often it was. */
export interface Repaired {
  readonly repair: Repair
  readonly at: string
  readonly times: number
}

/** Counts repairs; only the first place of each kind is kept, so a hostile text cannot make the list long. */
export class Repairs {
  readonly #first = new Map<Repair, string>()
  readonly #times = new Map<Repair, number>()

  note(repair: Repair, at: () => string = () => "") {
    if (!this.#first.has(repair)) this.#first.set(repair, at())
    this.#times.set(repair, (this.#times.get(repair) ?? 0) + 1)
  }

  list(): ReadonlyArray<Repaired> {
    return [...this.#first].map(([repair, at]) => ({ repair, at, times: this.#times.get(repair) ?? 0 }))
  }
}
