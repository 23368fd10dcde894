import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import { fieldOf } from "../Fields.ts"
import { itemsOf } from "../Lists.ts"
import { optionsOf } from "../shaping/Options.ts"
import { freeSlug } from "../Slugs.ts"
import { capital, has, wordsOf } from "../Words.ts"
import { quotePattern } from "./Quotes.ts"
import { isReminder } from "./Reminding.ts"
import { showing } from "./Shown.ts"
import { changeEntity, type Done, entityNamed, phrase, positionOf, quotes, says, type Wish } from "./Wish.ts"

/** Puts a field into an entity and wherever its fields are shown. */
const added = (blueprint: Blueprint, entity: Entity, field: Field): Blueprint => {
  const grown = changeEntity(blueprint, { ...entity, fields: [...entity.fields, field] })
  return showing(grown, entity, field)
}

/** Where the name of the new field begins and ends: after "field" or "add", before the thing it is for. */
const stretchOf = (wish: Wish): readonly [number, number] => {
  const row = wish.passage.words
  const noun = positionOf(wish.lexicon.fieldNoun, row)
  const verb = positionOf(wish.lexicon.wish.add, row)
  const from = Math.max(noun, verb) + 1
  // "a supplier field to …": the name stands before the noun.
  if (noun > verb + 1 && verb !== -1 && wish.lexicon.wish.to.has(row[from]?.folded ?? "")) return [verb + 1, noun]
  const end = row.findIndex((word, at) =>
    at > from && (wish.lexicon.wish.to.has(word.folded) || wish.lexicon.cut.has(word.folded))
  )
  return [from, end === -1 ? row.length : end]
}

/** "Add a field date of delivery to the orders". */
export const addField = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, locale, words } = wish
  if (!says(lexicon.wish.add, wish) || isReminder(wish.passage.text.replace(quotePattern, " "))) return undefined
  const [from, to] = stretchOf(wish)
  const named = quotes(wish.passage.text)
  const noun = says(lexicon.fieldNoun, wish)
  const given = named[0] ?? phrase(wish, from, to)
  const parts = itemsOf(given, lexicon).filter((part) => wordsOf(part).some((word) => !lexicon.stop.has(word.folded)))
  const fields = parts.map((part) => fieldOf(part, locale, lexicon)).filter((field) => wordsOf(field.label).length <= 5)
  const outside = wish.passage.words.slice(to).map((word) => word.raw).join(" ")
  const entity = entityNamed(outside, blueprint) ?? entityNamed(wish.passage.text, blueprint) ?? blueprint.entities[0]
  // "to the clays": what the app does not have gets no field.
  const into = wish.passage.words.slice(to).findIndex((word) => lexicon.wish.to.has(word.folded))
  const aim = into === -1 ?
    [] :
    wish.passage.words.slice(to + into + 1).filter((word) =>
      word.raw.length > 3 && !lexicon.stop.has(word.folded) && !has(lexicon.wish.add, word.folded) &&
      !lexicon.wish.to.has(word.folded) && !lexicon.article.has(word.folded)
    )
  if (aim.length > 0 && entityNamed(wish.passage.text, blueprint) === undefined && named.length === 0) return undefined
  if (entity === undefined || fields.length === 0 || !(noun || fields.some((field) => field.known))) return undefined
  let next = blueprint
  const labels: Array<string> = []
  for (const field of fields) {
    const now = next.entities.find((one) => one.id === entity.id) ?? entity
    if (now.fields.some((one) => one.label.toLowerCase() === field.label.toLowerCase())) continue
    if (has(lexicon.fieldNoun, field.label.toLowerCase())) continue
    const kind = field.kind === "choice" && field.options.length < 2 ? "text" : field.kind
    const id = freeSlug(field.label, now.fields.map((one) => one.id))
    next = added(next, now, {
      id,
      label: capital(field.label),
      kind,
      required: false,
      ...(kind === "choice" ? { options: optionsOf(field.options) } : {}),
      ...(field.unit === undefined ? {} : { unit: field.unit })
    })
    labels.push(capital(field.label))
  }
  if (labels.length === 0) return undefined
  return { blueprint: next, change: words("chFieldAdded", { field: labels.join(", "), entity: entity.plural }) }
}
