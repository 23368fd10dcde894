import { skipBlank } from "./Blank.ts"
import { type Cursor, type Nothing, nothing } from "./Cursor.ts"
import { isQuote, readQuoted } from "./Quoted.ts"
import { readScalar } from "./Scalar.ts"

const bareKey = /[\p{L}\p{N}_$][\p{L}\p{N}_$-]*/uy
const dots = /\.{1,3}|…/y

/** Steps over dots that stand for what the model did not write out. */
const skipDots = (cursor: Cursor): boolean => {
  dots.lastIndex = cursor.at
  const found = dots.exec(cursor.text)?.[0]
  if (found === undefined) return false
  const end = cursor.at + found.length
  if (end === cursor.text.length) cursor.at = end
  else if (found === "..." || found === "…") {
    cursor.at = end
    cursor.elided = true
    cursor.note("elided")
  } else return false
  return true
}

const readKey = (cursor: Cursor): string | Nothing => {
  const opener = cursor.text[cursor.at]
  let key: string | Nothing
  if (isQuote(opener)) key = readQuoted(cursor)
  else {
    bareKey.lastIndex = cursor.at
    const found = bareKey.exec(cursor.text)?.[0]
    if (found === undefined) return cursor.halt("broken")
    cursor.at += found.length
    cursor.note("unquoted-key")
    key = found
  }
  if (key === nothing) return nothing
  skipBlank(cursor)
  if (cursor.ended) return cursor.halt("open")
  if (cursor.text[cursor.at] !== ":") return cursor.halt("broken")
  cursor.at++
  if (opener === "\"") cursor.evidence = "proof"
  else if (cursor.evidence === "none") cursor.evidence = "hint"
  return key
}

/** Sets a key as data: `__proto__` too is only a name. */
const set = (cursor: Cursor, held: Record<string, unknown>, key: string, value: unknown): void => {
  if (Object.hasOwn(held, key)) cursor.note("duplicate-key")
  if (key === "__proto__") {
    Object.defineProperty(held, key, { value, configurable: true, enumerable: true, writable: true })
  } else held[key] = value
}

/** Behind a child: steps over the comma, or over its lack where a new line or a mark shows that the child ended. */
const separate = (cursor: Cursor, close: string): "next" | "last" | "stop" => {
  const line = skipBlank(cursor)
  if (cursor.ended) {
    cursor.halt("open")
    return "stop"
  }
  const letter = cursor.text.charAt(cursor.at)
  if (letter === ",") {
    cursor.at++
    skipBlank(cursor)
    if (cursor.text[cursor.at] === close) cursor.note("trailing-comma")
    return "next"
  }
  if (letter === close) return "last"
  if ("}]".includes(letter) || !(line || isQuote(letter) || letter === "{" || letter === "[")) {
    cursor.halt("broken")
    return "stop"
  }
  cursor.note("missing-comma")
  return "next"
}

/** The children between the brackets; `child` reads one and tells whether it was read to its end. */
const readChildren = (cursor: Cursor, close: string, child: () => boolean): void => {
  cursor.at++
  for (;;) {
    skipBlank(cursor)
    if (cursor.ended) return void cursor.halt("open")
    if (cursor.text[cursor.at] === close) break
    if (!skipDots(cursor)) {
      if (!child()) return
      cursor.childIsWhole()
    }
    const then = separate(cursor, close)
    if (then === "stop") return
    if (then === "last") break
  }
  cursor.at++
  cursor.leave()
}

const readObject = (cursor: Cursor): Record<string, unknown> | Nothing => {
  if (!cursor.enter()) return nothing
  const held: Record<string, unknown> = {}
  readChildren(cursor, "}", () => {
    const key = readKey(cursor)
    if (key === nothing) return false
    cursor.child(key)
    const value = readValue(cursor)
    if (value !== nothing) set(cursor, held, key, value)
    return cursor.stop === undefined
  })
  return held
}

const readArray = (cursor: Cursor): Array<unknown> | Nothing => {
  if (!cursor.enter()) return nothing
  const held: Array<unknown> = []
  readChildren(cursor, "]", () => {
    cursor.child(held.length)
    const value = readValue(cursor)
    if (value !== nothing) held.push(value)
    return cursor.stop === undefined
  })
  return held
}

/**
 * The value at the cursor, behind blanks. When the cursor has stopped as `open`, containers hold what of them was
 * whole, and a string, number or word that was cut is `nothing`.
 */
export const readValue = (cursor: Cursor): unknown => {
  skipBlank(cursor)
  if (cursor.ended) return cursor.halt("open")
  const letter = cursor.text[cursor.at]
  if (letter === "{") return readObject(cursor)
  if (letter === "[") return readArray(cursor)
  return isQuote(letter) ? readQuoted(cursor) : readScalar(cursor)
}
