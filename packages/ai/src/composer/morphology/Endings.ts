import type { Case, Count, Gender, Hint } from "./Noun.ts"

/** What the end of a noun that no table knows says: which nominatives stand for it. */
export interface Ending {
  readonly ending: string
  /** How many letters of the ending fall off. */
  readonly cut: number
  readonly singular: string
  readonly plural: string
  readonly gender: Gender
  readonly count: Count
  readonly case: Case
}

const cases: Readonly<Record<string, Case>> = {
  N: "nominative",
  G: "genitive",
  D: "dative",
  A: "accusative",
  L: "locative",
  I: "instrumental"
}

/** `endings: singular plural gender case-and-number` a line, tried in order; before `'` stands what stays: `ac'i: e e f As`. */
export const endingsOf = (text: string): ReadonlyArray<Ending> =>
  text.split("\n").map((line) => line.trim()).filter((line) => line !== "").flatMap((line) => {
    const [left = "", right = ""] = line.split(":")
    const [singular = "", plural = "", gender = "m", form = "Ns"] = right.trim().split(/\s+/)
    const none = (ending: string) => ending === "-" ? "" : ending
    return left.split(",").map((written): Ending => {
      const [stays = "", cut] = written.trim().split("'")
      return {
        ending: stays + (cut ?? ""),
        cut: (cut ?? stays).length,
        singular: none(singular),
        plural: none(plural),
        gender: gender as Gender,
        count: form.endsWith("p") ? "plural" : "singular",
        case: cases[form[0] ?? "N"] ?? "nominative"
      }
    })
  })

const shortestStem = 2

/** The first ending that a word has; one that its surroundings allow goes before. */
export const endingOf = (word: string, endings: ReadonlyArray<Ending>, hint: Hint): Ending | undefined => {
  const fitting = endings.filter(({ ending, cut }) => word.endsWith(ending) && word.length - cut >= shortestStem)
  const [first] = fitting
  if (first === undefined || hint.case === undefined && hint.count === undefined) return first
  return fitting.find((one) =>
    (hint.case === undefined || one.case === hint.case) && (hint.count === undefined || one.count === hint.count)
  ) ?? first
}
