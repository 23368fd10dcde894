import type { EntityWord } from "./Lexicon.ts"
import { same } from "./Lists.ts"
import type { Passage } from "./Passage.ts"
import { knownIn, type Phrase, type Tongue } from "./Phrases.ts"
import { fold, wordsOf } from "./Words.ts"

const severalOf = ({ word }: Phrase, passage: Passage, at: number): boolean =>
  !same(word.singular, word.plural) && fold(passage.words[at]?.raw ?? "") !== fold(word.singular)

/** Things that a sentence lists side by side, each in the plural: "flats, tenants and leases". */
export const siblingsIn = (passage: Passage, tongue: Tongue): ReadonlyArray<EntityWord> => {
  const runs: Array<Array<Phrase>> = []
  for (const phrase of knownIn(passage, tongue)) {
    const last = runs.at(-1)?.at(-1)
    const between = last === undefined
      ? ""
      : passage.text.slice(passage.words[last.to]?.end ?? 0, passage.words[phrase.from]?.start ?? 0)
    const joins = last !== undefined && /^\s*,?\s*\p{L}*\s*$/u.test(between) && between.trim() !== "" &&
      wordsOf(between).every((word) => tongue.lexicon.and.has(word.folded) || tongue.lexicon.article.has(word.folded))
    if (!severalOf(phrase, passage, phrase.at)) runs.push([])
    else if (joins && (runs.at(-1)?.length ?? 0) > 0) runs.at(-1)?.push(phrase)
    else runs.push([phrase])
  }
  return (runs.find((run) => run.length >= 3) ?? []).map(({ word }) => word)
}
