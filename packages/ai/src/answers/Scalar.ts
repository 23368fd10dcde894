import { isInvisible } from "./Blank.ts"
import type { Cursor, Nothing } from "./Cursor.ts"

const words = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["True", true],
  ["False", false],
  ["None", null]
])

/** Words that stand for no value: what they should have been is not guessed. */
const refused = new Set(["NaN", "nan", "Infinity", "inf", "undefined"])

const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const numberBegun = /[+-]?[\d.]*(?:[eE][+-]?\d*)?$/y
const strict = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u
const integer = /^-?\d+$/u

const matched = (pattern: RegExp, cursor: Cursor): string | undefined => {
  pattern.lastIndex = cursor.at
  return pattern.exec(cursor.text)?.[0]
}

/** Whether nothing of the number goes on behind it: "1.2.3" and "12px" are none. */
const endsAt = (text: string, at: number): boolean =>
  ",]}/#<`~".includes(text.charAt(at)) || /\s/u.test(text.charAt(at)) || isInvisible(text.charCodeAt(at))

/** An integer that a JavaScript number would change is kept as the string of its digits. */
const numberOf = (cursor: Cursor, digits: string): number | string | Nothing => {
  if (/^[+-]?0\d/u.test(digits)) return cursor.halt("ambiguous-number")
  const value = Number(digits)
  if (!Number.isFinite(value)) return cursor.halt("not-finite")
  if (!strict.test(digits)) cursor.note("loose-number")
  if (!integer.test(digits) || Number.isSafeInteger(value) || String(value) === digits) return value
  cursor.note("big-integer")
  return digits
}

const readNumber = (cursor: Cursor): number | string | Nothing => {
  const digits = matched(number, cursor)
  if (matched(numberBegun, cursor) !== undefined) {
    cursor.at = cursor.text.length
    return cursor.halt("open")
  }
  if (digits === undefined) {
    cursor.at++
    return cursor.halt(matched(word, cursor)?.startsWith("Inf") === true ? "not-finite" : "broken")
  }
  if (!endsAt(cursor.text, cursor.at + digits.length)) {
    cursor.at += digits.length
    return cursor.halt("broken")
  }
  const value = numberOf(cursor, digits)
  cursor.at += digits.length
  return value
}

/** The number or word at the cursor. One that the end of the text touches is not whole: more of it may be missing. */
export const readScalar = (cursor: Cursor): number | string | boolean | null | Nothing => {
  const letter = cursor.text.charAt(cursor.at)
  if ("+-.0123456789".includes(letter)) return readNumber(cursor)
  const found = matched(word, cursor)
  if (found === undefined) return cursor.halt("broken")
  if (cursor.at + found.length === cursor.text.length) {
    if (![...words.keys(), ...refused].some((whole) => whole.startsWith(found))) return cursor.halt("broken")
    cursor.at = cursor.text.length
    return cursor.halt("open")
  }
  if (refused.has(found)) return cursor.halt("not-finite")
  const value = words.get(found)
  if (value === undefined) return cursor.halt("broken")
  if (found.charCodeAt(0) < 97) cursor.note("python-literal")
  cursor.at += found.length
  return value
}
