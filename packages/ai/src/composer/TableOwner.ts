import type { DraftEntity } from "./Draft.ts"
import { creates, sameThing } from "./Entities.ts"
import type { NamedField } from "./Fields.ts"
import type { EntityWord } from "./Lexicon.ts"
import { same } from "./Lists.ts"
import type { Passage } from "./Passage.ts"
import { knownIn, type Tongue } from "./Phrases.ts"
import { fold, has, wordsOf } from "./Words.ts"

const formats = /^(?:pdf|csv|xlsx?|ods|odt|docx?|excel)$/u

/** A few words as a passage of their own. */
export const passageOf = (text: string): Passage => ({
  text,
  lead: text,
  words: wordsOf(text),
  items: [],
  part: "attachment"
})

/** Whether a sentence speaks of a file: by its name, its format, or a word for a list. */
const speaksOf = (passage: Passage, file: string, { lexicon }: Tongue): boolean =>
  fold(passage.text).includes(fold(file.replace(/\.[^.]{1,5}$/u, ""))) ||
  passage.words.some((word) => formats.test(word.folded) || has(lexicon.grammar.container, word.folded))

/** Whether a heading names a thing, alone or with more words. */
export const names = (heading: string, thing: Pick<EntityWord, "singular" | "plural">, tongue: Tongue): boolean =>
  knownIn(passageOf(heading), tongue).some(({ word }) => sameThing(word, thing))

/** What each row of an attached table is: the thing that the brief speaks of where it speaks of the file. */
export const ownerOfTable = (
  file: string,
  columns: ReadonlyArray<NamedField>,
  known: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): EntityWord | undefined => {
  const scores: Array<{ readonly word: EntityWord; score: number }> = []
  for (const passage of passages) {
    if (passage.part === "attachment" || !creates(passage, tongue) || !speaksOf(passage, file, tongue)) continue
    const seen: Array<EntityWord> = []
    for (const { at, word } of knownIn(passage, tongue)) {
      const held = has(tongue.lexicon.grammar.container, passage.words[at]?.folded ?? "")
      // What stands in a column of its own is what a row points at.
      const pointed = columns.slice(1).some(({ label }) => same(label, word.singular) || same(label, word.plural))
      if (held || pointed || seen.some((one) => sameThing(one, word))) continue
      seen.push(word)
      const weight = passage.part === "problem" ? 1 : 2
      const old = scores.find((one) => sameThing(one.word, word))
      if (old !== undefined) old.score += weight
      else scores.push({ word, score: weight })
    }
  }
  for (const one of scores) {
    const fields = known.find((entity) => sameThing(entity, one.word))?.fields ?? []
    const shared = fields.filter(({ label }) => columns.some((column) => same(column.label, label))).length
    if (names(columns[0]?.label ?? "", one.word, tongue)) one.score += 3
    if (fields.length >= 2) one.score += shared * 2 > fields.length ? 1 : -2
    if (one.word.person) one.score -= 1
  }
  const best = Math.max(0, ...scores.map(({ score }) => score))
  return best === 0 ? undefined : scores.find(({ score }) => score === best)?.word
}
