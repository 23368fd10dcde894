/** Looks for a word in a text that comes in pieces; what might be its beginning is held back. */
export class Watched {
  readonly #word: string
  #held = ""

  constructor(word: string) {
    this.#word = word
  }

  /** What may be passed on; nothing at all once the word has come. */
  take(chunk: string): string | undefined {
    const text = this.#held + chunk
    if (text.includes(this.#word)) return undefined
    let keep = Math.min(this.#word.length - 1, text.length)
    while (!this.#word.startsWith(text.slice(text.length - keep))) keep--
    this.#held = text.slice(text.length - keep)
    return text.slice(0, text.length - keep)
  }

  /** What was held back. */
  end(): string {
    return this.#held
  }
}
