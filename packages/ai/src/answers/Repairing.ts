import { expectationOf, type Issue, placeOf } from "./Issue.ts"

/** How often an answer is sent back for correction at the most. */
export const mostRounds = 3
/** The longest correction, in UTF-16 units. */
export const longestCorrection = 600

/** One answer that could not be used, and the tokens, in and out, that it took. */
export interface Attempt {
  readonly issues: ReadonlyArray<Issue>
  readonly tokens: number
}

export interface Limits {
  /** Tokens that all attempts together may take. */
  readonly cap: number
  /** Tokens that another round would take, as an upper bound. */
  readonly estimate: number
}

/** Another round with this message, or why there is none. */
export type Step =
  | { readonly _tag: "Again"; readonly round: number; readonly message: string }
  | { readonly _tag: "Stop"; readonly why: "nothing-to-correct" | "rounds" | "tokens" | "same-issue" }

const begin = "Your last answer could not be used:"
const end = "Answer again with the whole corrected JSON value and nothing else."

const linesOf = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> => [
  ...new Set(issues.map((issue) => `- ${placeOf(issue).slice(-120) || "(whole answer)"} ${expectationOf(issue)}`))
]

/** What the model is told: places and what was expected there, never what was found nor what the visitor wrote. */
export const correction = (issues: ReadonlyArray<Issue>): string => {
  const lines = linesOf(issues)
  const kept: Array<string> = []
  let room = longestCorrection - begin.length - end.length - "- and 100000 more".length - 3
  for (const line of lines) {
    room -= line.length + 1
    if (room < 0) break
    kept.push(line)
  }
  const more = lines.length - kept.length
  return [begin, ...kept, ...(more === 0 ? [] : [`- and ${more} more`]), end].join("\n")
}

const sameIssues = (one: Attempt, other: Attempt): boolean =>
  linesOf(one.issues).toSorted().join("\n") === linesOf(other.issues).toSorted().join("\n")

/** Whether the last of these attempts is sent back: at most three times, under the cap, and not for the same twice. */
export const next = (attempts: ReadonlyArray<Attempt>, { cap, estimate }: Limits): Step => {
  const last = attempts.at(-1)
  const before = attempts.at(-2)
  if (last === undefined || last.issues.length === 0) return { _tag: "Stop", why: "nothing-to-correct" }
  if (attempts.length > mostRounds) return { _tag: "Stop", why: "rounds" }
  if (before !== undefined && sameIssues(last, before)) return { _tag: "Stop", why: "same-issue" }
  const used = attempts.reduce((sum, { tokens }) => sum + tokens, 0)
  return used + estimate > cap
    ? { _tag: "Stop", why: "tokens" }
    : { _tag: "Again", round: attempts.length, message: correction(last.issues) }
}
