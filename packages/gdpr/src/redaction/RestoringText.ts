import { writings } from "./Placeholder.ts"
import type { Kept } from "./Redactor.ts"
import { restore } from "./Restorer.ts"

/** No writing of a placeholder is longer, in UTF-16 units. */
const longest = 120

/** Where text may be given out: behind everything that could still become a placeholder, and never within one. */
const safeUntil = (text: string): number => {
  let until = Math.max(0, text.length - longest)
  for (const match of text.matchAll(writings())) {
    const end = match.index + match[0].length
    if (match.index < until && until < end) until = end
  }
  return until
}

/** Puts originals back into a text that is still coming: the last letters are held back until no placeholder can end in them. */
export class RestoringText {
  readonly #kept: ReadonlyArray<Kept>
  #held = ""

  constructor(kept: ReadonlyArray<Kept>) {
    this.#kept = kept
  }

  /** What can be shown by now, with originals in it. */
  take(chunk: string): string {
    this.#held += chunk
    const until = safeUntil(this.#held)
    const shown = restore(this.#held.slice(0, until), this.#kept)
    this.#held = this.#held.slice(until)
    return shown
  }

  /** The rest; after it comes nothing. */
  end(): string {
    const shown = restore(this.#held, this.#kept)
    this.#held = ""
    return shown
  }
}
