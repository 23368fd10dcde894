import type { Blueprint } from "@statex/blueprint/Blueprint"
import { itemsOf } from "../Lists.ts"
import { freeSlug } from "../Slugs.ts"
import { capital, has, wordsOf } from "../Words.ts"
import {
  changeField,
  type Done,
  entityNamed,
  names,
  phrase,
  type Place,
  positionOf,
  quotes,
  says,
  type Wish
} from "./Wish.ts"

/** The choice that gets the value: the one that is named, else the state of the entity that is named. */
const choiceFor = (wish: Wish, blueprint: Blueprint): Place | undefined => {
  const entity = entityNamed(wish.passage.text, blueprint)
  const places = blueprint.entities.filter((one) => entity === undefined || one === entity).flatMap((one) =>
    one.fields.filter((field) => field.kind === "choice").map((field) => ({ entity: one, field, label: field.label }))
  )
  return places.find(({ label }) => names(wish.passage.text, label)) ??
    places.find((place) => place.entity.status === place.field.id) ?? places[0]
}

/** "Add the status waiting for parts". */
export const addOption = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  const row = wish.passage.words
  const place = choiceFor(wish, blueprint)
  const byLabel = place === undefined ? -1 : row.findIndex((word) => names(word.raw, place.label))
  const noun = positionOf(lexicon.wish.option, row)
  if (!says(lexicon.wish.add, wish) || place === undefined || noun === -1 && byLabel === -1) return undefined
  const verb = positionOf(lexicon.wish.add, row)
  const at = noun === -1 ? byLabel : noun
  // "add the status X" or "add X to the status".
  const toBefore = row[at - 1] !== undefined &&
    (lexicon.wish.to.has(row[at - 1]?.folded ?? "") || lexicon.wish.to.has(row[at - 2]?.folded ?? ""))
  const end = row.findIndex((word, index) => index > at + 1 && lexicon.wish.to.has(word.folded))
  const between = at > verb + 1 && toBefore
  const last = row.findIndex((word, index) => index > verb && index < at && lexicon.wish.to.has(word.folded))
  const given = quotes(wish.passage.text)[0] ??
    (between ? phrase(wish, verb + 1, last, true) : phrase(wish, at + 1, end === -1 ? row.length : end, true))
  const labels = itemsOf(given, lexicon, true).map(capital).filter((label) =>
    wordsOf(label).length <= 5 && !has(lexicon.fieldNoun, label.toLowerCase()) &&
    !(place.field.options ?? []).some((option) => option.label.toLowerCase() === label.toLowerCase())
  )
  if (labels.length === 0) return undefined
  const options = [...place.field.options ?? []]
  for (const label of labels) options.push({ value: freeSlug(label, options.map((option) => option.value)), label })
  return {
    blueprint: changeField(blueprint, place.entity, { ...place.field, options }),
    change: words("chOptionAdded", { option: labels.join(", "), field: place.label })
  }
}
