import { cueIn } from "./Cues.ts"
import type { DraftEntity } from "./Draft.ts"
import { creates, withFields } from "./Entities.ts"
import { fieldOf } from "./Fields.ts"
import type { Passage } from "./Passage.ts"
import { type Phrase, phraseAfter, type Tongue } from "./Phrases.ts"
import { entitiesIn, fieldsIn, formOf } from "./rules/Scene.ts"
import { has, wordsOf } from "./Words.ts"

/** What a sentence wants filled in: "closed only with a note", "the reason must be noted". */
const wantedIn = (passage: Passage, tongue: Tongue): Phrase | undefined => {
  const { cues, grammar, keep } = tongue.lexicon
  const led = (at: number) =>
    grammar.determiner.has(passage.words[at]?.folded ?? "") ? phraseAfter(passage, at, tongue) : undefined
  const lacking = cueIn(passage.words, cues.lacking)
  if (lacking !== undefined && cueIn(passage.words.slice(0, lacking.last + 1), cues.forbidden) !== undefined) {
    const found = led(lacking.last + 1)
    if (found !== undefined) return found
  }
  if (cueIn(passage.words, cues.required) === undefined) return undefined
  const noted = passage.words.findLastIndex((word) => has(keep, word.folded))
  return noted === -1 ? undefined : led(noted + 1)
}

/** Fields that no list names, and a rule needs. */
export const withNeeded = (
  entities: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  let all = entities
  let topic: string | undefined
  for (const passage of passages) {
    if (passage.part === "attachment" || !creates(passage, tongue)) continue
    const named = entitiesIn(passage, all)
    topic = all.find((entity) => entity.passages.includes(passage))?.id ?? named[0]?.id ?? topic
    const phrase = passage.part === "problem" ? undefined : wantedIn(passage, tongue)
    const host = all.find((entity) => entity.id === topic)
    if (
      phrase === undefined || host === undefined || all.some((entity) =>
        fieldsIn(passage, entity).some((field) =>
          wordsOf(field.label).some((word) =>
            formOf(passage.words[phrase.at]?.folded ?? "", word.folded)
          )
        )
      ) || named.some((entity) => formOf(passage.words[phrase.at]?.folded ?? "", entity.singular))
    ) continue
    const text = passage.text.slice(
      passage.words[phrase.from]?.start,
      passage.words[phrase.to + (tongue.locale === "en" && !phrase.known && nounBehind(passage, phrase.to) ? 1 : 0)]
        ?.end
    )
    const field = fieldOf(text, tongue.locale, tongue.lexicon)
    all = all.map((entity) => entity.id === host.id ? withFields(entity, [field], passage, "asked") : entity)
  }
  return all
}

/** "a resolution note": the head of an English phrase stands last. */
const nounBehind = (passage: Passage, at: number): boolean => {
  const [word, next] = passage.words.slice(at, at + 2)
  return word !== undefined && next !== undefined && /^\s+$/u.test(passage.text.slice(word.end, next.start)) &&
    next.raw.length > 3
}
