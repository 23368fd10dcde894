import type { Reason } from "./Reading.ts"
import { Repairs } from "./Repair.ts"

/** Stands for a value that is not there, since null is one. */
export const nothing: unique symbol = Symbol("nothing")
export type Nothing = typeof nothing

type Key = string | number | undefined

const deepest = 200

const pointer = (path: ReadonlyArray<Key>): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

/** A place in a text while one value is read from it, the path to that place, and why reading stopped. */
export class Cursor {
  readonly text: string
  readonly repairs = new Repairs()
  at: number
  /** Set once; nothing is read after it. `open`: the text ended. */
  stop: "open" | Reason | undefined = undefined
  /** How much speaks for JSON: a quoted key with its colon is proof, any key or element a hint. */
  evidence: "none" | "hint" | "proof" = "none"
  elided = false
  /** Whether strings held letters beyond ASCII, and escapes of such letters that were escaped once more. */
  wide = false
  twice = false
  #keys: Array<Key> = []
  #wholes: Array<Key> = []
  #open: { readonly at: string; readonly lastWhole: string | undefined } = { at: "", lastWhole: undefined }

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  get ended() {
    return this.at >= this.text.length
  }

  get depth() {
    return this.#keys.length
  }

  /** Where the text ended, and the last whole value before that. */
  get open() {
    return this.#open
  }

  readonly here = (): string => pointer(this.#keys.filter((key) => key !== undefined))

  note(repair: Parameters<Repairs["note"]>[0]) {
    this.repairs.note(repair, this.here)
  }

  halt(why: "open" | Reason): Nothing {
    if (this.stop === undefined) {
      this.stop = why
      this.#open = { at: this.here(), lastWhole: this.#lastWhole() }
    }
    return nothing
  }

  /** Into a container; false when it is one too deep. */
  enter(): boolean {
    if (this.#keys.length >= deepest) {
      this.halt("too-deep")
      return false
    }
    this.#keys.push(undefined)
    this.#wholes.push(undefined)
    return true
  }

  leave() {
    this.#keys.pop()
    this.#wholes.pop()
  }

  /** The child that is read next. */
  child(key: Key) {
    this.#keys[this.#keys.length - 1] = key
  }

  childIsWhole() {
    this.#wholes[this.#wholes.length - 1] = this.#keys[this.#keys.length - 1]
    this.child(undefined)
    if (this.evidence === "none") this.evidence = "hint"
  }

  /** The innermost open container's last whole child; if it has none, the one that was whole before it began. */
  #lastWhole(): string | undefined {
    for (let level = this.#wholes.length - 1; level >= 0; level--) {
      const whole = this.#wholes[level]
      if (whole !== undefined) return pointer([...this.#keys.slice(0, level), whole])
    }
    return undefined
  }
}
