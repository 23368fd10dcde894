import { cueIn, lineOf } from "../Cues.ts"
import type { DraftEntity, DraftField } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import { inflected } from "../Locales.ts"
import { nominative } from "../morphology/Nominative.ts"
import { phraseAfter } from "../Phrases.ts"
import { look } from "../Words.ts"
import { equationsIn } from "./Equations.ts"
import { rangesIn } from "./Ranges.ts"
import { entitiesIn, fieldsIn, has, numbersIn, ownerOfField, type Scene, type Sentence } from "./Scene.ts"
import { timed } from "./Taking.ts"

const computed = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { cues } = scene.tongue.lexicon
  // "ta sama sala … dwa razy": the same one, and not by itself.
  if (has(passage, cues.overlap) && has(passage, cues.forbidden)) return []
  const named = entitiesIn(passage, scene.entities)
  const order = [...new Set([...named, ...(topic === undefined ? [] : [topic])])]
  const entity = order[0]
  if (entity === undefined) return []
  const make = (
    formula: Extract<DraftRule, { _tag: "Computed" }>["formula"],
    label: string,
    of: ReadonlyArray<string>,
    on: DraftEntity = entity,
    over?: string
  ): ReadonlyArray<DraftRule> => [{
    _tag: "Computed",
    passage,
    entity: on.id,
    formula,
    label,
    of,
    ...(over === undefined ? {} : { over })
  }]
  const wordAt = (cue: RegExp) => {
    const found = cueIn(passage.words, cue)
    return found === undefined
      ? ""
      : passage.words.slice(found.at, found.last + 1).map((word) => word.raw).join(" ").replace(/^\p{L}['’]/u, "")
  }
  const birth =
    [...order, ...scene.entities].flatMap((one) =>
      one.fields.filter((field) => field.kind === "date" && means(field.label, "birth")).map((field) => ({
        one,
        field
      }))
    )[0]
  if (
    has(passage, cues.age) && birth !== undefined &&
    (has(passage, cues.automatic) || birth.one.passages.includes(passage))
  ) {
    return make("age", wordAt(cues.age), [birth.field.id], birth.one)
  }
  if (has(passage, cues.daysLeft)) {
    const due = order.flatMap((one) =>
      one.fields.filter((field) => field.kind === "date").map((field) => ({ one, field }))
    ).at(-1)
    if (due !== undefined) return make("daysLeft", wordAt(cues.daysLeft), [due.field.id], due.one)
  }
  const worth = worthOf(sentence, scene, order)
  if (worth !== undefined) return make(worth.of.length > 0 ? "product" : "total", worth.label, worth.of, worth.on)
  const numeric = (field: DraftField) => field.kind === "number" || field.kind === "money"
  const times = cueIn(passage.words, cues.times)
  const factors = [...order, ...scene.entities].map((one) => ({ one, fields: fieldsIn(passage, one) }))
    .map(({ one, fields }) => ({ one, fields: fields.filter(numeric) })).toSorted((a, b) =>
      b.fields.length - a.fields.length
    )[0]
  if (times !== undefined && factors !== undefined && factors.fields.length >= 1) {
    const result = ownerOfField(sentence, scene, (field) => means(field.label, "total"))
    const on = topic !== undefined && entitiesIn(passage, [topic]).length > 0
      ? topic
      : factors.fields.length >= 2
      ? factors.one
      : topic ?? factors.one
    const label = result?.field.label ?? capitalBefore(sentence, times.at, scene)
    const of = factors.fields.map((field) => field.id).filter((id) => id !== result?.field.id)
    if (label !== "") return make("product", label, of, on)
  }
  const auto = has(passage, cues.automatic)
  const sum = cueIn(passage.words, cues.total)
  if (sum !== undefined) {
    const total = ownerOfField(sentence, scene, (field) => means(field.label, "total") || field.kind === "money")
    const per = named.length >= 1 &&
      /(?:^| )(?:per|pro|par|por|je|each|every|na|za|على|لكل|by)(?: |$)/u.test(
        passage.words.map((word) => word.folded).join(" ")
      )
    const what = order.flatMap((one) => fieldsIn(passage, one).filter(numeric).map((field) => ({ one, field })))[0]
    if (auto || per || what !== undefined && has(passage, cues.remind)) {
      if (auto && total !== undefined) return make("total", total.field.label, [], total.entity)
      const on = what === undefined ? entity : named.find((one) => one !== what.one) ?? what.one
      return make(
        what === undefined ? "count" : "total",
        wordAt(cues.total),
        what === undefined ? [] : [what.field.id],
        on,
        what?.one.id
      )
    }
  }
  if (auto) {
    const field = order.flatMap((one) =>
      fieldsIn(passage, one).filter((field) =>
        numeric(field) || field.kind === "date"
      ).map((field) => ({ one, field }))
    )[0]
    if (field !== undefined) {
      return make("total", field.field.label, [], field.one)
    }
    const word = capitalBefore(sentence, cueIn(passage.words, cues.automatic)?.at ?? 0, scene)
    if (word !== "" && entity.fields.length > 0 && named.length === 0) {
      return make("total", word, [])
    }
  }
  return []
}

/** "The price of a booking is worked out of the hours": an amount that no list names, at the beginning. */
const worthOf = (
  { passage }: Sentence,
  { entities, tongue }: Scene,
  order: ReadonlyArray<DraftEntity>
): { readonly label: string; readonly of: ReadonlyArray<string>; readonly on: DraftEntity } | undefined => {
  const { cues, fields } = tongue.lexicon
  const [word, next] = passage.words
  const found = word === undefined || !inflected.has(tongue.locale) ? undefined : look(fields, word.folded)
  if (found === undefined || word === undefined || found.value.kind !== "money" || !has(passage, cues.automatic)) {
    return undefined
  }
  const of = { ...passage, words: next === undefined ? [] : [next] }
  const on = entitiesIn(of, entities)[0] ?? order.find((one) => timed(one))
  const label = nominative(word.raw, tongue.locale)
  if (on === undefined || on.fields.some((field) => field.label.startsWith(label))) return undefined
  const price =
    entities.filter((one) => on.fields.some((field) => field.refers === one.id)).flatMap((one) =>
      one.fields.filter((field) => field.kind === "money" && means(field.label, "price"))
    )[0]
  const numbers = fieldsIn(passage, on).filter((one) => one.kind === "number").map((one) => one.id)
  return { label, of: price === undefined ? [] : [price.id, ...numbers], on }
}

/** What is worked out: the thing behind "work out the …", else the one that the sentence begins with. */
const capitalBefore = ({ passage }: Sentence, at: number, { tongue }: Scene): string => {
  const { determiner } = tongue.lexicon.grammar
  const behind = passage.words.findIndex((word, index) => index > at && index < at + 4 && determiner.has(word.folded))
  const phrase = (behind === -1 ? undefined : phraseAfter(passage, behind, tongue)) ??
    passage.words.map((word, index) => determiner.has(word.folded) ? phraseAfter(passage, index, tongue) : undefined)
      .find((one) => one !== undefined) ??
    phraseAfter(passage, 0, tongue)
  return phrase === undefined
    ? ""
    : passage.text.slice(passage.words[phrase.from]?.start, passage.words[phrase.to]?.end).replace(
      /^\p{Ll}/u,
      (letter) => letter.toUpperCase()
    ).replace(/^\p{L}['’]/u, "")
}

const required = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage } = sentence
  const { cues } = scene.tongue.lexicon
  const missing = cueIn(passage.words, cues.lacking)
  const denied =
    /(?:^| )(?:no|kein\p{L}*|nicht|pas|non|ne|geen|niet|nessun\p{L}*|niente|niemand\p{L}*|nobody|no-one|personne|nadie|nikt|nikogo|nikdo|nikoho|никто|никого|aucun\p{L}*|ningún|nelze|nejde|nie|нельзя|не|لا)(?: |$)/u
  const none = missing !== undefined &&
    (has(passage, cues.forbidden) || denied.test(lineOf(passage.words.slice(missing.last + 1))) ||
      cueIn(passage.words.slice(missing.last + 1), cues.lacking) !== undefined)
  if (!has(passage, cues.required) && !none) return []
  const from = has(passage, cues.required) ? 0 : missing?.at ?? 0
  const part = { ...passage, words: passage.words.slice(from, none ? from + 5 : undefined) }
  const owner = ownerOfField({ ...sentence, passage: part }, scene)
  return owner === undefined ? [] : [{ _tag: "Required", passage, entity: owner.entity.id, field: owner.field.id }]
}

const unique = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { cues } = scene.tongue.lexicon
  const atOnce = /(?:^| )(?:čas|dob|termín|czas|godzin|termin|одновремен|врем|время|وقت|time|zeit|moment)/u.test(
    lineOf(passage.words)
  )
  if (!has(passage, cues.unique) || atOnce && has(passage, cues.overlap)) return []
  const owner = ownerOfField(sentence, scene, (field) => means(field.label, "code")) ??
    ownerOfField(sentence, scene, (field) => field.kind === "email") ??
    ownerOfField(sentence, scene, (field) => field.kind === "text" && field.refers === undefined)
  if (owner !== undefined) return [{ _tag: "Unique", passage, entity: owner.entity.id, field: owner.field.id }]
  // "nobody books the same class twice": a record without a time of its own.
  const joined = [...entitiesIn(passage, scene.entities), ...(topic === undefined ? [] : [topic])]
    .find((entity) => !timed(entity) && entity.fields.some((field) => field.refers !== undefined))
  const field = joined?.fields.find((one) => one.refers !== undefined)
  const lone = entitiesIn(passage, scene.entities).find((entity) => !timed(entity))
  const name = lone?.fields.find((one) => one.kind === "text" && one.refers === undefined)
  if (field === undefined && !atOnce && lone !== undefined && name !== undefined) {
    return [{ _tag: "Unique", passage, entity: lone.id, field: name.id }]
  }
  return joined === undefined || field === undefined
    ? []
    : [{ _tag: "Unique", passage, entity: joined.id, field: field.id }]
}

const bounds = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { cues } = scene.tongue.lexicon
  const most = has(passage, cues.atMost)
  const least = has(passage, cues.atLeast)
  if (
    !most && !least || !has(passage, cues.forbidden) && !has(passage, cues.required) ||
    has(passage, cues.remind) && !has(passage, cues.forbidden)
  ) return []
  const [number] = numbersIn(passage, scene.tongue)
  const dated = number !== undefined &&
    look(scene.tongue.lexicon.grammar.units, passage.words[number.at + 1]?.folded ?? "") !== undefined
  if (number === undefined || dated && has(passage, cues.older) && has(passage, cues.remind)) return []
  const owner = ownerOfField(sentence, scene, (field) => field.kind === "number" || field.kind === "money")
  if (owner === undefined && has(passage, cues.full)) return []
  const measured = (one: DraftEntity) => one.fields.some((field) => field.kind === "number" || field.kind === "time")
  const entity = owner?.entity ??
    [...entitiesIn(passage, scene.entities), ...(topic === undefined ? [] : [topic]), ...scene.entities].find(measured)
  const field = owner?.field ?? entity?.fields.find((one) => one.kind === "number") ??
    entity?.fields.find((one) => one.kind === "time")
  if (entity === undefined || field === undefined) return []
  return [{
    _tag: "Bounds",
    passage,
    entity: entity.id,
    field: field.id,
    ...(most ? { maximum: number.value } : { minimum: number.value })
  }]
}

const bounded = (first: ReadonlyArray<DraftRule>, other: () => ReadonlyArray<DraftRule>) =>
  first.length > 0 ? first : other()

/** What values must be: worked out, filled in, only once, within bounds. */
export const valuesIn = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => [
  ...equationsIn(sentence, scene, computed(sentence, scene)),
  ...required(sentence, scene),
  ...unique(sentence, scene),
  ...bounded(rangesIn(sentence, scene), () => bounds(sentence, scene))
]
