import type { Part, Reason, Unreadable } from "./Reading.ts"

/** What is wrong with an answer. */
export interface Issue {
  /** Keys and indexes, or a JSON pointer. */
  readonly path: string | ReadonlyArray<PropertyKey>
  readonly message: string
  /** The message is fixed text of our own: it can quote nothing of what a visitor sent. */
  readonly own?: true
}

const shown = 40
const longestMessage = 120

const nameOfKey = (key: PropertyKey): string =>
  /^(?:\d{1,6}|[A-Za-z_][\w-]*)$/u.test(String(key)) && String(key).length <= shown ? String(key) : "*"

/** The pointer to what is wrong. Keys that are no names are shown as a star, since they may be a visitor's words. */
export const placeOf = ({ path }: Issue): string => {
  const keys = typeof path === "string"
    ? path.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    : path
  return keys.map((key) => `/${nameOfKey(key)}`).join("")
}

/** What was expected, without the value that was found: a decoder's message may quote it. */
export const expectationOf = ({ message, own }: Issue): string => {
  const line = message.split("\n", 1)[0] ?? ""
  if (own === true) return line.slice(0, longestMessage)
  if (line.startsWith("Missing key")) return "is missing"
  if (/^(?:Unexpected key|Expected no excess)/u.test(line)) return "was not asked for"
  if (line.startsWith("Expected exactly one member")) return "expected exactly one of the allowed forms"
  const [expected = ""] = line.split(/, (?:got|actual) /u, 1)
  return expected.startsWith("Expected ")
    ? `e${expected.slice(1, longestMessage)}`
    : "holds a value that is not allowed"
}

const said: Readonly<Record<Exclude<Reason, "refused">, string>> = {
  "empty": "the answer was empty",
  "no-value": "there was no JSON in the answer",
  "only-thinking": "there were thoughts and no answer",
  "cut": "the answer broke off before anything was whole: write less",
  "broken": "this is not valid JSON",
  "not-finite": "expected a finite number or null",
  "ambiguous-number": "expected a number without leading zeros",
  "too-deep": "this is nested too deep",
  "too-long": "the answer was too long: write less"
}

/** What a reading that cannot be used is to be told as; nothing for a refusal, which cannot be corrected. */
export const issuesOf = (reading: Part | Unreadable): ReadonlyArray<Issue> => {
  if (reading._tag === "Unreadable") {
    return reading.reason === "refused" ? [] : [{ path: reading.at, message: said[reading.reason], own: true }]
  }
  const { why, at } = reading.lost
  return [{
    path: at,
    message: why === "elided"
      ? "dots stand for content: write everything out"
      : "the answer broke off here: write less, and all of it",
    own: true
  }]
}
