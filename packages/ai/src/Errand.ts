import type { Terms } from "@statex/gdpr/GdprPolicy"

/** For whom a tier works, and on what terms. */
export interface Errand {
  readonly terms: Terms
  /** The request that it is for: what it costs and what was decided is told there. */
  readonly request: string
  /** Who made the request, as a digest: their purse, and the only one who is given a remembered answer again. */
  readonly person: string
}

/** An answer that went back, and what was wrong with it. */
export interface Correction {
  readonly answer: string
  readonly message: string
}

/** One try at one tier. */
export interface Asking {
  readonly errand: Errand
  /** The answers of this tier so far that could not be used, the oldest first. */
  readonly corrections: ReadonlyArray<Correction>
}
