import { isInvisible } from "./Blank.ts"
import type { Cursor, Nothing } from "./Cursor.ts"

const smartDouble = "“”„‟«»"
const smartSingle = "‘’‚‛"

/** Which marks close a string that the key opens. */
const closers = new Map<string, string>([
  ["\"", "\""],
  ["'", "'"],
  ...Array.from(smartDouble, (mark): [string, string] => [mark, `${smartDouble}"`]),
  ...Array.from(smartSingle, (mark): [string, string] => [mark, `${smartSingle}'`])
])

export const isQuote = (letter: string | undefined): boolean => letter !== undefined && closers.has(letter)

const escapes: Readonly<Record<string, string>> = {
  "\"": "\"",
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t"
}

const hex = /[0-9a-fA-F]{0,4}/y

const hexAt = (text: string, at: number): string => {
  hex.lastIndex = at
  return hex.exec(text)?.[0] ?? ""
}

/**
 * Whether the mark before `at` closes the string: what follows must be able to follow a string. Else it is one that
 * the model forgot to escape. Inside valid JSON a closing mark is always followed so.
 */
const closes = (cursor: Cursor, at: number, family: string): "yes" | "no" | "unknown" => {
  const { text } = cursor
  let next = at
  while (text[next] === " " || text[next] === "\t") next++
  const letter = text[next]
  if (letter === undefined) return family === "\"" ? "yes" : "unknown"
  if (",}]:\n\r".includes(letter) || family.includes(letter) || isInvisible(letter.charCodeAt(0))) return "yes"
  if (letter === "/") return /[/*]|^$/u.test(text.slice(next + 1, next + 2)) ? "yes" : "no"
  return letter === "#" && next > at ? "yes" : "no"
}

/** The letters of the escape at the cursor, which then stands behind it; undefined when the text ends in it. */
const readEscape = (cursor: Cursor): string | undefined => {
  const { text, at } = cursor
  const letter = text[at + 1]
  if (letter === undefined) return undefined
  cursor.at = at + 2
  if (letter === "\\" && text[at + 2] === "u") {
    const digits = hexAt(text, at + 3)
    if (digits.length === 4 && Number.parseInt(digits, 16) > 127) cursor.twice = true
  }
  const plain = escapes[letter]
  if (plain !== undefined) return plain
  if (letter === "u") {
    const digits = hexAt(text, at + 2)
    if (digits.length === 4) {
      const code = Number.parseInt(digits, 16)
      if (code > 127) cursor.wide = true
      cursor.at = at + 6
      return String.fromCharCode(code)
    }
    if (at + 2 + digits.length === text.length) return undefined
  }
  if (letter === "'") return "'"
  cursor.note("bad-escape")
  return letter === "\n" ? "\n" : `\\${letter}`
}

/** The string that begins at the cursor, without its marks. */
export const readQuoted = (cursor: Cursor): string | Nothing => {
  const { text } = cursor
  const opener = text[cursor.at] ?? ""
  const family = closers.get(opener) ?? ""
  if (opener !== "\"") cursor.note(opener === "'" ? "single-quotes" : "smart-quotes")
  const alone = cursor.depth === 0
  let held = ""
  let from = cursor.at + 1
  for (let at = from; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code === 92) {
      held += text.slice(from, at)
      cursor.at = at
      const letters = readEscape(cursor)
      if (letters === undefined) break
      held += letters
      from = at = cursor.at
      continue
    }
    if ((code < 40 || code > 127) && family.includes(text.charAt(at))) {
      const closed = alone ? "yes" : closes(cursor, at + 1, family)
      if (closed === "unknown") break
      if (closed === "yes") {
        cursor.at = at + 1
        held += text.slice(from, at)
        if (!held.isWellFormed()) cursor.note("lone-surrogate")
        return held
      }
      cursor.note("inner-quote")
    }
    if (code < 32) cursor.note("raw-control")
    else if (code > 127) cursor.wide = true
    at++
  }
  cursor.at = text.length
  return cursor.halt("open")
}
