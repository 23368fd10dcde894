import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import type { Translator } from "@statex/i18n/Translator"
import type { Locale } from "@statex/kernel/Locale"
import type { DraftEntity } from "../Draft.ts"
import type { Lexicon, Stems } from "../Lexicon.ts"
import { clean } from "../Lists.ts"
import type { Passage } from "../Passage.ts"
import { entitiesIn } from "../rules/Scene.ts"
import type { Wanted } from "../Sentences.ts"
import { fold, has, lookPair, type Word, wordsOf } from "../Words.ts"

/** One thing that is asked to change, with all that is needed to do it. */
export interface Wish {
  readonly passage: Passage
  readonly blueprint: Blueprint
  /** The language of the wish. */
  readonly locale: Locale
  readonly lexicon: Lexicon
  /** Writes for the visitor in the language of the prototype. */
  readonly words: Translator
}

export interface Done {
  readonly blueprint: Blueprint
  readonly change: string
  /** What is wanted because of it, with its checks, where more can be told than that a view has changed. */
  readonly wanted?: ReadonlyArray<Wanted>
}

/** Does one kind of wish; undefined when it is not meant. */
export type Wisher = (wish: Wish) => Done | undefined

export { quotes } from "./Quotes.ts"

/** Where a word of these stems stands first; -1 without one. */
export const positionOf = (stems: Stems<unknown>, row: ReadonlyArray<Word>): number =>
  row.findIndex((word, at) => {
    const next = row[at + 1]
    return has(stems, word.folded) || next !== undefined && lookPair(stems, word.folded, next.folded) !== undefined
  })

export const says = (stems: Stems<unknown>, wish: Wish): boolean => positionOf(stems, wish.passage.words) !== -1

const stemOf = (word: string) => (word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - 2)))

/** Whether a text names a label, whatever its endings. */
export const names = (text: string, label: string): boolean => {
  const wanted = fold(label).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")
  const given = fold(text).split(/[^\p{L}\p{N}]+/u).flatMap((
    word
  ) => [word, word.replace(/^(?:[وف]?[بكل]?ال|لل|[وبل])(?=...)/u, "")])
  const joined = wanted.join("")
  if (wanted.length > 1 && given.includes(joined)) return true
  return wanted.length > 0 && wanted.every((word) => {
    const stem = stemOf(word.replace(/^ال(?=...)/u, ""))
    return given.some((one) => one.startsWith(stem) && one.length <= word.length + 3)
  })
}

const longest = <A extends { readonly label: string }>(found: ReadonlyArray<A>): A | undefined =>
  found.toSorted((a, b) => b.label.length - a.label.length)[0]

/** The entity that a text names; the only or first one otherwise. */
export const entityNamed = (text: string, blueprint: Blueprint): Entity | undefined =>
  longest(
    blueprint.entities.flatMap((entity) =>
      [entity.plural, entity.singular].filter((label) => names(text, label)).map((label) => ({ entity, label }))
    )
  )?.entity ?? entitiesNamed(text, blueprint)[0]

/** The entities that a text names in any of their forms, in its order. */
const entitiesNamed = (text: string, { entities }: Blueprint): ReadonlyArray<Entity> => {
  const passage: Passage = { text, lead: text, words: wordsOf(text), items: [], part: "improvement" }
  const drafts = entities.map(({ id, plural, singular }): DraftEntity => ({
    id,
    singular,
    plural,
    person: false,
    fields: [],
    named: [],
    rows: [],
    columns: [],
    passages: [],
    origin: "asked"
  }))
  return entitiesIn(passage, drafts).flatMap(({ id }) => entities.filter((entity) => entity.id === id))
}

export interface Place {
  readonly entity: Entity
  readonly field: Field
  readonly label: string
}

/** The field that a text names: of the entity it names, where it names one. */
export const fieldNamed = (text: string, blueprint: Blueprint): Place | undefined => {
  const all = blueprint.entities.flatMap((entity) =>
    entity.fields.map((field) => ({ entity, field, label: field.label }))
  )
  const found = all.filter(({ label }) => names(text, label))
  const entity = entityNamed(text, blueprint)
  return longest(found.filter((place) => place.entity === entity)) ?? longest(found)
}

/** A new name in a wish: in quotes, else the words from `from` to `to` without articles. */
export const phrase = (wish: Wish, from: number, to = Number.POSITIVE_INFINITY, whole = false): string => {
  const { words, text } = wish.passage
  const first = words[from]
  if (first === undefined) return ""
  const last = words[to]
  const stretch = text.slice(first.start, last?.start ?? text.length)
  return clean(stretch, wish.lexicon, whole).replace(/[<>{}]/g, "").trim()
}

export const changeEntity = (blueprint: Blueprint, changed: Entity): Blueprint => ({
  ...blueprint,
  entities: blueprint.entities.map((entity) => entity.id === changed.id ? changed : entity)
})

export const changeField = (blueprint: Blueprint, entity: Entity, field: Field): Blueprint => {
  const [first, ...rest] = entity.fields.map((one) => one.id === field.id ? field : one)
  return first === undefined ? blueprint : changeEntity(blueprint, { ...entity, fields: [first, ...rest] })
}
