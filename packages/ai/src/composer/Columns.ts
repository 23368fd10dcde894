import { cueIn } from "./Cues.ts"
import type { DraftEntity } from "./Draft.ts"
import { creates, entityFrom, mostEntities, sameThing, withFields } from "./Entities.ts"
import { fieldOf, type NamedField } from "./Fields.ts"
import type { Passage } from "./Passage.ts"
import { type Phrase, phraseAfter, type Tongue } from "./Phrases.ts"
import { capital, has, wordsOf } from "./Words.ts"

/** "Number Name Material Date" as a line of a printed list: the heads of its columns. */
const headerOf = (passage: Passage, { lexicon, locale }: Tongue): ReadonlyArray<NamedField> => {
  const cells = passage.text.trim().split(/\t|\s{2,}|\s*[|;]\s*/u).filter((cell) => cell !== "")
  const heads = cells.length >= 3 ? cells : passage.text.trim().split(/\s+/u)
  const plain = heads.length >= 4 && heads.length <= 20 &&
    heads.every((head) => /^\p{Lu}?[\p{L} .'’/-]{1,30}$/u.test(head))
  if (!plain || cells.length < 3 && !heads.every((head) => /^\p{Lu}/u.test(head))) return []
  const fields = heads.map((head) => ({ ...fieldOf(head, locale, lexicon), label: capital(head) }))
  return fields.filter((field) => field.known).length * 4 >= fields.length ? fields : []
}

/** What a list on paper is of: the thing that the brief says each line stands for. */
const listedThing = (
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): (Phrase & { readonly passage: Passage }) | undefined => {
  const { container, of } = tongue.lexicon.grammar
  for (const passage of passages) {
    if (passage.part === "attachment" || !creates(passage, tongue)) continue
    const holds = passage.words.some((word) =>
      has(container, word.folded) || has(tongue.lexicon.fieldNoun, word.folded)
    )
    if (!holds) continue
    for (let at = 0; at < passage.words.length; at++) {
      const folded = passage.words[at]?.folded ?? ""
      if (
        !tongue.lexicon.each.has(folded) ||
        !of.has(folded) && cueIn(passage.words, tongue.lexicon.cues.paper) === undefined
      ) continue
      const phrase = phraseAfter(passage, at + 1, tongue)
      if (phrase !== undefined) return { ...phrase, passage }
    }
  }
  return undefined
}

/** Columns of a list that came as running text, on the thing that it lists. */
export const withColumns = (
  entities: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  for (const passage of passages) {
    if (passage.part !== "attachment") continue
    const fields = headerOf(passage, tongue)
    const thing = fields.length === 0 ? undefined : listedThing(passages, tongue)
    if (thing === undefined || wordsOf(passage.text).length < 4) continue
    const at = entities.findIndex((entity) => sameThing(entity, thing.word))
    if (at === -1 && entities.length >= mostEntities) return entities
    const base = entities[at] ?? entityFrom(thing.word, entities, thing.passage, "asked")
    const made = withFields(base, fields, passage, "asked")
    return at === -1 ? [made, ...entities] : entities.map((entity, index) => index === at ? made : entity)
  }
  return entities
}
