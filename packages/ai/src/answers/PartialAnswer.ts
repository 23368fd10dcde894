import { type Expected, longest, read } from "./ModelAnswer.ts"
import type { Ending, Reading } from "./Reading.ts"

/**
 * An answer that is still coming. Taking a chunk costs its length; looking costs one reading of the text so far, so
 * look by the clock, not at every chunk.
 */
export class PartialAnswer {
  readonly #expected: Expected
  readonly #bytes = new TextDecoder("utf-8", { ignoreBOM: true })
  #text = ""
  #seen: { readonly length: number; readonly reading: Reading } | undefined

  constructor(expected: Expected = {}) {
    this.#expected = expected
  }

  /** Takes a piece of text, cut anywhere, also between the halves of a letter. */
  take(chunk: string) {
    if (this.#text.length <= longest) this.#text += chunk
  }

  /** Takes UTF-8, cut anywhere, also within a letter. */
  takeBytes(chunk: Uint8Array) {
    this.take(this.#bytes.decode(chunk, { stream: true }))
  }

  /** What can be read by now; never `Whole`, since more may follow. */
  soFar(): Reading {
    if (this.#seen?.length !== this.#text.length) {
      this.#seen = { length: this.#text.length, reading: read(this.#text, "cut", this.#expected) }
    }
    return this.#seen.reading
  }

  /** What the whole answer says: the same as when its text had come in one piece. */
  done(end: Ending): Reading {
    const halfLetter = this.#bytes.decode() !== ""
    return read(this.#text, halfLetter && end !== "refusal" ? "cut" : end, this.#expected)
  }
}
