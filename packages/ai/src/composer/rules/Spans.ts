import type { Unit } from "@statex/blueprint/Expression"
import { cueIn, lineOf } from "../Cues.ts"
import type { Passage } from "../Passage.ts"
import type { Tongue } from "../Phrases.ts"
import { look } from "../Words.ts"
import { numberAt } from "./Scene.ts"

/** A length of time that is said without a number. */
export interface Span {
  readonly at: number
  readonly value: number
  readonly unit: Unit
}

/** Where none of these letters stand, no word below does. */
const dual = /(?:ين|ان|полгода|półrocz|pololetí|půlroku|halbjahr|halfjaar)(?: |$)/u

const twice: ReadonlyArray<readonly [RegExp, number, Unit]> = [
  [/^ب?(?:ال)?يوم(?:ين|ان)$/u, 2, "days"],
  [/^ب?(?:ال)?[اأ]سبوع(?:ين|ان)$/u, 2, "weeks"],
  [/^ب?(?:ال)?شهر(?:ين|ان)$/u, 2, "months"],
  [/^ب?(?:ال)?(?:سنت|عام)(?:ين|ان)$/u, 2, "years"],
  [/^полгода$/u, 6, "months"],
  [/^(?:półrocza|półrocze|pololetí|půlroku|halbjahr|halfjaar)$/u, 6, "months"]
]

/** "within a week", "for more than a month", "два" in one word: spans of one unit, and those with their number in the word. */
export const spansIn = (passage: Passage, tongue: Tongue): ReadonlyArray<Span> => {
  const { lexicon } = tongue
  const duals = dual.test(lineOf(passage.words))
  return passage.words.flatMap((word, at): ReadonlyArray<Span> => {
    const said = duals ? twice.find(([form]) => form.test(word.folded)) : undefined
    if (said !== undefined) return [{ at, value: said[1], unit: said[2] }]
    const unit = look(lexicon.grammar.units, word.folded)
    const before = passage.words[at - 1]
    if (unit === undefined || unit.tail > 2 || before === undefined) return []
    if (numberAt(passage, at - 1, tongue) !== undefined && !lexicon.article.has(before.folded)) return []
    // "قبل انتهاء الاشتراك بأسبوع": a week, by which it is before.
    const by = /^ب(?!ال)/u.test(word.folded) &&
      [lexicon.cues.within, lexicon.cues.older].some((cue) =>
        cueIn(passage.words.slice(Math.max(0, at - 5), at), cue) !== undefined
      )
    if (by) return [{ at, value: 1, unit: unit.value }]
    const led = passage.words.slice(Math.max(0, at - 3), at)
    const until = [lexicon.cues.within, lexicon.cues.older].some((cue) => {
      const found = cueIn(led, cue)
      const last = found === undefined ? -1 : found.last + Math.max(0, at - 3)
      const between = passage.words.slice(last + 1, at)
      return last !== -1 && between.every((one) => lexicon.article.has(one.folded) || one.raw.length <= 5)
    })
    // "за месяц до": a month before; "за месяц" alone is no span that passes.
    const total = before.folded === "за"
    const ahead = total && /^(?:до|перед)$/u.test(passage.words[at + 1]?.folded ?? "")
    return until && !total || ahead ? [{ at, value: 1, unit: unit.value }] : []
  })
}
