import type { Cursor } from "./Cursor.ts"

/** Marks that take no room or look like a blank, and are none to JSON. */
const invisible =
  /[\u0085\u00A0\u00AD\u061C\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u206F\u3000\uFEFF]/u

export const isInvisible = (code: number): boolean =>
  code === 11 || code === 12 || (code > 127 && invisible.test(String.fromCharCode(code)))

/** Dots in a comment say that something was left out: "... and so on for the others". */
const dots = /\.\.\.|…/u

const afterComment = (cursor: Cursor, end: number, from: number): void => {
  cursor.note("comment")
  if (dots.test(cursor.text.slice(from, end))) {
    cursor.elided = true
    cursor.note("elided")
  }
  cursor.at = end
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf("\n", from)
  return end === -1 ? text.length : end
}

/** Steps over one comment; false when there is none. A lone slash at the end of the text is the begin of one. */
const skipComment = (cursor: Cursor): boolean => {
  const { text, at } = cursor
  if (text[at] === "#") afterComment(cursor, endOfLine(text, at), at)
  else if (text[at] !== "/") return false
  else if (text[at + 1] === "/") afterComment(cursor, endOfLine(text, at), at)
  else if (text[at + 1] === "*") {
    const end = text.indexOf("*/", at + 2)
    afterComment(cursor, end === -1 ? text.length : end + 2, at)
  } else if (at + 1 === text.length) cursor.at = text.length
  else return false
  return true
}

/** Steps over blanks, invisible marks and comments; tells whether that led to another line. */
export const skipBlank = (cursor: Cursor): boolean => {
  let line = false
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at)
    if (code === 32 || code === 9 || code === 13) cursor.at++
    else if (code === 10) {
      line = true
      cursor.at++
    } else if (isInvisible(code)) {
      cursor.note("invisible")
      cursor.at++
    } else if ((code !== 47 && code !== 35) || !skipComment(cursor)) return line
  }
}
