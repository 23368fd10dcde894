import { withBonds } from "./Bonds.ts"
import type { DraftEntity } from "./Draft.ts"
import { sameThing, withFields } from "./Entities.ts"
import { same } from "./Lists.ts"
import { inflected } from "./Locales.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownIn, type Phrase, type Tongue } from "./Phrases.ts"
import { has } from "./Words.ts"

/** "a jejich, i ich, и их": what follows belongs to what stands before. */
const theirs = /^(?:jejich|jeho|její|ich|jego|jej|их|его|ее)$/u
/** "inside, of, for, by" between a thing and the one that it is a part of. */
const parts = /^(?:u|v|ve|k|ke|pro|ku|do|na|w|we|dla|przy|po|по|к|для|у|внутри|на|в)$/u

const entityOf = (phrase: Phrase | undefined, entities: ReadonlyArray<DraftEntity>) =>
  phrase === undefined
    ? undefined
    : entities.find((entity) => sameThing(entity, phrase.word) && entity.fields.length > 0)

/** Pairs of things of which the first has many of the second, as one sentence says it. */
const pairsIn = (
  passage: Passage,
  entities: ReadonlyArray<DraftEntity>,
  tongue: Tongue
): ReadonlyArray<readonly [DraftEntity, DraftEntity]> => {
  const phrases = knownIn(passage, tongue)
  const folded = (at: number) => passage.words[at]?.folded ?? ""
  const begins = (at: number) => at === 0 || brokenBefore(passage, at)
  return phrases.flatMap((one, index) => {
    const next = phrases[index + 1]
    const parent = entityOf(one, entities)
    const child = entityOf(next, entities)
    if (next === undefined || parent === undefined || child === undefined || parent === child) return []
    const between = next.from - one.to
    const each = tongue.lexicon.each.has(folded(one.from - 1))
    // "every project has stages"
    if (each && between === 2 && has(tongue.lexicon.with, folded(one.to + 1))) return [[parent, child] as const]
    // "the owners (…) and their animals"
    if (theirs.test(folded(next.from - 1)) && tongue.lexicon.and.has(folded(next.from - 2))) {
      return [[parent, child] as const]
    }
    // "inside a site its stages (…): …"
    if (between === 1 && parts.test(folded(one.from - 1)) && begins(one.from - 1) && /[(:]/u.test(passage.lead)) {
      return [[parent, child] as const]
    }
    // "expenses of a site: date, sum"
    return begins(one.from) && between === 2 && parts.test(folded(one.to + 1)) &&
        /^\s*:/u.test(passage.text.slice(passage.words[next.to]?.end ?? 0))
      ? [[child, parent] as const]
      : []
  })
}

/** Things that belong to another one, with a field that says to which. */
export const withParents = (
  entities: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  if (!inflected.has(tongue.locale)) return withBonds(entities, passages, tongue)
  const pairs = passages.flatMap((passage) =>
    pairsIn(passage, entities, tongue).map(([parent, child]) => ({ parent, child, passage }))
  )
  return entities.map((entity) =>
    pairs.filter(({ child, parent }) =>
      child === entity && !parent.fields.some((field) => same(field.label, child.singular))
    ).reduce(
      (made, { parent, passage }) =>
        withFields(made, [{ label: parent.singular, kind: "text", options: [], known: true }], passage, "derived"),
      entity
    )
  )
}
