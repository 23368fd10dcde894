import { nothing } from "./Cursor.ts"
import type { Candidate, Found } from "./Found.ts"
import type { Ending, Lost, Reading } from "./Reading.ts"
import type { Repaired } from "./Repair.ts"
import { Walk } from "./Walk.ts"

/** The longest answer that is read, in UTF-16 units. */
export const longest = 2_000_000

export interface Expected {
  /** `list`: several values one after another (JSON lines) are the answer together. Else the last one is. */
  readonly expect?: "one" | "list"
  /** Of several values the last that looks right is taken, wherever it stands. */
  readonly looksRight?: (value: unknown) => boolean
}

const after: Lost = { why: "after", lastWhole: "", at: "" }

/** Whether nothing that belongs to the answer can be missing behind a value. */
const ended = (end: Ending, touchesEnd: boolean): boolean => end === "stop" || (end === "unknown" && !touchesEnd)

const whole = (one: Candidate, end: Ending, how: ReadonlyArray<Repaired>): Reading => {
  const lost = one.lost ?? (ended(end, one.touchesEnd) ? undefined : after)
  if (lost === undefined) return { _tag: "Whole", complete: true, value: one.value, how }
  return one.touchesEnd
    ? { _tag: "Unreadable", complete: false, reason: "cut", at: "", how }
    : { _tag: "Part", complete: false, value: one.value, how, lost }
}

const part = (one: Candidate, lost: Lost, how: ReadonlyArray<Repaired>): Reading =>
  one.value === nothing
    ? { _tag: "Unreadable", complete: false, reason: "cut", at: "", how }
    : { _tag: "Part", complete: false, value: one.value, how, lost: one.lost ?? lost }

const oneOf = (found: Found, end: Ending, how: ReadonlyArray<Repaired>): Reading => {
  const chosen = found.fit ?? (found.broken === undefined ? found.best : undefined)
  const all = (one: Candidate | undefined) => one === undefined ? how : [...how, ...one.how]
  if (found.open !== undefined) {
    const last = found.fit ?? (found.open.value === nothing ? found.best : undefined) ?? found.open
    return part(last, after, all(last))
  }
  if (chosen !== undefined) {
    return found.hidden === undefined ? whole(chosen, end, all(chosen)) : part(chosen, after, all(chosen))
  }
  if (found.broken !== undefined) {
    return { _tag: "Unreadable", complete: false, reason: found.broken.reason, at: found.broken.at, how }
  }
  const reason = found.hidden === "thinking" ? "only-thinking" : "no-value"
  return { _tag: "Unreadable", complete: false, reason, at: "", how }
}

const listOf = (found: Found, end: Ending, how: ReadonlyArray<Repaired>): Reading => {
  const [first, second] = found.all
  if (
    found.broken !== undefined || (first === undefined && (found.open === undefined || Array.isArray(found.open.value)))
  ) {
    return oneOf(found, end, how)
  }
  const lone = second === undefined && found.open === undefined && Array.isArray(first?.value)
  if (lone) return oneOf(found, end, how)
  const value = found.all.map((one) => one.value)
  const every = [...how, ...found.all.flatMap((one) => one.how)]
  const lastWhole = value.length === 0 ? undefined : `/${value.length - 1}`
  const elided = found.all.findIndex((one) => one.lost !== undefined)
  const lost: Lost | undefined = found.open !== undefined
    ? { why: "inside", lastWhole, at: `/${value.length}${found.open.lost?.at ?? ""}` }
    : elided !== -1
    ? { why: "elided", lastWhole, at: `/${elided}` }
    : end === "stop" && found.hidden === undefined
    ? undefined
    : { why: "after", lastWhole, at: `/${value.length}` }
  return lost === undefined
    ? { _tag: "Whole", complete: true, value, how: every }
    : { _tag: "Part", complete: false, value, how: every, lost }
}

/** The JSON value in the text of an answer that ended as its provider tells. Never throws; linear in the text. */
export const read = (text: string, end: Ending, expected: Expected = {}): Reading => {
  const unreadable = (reason: "too-long" | "refused" | "empty"): Reading => ({
    _tag: "Unreadable",
    complete: false,
    reason,
    at: "",
    how: []
  })
  if (end === "refusal") return unreadable("refused")
  if (text.length > longest) return unreadable("too-long")
  if (text.trim() === "") return unreadable("empty")
  const walk = new Walk(text, expected.expect === "list", expected.looksRight ?? (() => false))
  walk.run()
  if (walk.found.several) walk.repairs.note("several-values")
  const how = walk.repairs.list()
  return expected.expect === "list" ? listOf(walk.found, end, how) : oneOf(walk.found, end, how)
}
