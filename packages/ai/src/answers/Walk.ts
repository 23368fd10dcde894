import { isInvisible } from "./Blank.ts"
import { Cursor, nothing } from "./Cursor.ts"
import { escapingAt, plain } from "./Escaping.ts"
import { candidate, Found } from "./Found.ts"
import { readValue } from "./JsonValue.ts"
import { Repairs } from "./Repair.ts"
import { thoughtAt } from "./Thinking.ts"
import { endTagAt, fenceAt, jsonRank, proseRank, tagAt, type Wrapper } from "./Wrapper.ts"

const marks = /[{[<`~◁]/g
const mostLayers = 3
/** How far the bracket that closes a notation such as "{name: text}" is looked for. */
const longestNotation = 1000

/** A number or word and nothing behind it. */
const lone = /[+.\w-]{1,1000}\s*$/y
const blanks = /[\s\u200B\u2060]*/y

/** A string in which JSON begins is not the answer, but its wrapper. */
const escapedJson = /^[\s"\\]*[{[]/u

const behindBlanks = (text: string, at: number): number => {
  blanks.lastIndex = at
  return at + (blanks.exec(text)?.[0].length ?? 0)
}

/** Walks once over an answer, from mark to mark, and reads every value that stands outside thinking. */
export class Walk {
  readonly found: Found
  readonly repairs = new Repairs()
  #text: string
  #at = 0
  #layers = 0
  #tag: Wrapper | undefined
  #fence: Wrapper | undefined
  /** Something clearly meant as JSON was broken here: the pieces of it are not taken for answers. */
  #spoilt = false
  /** Whether a value has been met since the innermost wrapper opened, and where the last one ended. */
  #met = true
  #ended = -1

  constructor(text: string, list: boolean, looksRight: (value: unknown) => boolean) {
    this.#text = text
    this.found = new Found(list, looksRight)
  }

  run() {
    this.#scalar("end")
    while (this.#at < this.#text.length && this.found.open === undefined && this.found.hidden === undefined) {
      marks.lastIndex = this.#at
      const mark = marks.exec(this.#text)
      this.#words(this.#text.slice(this.#at, mark?.index ?? this.#text.length))
      this.#at = mark?.index ?? this.#text.length
      if (mark !== null) this.#step(mark[0])
    }
    if (this.found.open === undefined && !this.#met) this.found.hidden ??= "wrapper"
    if (this.#fence !== undefined) this.repairs.note("unclosed-fence")
    if (this.#tag !== undefined) this.repairs.note("unclosed-tag")
  }

  #words(between: string) {
    for (const letter of between) {
      if (isInvisible(letter.charCodeAt(0))) this.repairs.note("invisible")
      else if (letter.trim() !== "") return this.repairs.note("prose")
    }
  }

  #step(mark: string) {
    if (this.#spoilt && !this.#beginsLine()) return void this.#at++
    const thought = mark === "<" || mark === "[" || mark === "◁" ? thoughtAt(this.#text, this.#at) : undefined
    if (thought !== undefined) {
      this.#at = thought.end
      if (thought.kind === "mark") return
      this.repairs.note("thinking")
      if (thought.kind === "endless") this.found.hidden = "thinking"
      else if (thought.kind === "answer") this.#anew()
      if (thought.kind !== "endless" && this.found.best === undefined) this.#scalar("end")
    } else if (mark === "{" || mark === "[") this.#value()
    else if (mark === "`" || mark === "~") this.#fenced()
    else if (mark === "<") this.#tagged()
    else this.#at++
  }

  #anew() {
    this.found.forget()
    this.#tag = this.#fence = undefined
    this.#spoilt = false
    this.#met = true
  }

  get #rank() {
    return this.#tag?.rank ?? this.#fence?.rank ?? proseRank
  }

  #fenced() {
    const fence = fenceAt(this.#text, this.#at)
    if (fence === undefined) this.#at++
    else if (this.#fence?.name === fence.name && fence.rank !== jsonRank) {
      this.#at += 3
      while (this.#text[this.#at] === fence.name) this.#at++
      this.#fence = undefined
      this.#spoilt = false
      this.#met = true
    } else if (fence.label === "" && this.#ended !== -1 && this.#text.slice(this.#ended, this.#at).trim() === "") {
      this.repairs.note("fence")
      this.#at = fence.begin
    } else {
      this.repairs.note("fence")
      this.#fence = fence
      this.#enter(fence.begin)
      this.#scalar("mark")
    }
  }

  #tagged() {
    const closed = endTagAt(this.#text, this.#at)
    const opened = closed === undefined ? tagAt(this.#text, this.#at) : undefined
    if (closed !== undefined) {
      this.#at = closed.end
      if (this.#tag?.name !== closed.name) return
      this.#tag = this.#fence = undefined
      this.#spoilt = false
      this.#met = true
    } else if (opened !== undefined) {
      this.repairs.note("tag")
      this.#tag = opened
      this.#enter(opened.begin)
      this.#scalar("mark")
    } else this.#at += this.#text.startsWith("<![CDATA[", this.#at) ? 9 : 1
  }

  /** In broken JSON a mark may be part of a string; one that begins a line is hardly so. */
  #beginsLine() {
    return /(?:^|\n)[^\S\n]*$/u.test(this.#text.slice(Math.max(0, this.#at - 10), this.#at))
  }

  #enter(begin: number) {
    this.#at = begin
    this.#spoilt = false
    this.#met = false
    this.#ended = -1
  }

  /** A string, number or word that is all there is: up to the end of the text, or to what closes the wrapper. */
  #scalar(upTo: "end" | "mark") {
    const text = this.#text
    const from = behindBlanks(text, this.#at)
    const quoted = text[from] === "\""
    if (!quoted && !/[\d+.tfnTFN-]/u.test(text.charAt(from))) return
    lone.lastIndex = from
    const last = !quoted && upTo === "end"
    if (last && !lone.test(text)) return
    const cursor = last ? new Cursor(`${text.slice(from)}\n`, 0) : new Cursor(text, from)
    const value = readValue(cursor)
    if (typeof value === "string" && escapedJson.test(value)) return
    if (cursor.stop === "open" && quoted) {
      if (escapedJson.test(text.slice(from + 1, from + 80))) return
      this.found.open = candidate(cursor, nothing, this.#rank, true)
    }
    if (cursor.stop !== undefined) return
    const end = last ? text.length : behindBlanks(text, cursor.at)
    if (end < text.length && (upTo === "end" || !/[<`~]/u.test(text.charAt(end)))) return
    this.#met = true
    this.#at = end
    this.found.add(candidate(cursor, value, this.#rank, last))
  }

  #value() {
    if (this.#spoilt) return void this.#at++
    let from = this.#at
    let cursor = new Cursor(this.#text, from)
    let value = readValue(cursor)
    while (cursor.evidence === "none" && "\\&".includes(this.#text[cursor.at] ?? " ") && this.#unescape()) {
      from = this.#at
      cursor = new Cursor(this.#text, from)
      value = readValue(cursor)
    }
    this.#at = Math.max(from + 1, cursor.at)
    if (cursor.stop === undefined) {
      if (this.#idle(value, from, cursor)) return
      this.#met = true
      this.#ended = cursor.at
      this.found.add(candidate(cursor, value, this.#rank, false))
    } else if (cursor.stop === "open") {
      this.found.open = candidate(cursor, value, this.#rank, true)
      this.#at = this.#text.length
    } else this.#broken(cursor, from)
  }

  /** Takes one layer of escaping off what is left of the text; false when there is none. */
  #unescape(): boolean {
    const escaping = this.#layers < mostLayers ? escapingAt(this.#text, this.#at) : undefined
    if (escaping === undefined) return false
    this.#layers++
    this.repairs.note(escaping)
    this.#text = plain(this.#text.slice(this.#at), escaping)
    this.#at = 0
    this.#ended = -1
    return true
  }

  /** Brackets that say nothing, such as a footnote's "[1]" or a check box: no answer unless they stand alone. */
  #idle(value: unknown, from: number, cursor: Cursor): boolean {
    const heavy = Array.isArray(value)
      ? value.some((child) => typeof child === "string" || (typeof child === "object" && child !== null))
      : Object.keys(value ?? {}).length > 0
    if (heavy || this.#rank !== proseRank) return false
    if (cursor.elided) return true
    const before = this.#text.slice(Math.max(0, from - 40), from)
    const behind = this.#text.slice(cursor.at, cursor.at + 40)
    return !/(?:^|[\n:="'”“])[^\S\n]*$/u.test(before) || !/^["'”“]?[.;,]?\s*(?:$|\n|<|```|~~~)/u.test(behind)
  }

  #broken(cursor: Cursor, from: number) {
    const reason = cursor.stop === undefined || cursor.stop === "open" ? "broken" : cursor.stop
    const meant = cursor.evidence === "proof" || reason === "too-deep" || reason === "not-finite"
    if (!meant && cursor.evidence === "none") return
    const end = meant ? -1 : this.#closing(from)
    if (end !== -1) {
      this.#at = Math.max(this.#at, end)
      return
    }
    this.#spoilt = true
    this.#met = true
    this.found.break(reason, cursor.open.at, this.#rank)
  }

  /** Behind the bracket that closes the one at `from`, by counting; -1 when there is none. */
  #closing(from: number): number {
    const brackets = /[{}[\]]/g
    const notation = this.#text.slice(from, from + longestNotation)
    let depth = 0
    for (let found = brackets.exec(notation); found !== null; found = brackets.exec(notation)) {
      depth += "{[".includes(found[0]) ? 1 : -1
      if (depth === 0) return from + brackets.lastIndex
    }
    return -1
  }
}
