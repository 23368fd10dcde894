import type { DraftEntity } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import type { NamedField } from "../Fields.ts"
import { same } from "../Lists.ts"
import { nominative } from "../morphology/Nominative.ts"
import type { Passage } from "../Passage.ts"
import type { Tongue } from "../Phrases.ts"
import type { States } from "../Statuses.ts"
import { look } from "../Words.ts"
import { peopleIn } from "./People.ts"
import { remindersIn } from "./Reminding.ts"
import { entitiesIn, fieldsIn, formOf, has, numbersIn, type Scene, sceneOf, type Sentence } from "./Scene.ts"
import { spansIn } from "./Spans.ts"
import { countsIn, sumsIn } from "./Sums.ts"
import { takingIn } from "./Taking.ts"
import { valuesIn } from "./Values.ts"

const keyOf = (rule: DraftRule): string => {
  const at = `${rule._tag} ${rule.entity ?? ""}`
  switch (rule._tag) {
    case "Overlap":
      return `${at} ${rule.resource ?? ""}`
    case "Reminder":
      return `${at} ${rule.sense} ${rule.amount} ${rule.unit ?? ""}`
    case "Computed":
      return `${at} ${rule.label.toLowerCase()}`
    case "Persona":
    case "Document":
      return `${rule._tag} ${rule.label.toLowerCase()}`
    case "Required":
    case "Unique":
    case "Bounds":
      return `${at} ${rule.field}`
    default:
      return at
  }
}

/** The order of the states of a thing, and what must be filled in for a step: "closed only with a resolution note". */
const steps = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  if (!has(passage, scene.tongue.lexicon.cues.order)) return []
  const stated = [...(topic === undefined ? [] : [topic]), ...scene.entities].find((entity) =>
    entity.status !== undefined
  )
  if (stated === undefined) return []
  const options = stated.fields.find((field) => field.id === stated.status)?.options ?? []
  const before = scene.sentences[scene.sentences.indexOf(sentence) - 1]?.passage
  const says = (one: Passage | undefined) =>
    one !== undefined &&
    options.some((option) => entitiesIn(one, [{ ...stated, singular: option, plural: option }]).length > 0)
  if (passage.part === "problem" && !stated.passages.includes(passage) || !says(passage) && !says(before)) return []
  // "open" is a state there, and not the day on which it was opened.
  const state = (label: string) => options.some((option) => formOf(option.toLowerCase(), label.split(" ")[0] ?? label))
  const needs = fieldsIn(passage, stated).filter((field) => field.id !== stated.status && !state(field.label)).map(
    (field) => field.id
  )
  return [{ _tag: "InOrder", passage, entity: stated.id, ...(needs.length === 0 ? {} : { needs }) }]
}

type Computed = Extract<DraftRule, { readonly _tag: "Computed" }>

/** "and the day it is due, three weeks later, worked out by itself": a date so long after the one before it. */
const later = (
  entity: DraftEntity | undefined,
  id: string,
  passage: Passage,
  tongue: Tongue
): Pick<Computed, "formula" | "of" | "amount" | "unit"> | undefined => {
  const dates = entity?.fields.filter((field) => field.kind === "date") ?? []
  const place = dates.findIndex((field) => field.id === id)
  const from = dates[place - 1]
  const [span] = [
    ...numbersIn(passage, tongue).flatMap(({ at, value }) => {
      const unit = look(tongue.lexicon.grammar.units, passage.words[at + 1]?.folded ?? "")?.value
      return unit === undefined ? [] : [{ value, unit }]
    }),
    ...spansIn(passage, tongue)
  ]
  return from === undefined || span === undefined
    ? undefined
    : { formula: "after", of: [from.id], amount: span.value, unit: span.unit }
}

/** What was said of a field in passing, in its list. */
const marked = (
  entities: ReadonlyArray<DraftEntity>,
  lists: ReadonlyArray<readonly [string, Passage, NamedField]>,
  tongue: Tongue
): ReadonlyArray<DraftRule> =>
  lists.flatMap(([id, passage, named]) => {
    const field = entities.find((entity) => entity.id === id)?.fields.find((one) => same(one.label, named.label))
    if (field === undefined) return []
    const at = { passage, entity: id, field: field.id }
    const bounded = named.minimum !== undefined || named.maximum !== undefined
    return [
      ...(named.marks?.includes("unique") === true ? [{ _tag: "Unique" as const, ...at }] : []),
      ...(named.marks?.includes("required") === true ? [{ _tag: "Required" as const, ...at }] : []),
      ...(named.marks?.includes("computed") === true
        ? [{
          _tag: "Computed" as const,
          passage,
          entity: id,
          label: field.label,
          ...(later(entities.find((one) => one.id === id), field.id, passage, tongue) ??
            { formula: "sum" as const, of: [] })
        }]
        : []),
      ...(bounded
        ? [{
          _tag: "Bounds" as const,
          ...at,
          ...(named.minimum === undefined ? {} : { minimum: named.minimum }),
          ...(named.maximum === undefined ? {} : { maximum: named.maximum })
        }]
        : [])
    ]
  })

export interface Sources {
  readonly passages: ReadonlyArray<Passage>
  readonly entities: ReadonlyArray<DraftEntity>
  /** Entity id and the states that were read for it. */
  readonly states: ReadonlyArray<readonly [string, States]>
  readonly lists: ReadonlyArray<readonly [string, Passage, NamedField]>
}

/** Every rule that the brief states, each once. */
export const rulesOf = ({ entities, lists, passages, states }: Sources, tongue: Tongue): ReadonlyArray<DraftRule> => {
  const scene = sceneOf(passages, entities, tongue)
  const all: ReadonlyArray<DraftRule> = [
    ...marked(entities, lists, tongue),
    ...countsIn(entities),
    ...states.filter(([, { ordered }]) => ordered).map(([entity, { passage }]) => ({
      _tag: "InOrder" as const,
      passage,
      entity
    })),
    ...scene.sentences.flatMap((sentence) => {
      const sums = sumsIn(sentence, scene)
      return [
        ...takingIn(sentence, scene),
        ...remindersIn(sentence, scene),
        ...steps(sentence, scene),
        ...sums,
        ...valuesIn(sentence, scene).filter((rule) => sums.length === 0 || rule._tag !== "Computed"),
        ...peopleIn(sentence, scene)
      ]
    })
  ]
  const seen = new Map<string, DraftRule>()
  for (const read of all) {
    const rule = "label" in read ? { ...read, label: nominative(read.label, tongue.locale) } : read
    const key = keyOf(rule)
    const old = seen.get(key)
    if (old === undefined) seen.set(key, rule)
    else if (old._tag === "InOrder" && rule._tag === "InOrder" && old.needs === undefined && rule.needs !== undefined) {
      seen.set(key, { ...old, needs: rule.needs })
    }
  }
  return [...seen.values()]
}
