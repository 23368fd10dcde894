import type { Charset } from "../Charset.ts"
import { type ExtractedTable, extractionBounds, tableOf } from "../Extracted.ts"
import type { Reading } from "./Reading.ts"

/** Groups that hold fonts, pictures and the like instead of words. */
const silent = new Set(
  "fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable rsidtbl generator header headerl headerr headerf footer footerl footerr footerf xmlnstbl latentstyles fldinst bkmkstart bkmkend nonshppict mmathPr filetbl revtbl"
    .split(" ")
)
const marks: ReadonlyMap<string, string> = new Map([
  ["par", "\n"],
  ["line", "\n"],
  ["sect", "\n"],
  ["page", "\n"],
  ["tab", "\t"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"]
])
const pages: ReadonlyMap<number, Charset> = new Map([
  [1250, "windows-1250"],
  [1251, "windows-1251"],
  [1252, "windows-1252"],
  [1256, "windows-1256"],
  [65001, "utf-8"]
])

const token = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|[\r\n]+|([^\\{}\r\n]+)/giy

interface Group {
  readonly muted: boolean
  readonly skip: number
}

/** Rich text: words, paragraphs and the cells of its rows. Bytes of binary pictures are passed over with their group. */
export const read = (bytes: Uint8Array): Reading => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
  const tables: Array<ExtractedTable> = []
  const outer: Array<Group> = []
  let group: Group = { muted: false, skip: 1 }
  let decoder = new TextDecoder("windows-1252")
  let text = ""
  let cell = ""
  let row: Array<string> = []
  let grid: Array<Array<string>> = []
  let pending: Array<number> = []
  let owed = 0
  let inTable = false

  const endTable = () => {
    const table = tableOf("", grid)
    if (table !== undefined) tables.push(table)
    grid = []
  }
  const write = (words: string) => {
    if (pending.length > 0) {
      const held = decoder.decode(Uint8Array.from(pending))
      pending = []
      write(held)
    }
    if (group.muted) return
    text += words
    cell += words
  }
  const control = (word: string, number: number | undefined) => {
    if (silent.has(word)) group = { ...group, muted: true }
    if (word === "ansicpg") decoder = new TextDecoder(pages.get(number ?? 1252) ?? "windows-1252")
    if (word === "uc") group = { ...group, skip: Math.min(8, Math.max(0, number ?? 1)) }
    if (word === "u" && number !== undefined) {
      write(String.fromCharCode(number & 0xffff))
      owed = group.skip
    }
    if (word === "cell") {
      write("")
      if (row.length < extractionBounds.columns) row.push(cell)
      cell = ""
      text += " | "
    }
    if (word === "row") {
      if (grid.length < extractionBounds.rows * 2) grid.push(row)
      row = []
      cell = ""
      text += "\n"
    }
    if (word === "pard") inTable = false
    if (word === "intbl") inTable = true
    if (word === "trowd") cell = ""
    if (word === "par" && !inTable && grid.length > 0) endTable()
    const mark = marks.get(word)
    if (mark !== undefined) write(mark)
  }

  token.lastIndex = 0
  for (
    let found = token.exec(source);
    found !== null && text.length <= extractionBounds.text;
    found = token.exec(source)
  ) {
    const [, brace, word, number, hex, symbol, words] = found
    if (brace === "{") {
      write("")
      if (outer.push(group) > 1000) throw new Error("The document is nested too deeply")
    } else if (brace === "}") {
      write("")
      group = outer.pop() ?? group
    } else if (word !== undefined) {
      if (word === "bin") token.lastIndex += Math.max(0, Number(number ?? 0))
      else control(word, number === undefined ? undefined : Number(number))
    } else if (hex !== undefined) {
      if (owed > 0) owed -= 1
      else pending.push(Number.parseInt(hex, 16))
    } else if (symbol !== undefined) {
      if (symbol === "*") group = { ...group, muted: true }
      else write(symbol === "~" ? "\u00a0" : symbol === "_" ? "-" : symbol === "-" ? "" : symbol)
    } else if (words !== undefined) {
      write(words.slice(owed))
      owed = Math.max(0, owed - words.length)
    }
  }
  write("")
  endTable()
  return { text, tables }
}
