import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import { lexicons } from "../Lexicons.ts"
import { same } from "../Lists.ts"
import { inflected } from "../Locales.ts"
import { nominative } from "../morphology/Nominative.ts"
import { knownNoun, nounOf } from "../Nouns.ts"
import { atMost, capital, wordsOf } from "../Words.ts"
import { pairOf } from "./Pair.ts"
import {
  changeEntity,
  changeField,
  type Done,
  entityNamed,
  fieldNamed,
  names,
  phrase,
  positionOf,
  quotes,
  says,
  type Wish
} from "./Wish.ts"

/** "The name of …" before what is renamed. */
const ofName =
  /^\s*(?:the |den |der |le |la |el |il |lo |het |de )?(?:names?|namen?|nom|nome|nombre|naam|název|jméno|nazw[ęay]|название|имя|اسم)(?: (?:of|von|der|des|du|de|des|di|dei|della|del|van|pola|поля))?(?=\s+\S)/iu

const retitled = (view: View, from: string, to: string): View => {
  const swap = (text: string) => text === from ? to : text
  return { ...view, title: swap(view.title) }
}

/** The titles that follow from what a thing is called. */
const derived = (blueprint: Blueprint, old: Entity, fresh: Entity): Blueprint => {
  const words = composerWords(blueprint.locale)
  const titles = (entity: Entity, view: View) => {
    const field = "group" in view ? entity.fields.find((one) => one.id === view.group)?.label ?? "" : ""
    const named = { plural: entity.plural, singular: entity.singular, field }
    switch (view._tag) {
      case "List":
        return entity.plural
      case "Chart":
        return view.sum === undefined ? words("viewChart", named) : undefined
      case "Landing":
      case "Dashboard":
      case "Booking":
        return undefined
      default:
        return words(`view${view._tag}`, named)
    }
  }
  return blueprint.views.reduce((all: Blueprint, view) => {
    const own = "entity" in view && view.entity === old.id
    const [from, to] = own ? [titles(old, view), titles(fresh, view)] : []
    return from === undefined || to === undefined || from !== view.title ? all : everywhere(all, from, atMost(to, 120))
  }, everywhere(blueprint, old.plural, fresh.plural))
}

/** Both numbers of the new name; without a sure one, the singular stays. */
const renumbered = (entity: Entity, before: string, to: string, wish: Wish): Entity => {
  const word = knownNoun(to, wish.blueprint.locale, lexicons[wish.blueprint.locale]) ??
    nounOf(to, wish.blueprint.locale)
  const { plural, singular } = word
  if (quotes(wish.passage.text).length === 0 && inflected.has(wish.blueprint.locale) && plural !== singular) {
    return { ...entity, plural, singular }
  }
  if (same(plural, to)) return { ...entity, plural: to, singular }
  return same(before, entity.singular) && same(singular, to) && !same(plural, singular)
    ? { ...entity, plural, singular: to }
    : { ...entity, plural: to }
}

const everywhere = (blueprint: Blueprint, from: string, to: string): Blueprint => {
  const [first, ...rest] = blueprint.views.map((view) => view.title === from ? retitled(view, from, to) : view)
  const navigation = blueprint.navigation.map((entry) => entry.label === from ? { ...entry, label: to } : entry)
  return first === undefined ? blueprint : { ...blueprint, views: [first, ...rest], navigation }
}

/** "Rename the field phone to mobile", "call the app Workshop", "rename customers to clients". */
export const rename = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  const meant = says(lexicon.wish.rename, wish) || says(lexicon.wish.change, wish)
  const pair = meant ? pairOf(wish) : undefined
  const row = wish.passage.words
  if (meant && positionOf(lexicon.wish.app, row) !== -1) {
    const after = quotes(wish.passage.text).at(-1) ?? pair?.[1] ?? phrase(wish, positionOf(lexicon.wish.app, row) + 1)
    const to = capital(after.trim())
    if (to === "" || wordsOf(to).length > 6 || to.length > 60) return undefined
    const change = words("chRenamed", { from: blueprint.name, to })
    return { blueprint: { ...blueprint, name: to }, change }
  }
  if (pair === undefined) return undefined
  const [whole, after] = pair
  const before = whole.replace(ofName, " ").trim()
  const field = says(lexicon.fieldNoun, wish)
  const plain = quotes(wish.passage.text).length === 0 && inflected.has(wish.locale)
  const given = plain && wordsOf(after).length <= 2
    ? nominative(after.replace(/[.!?]+$/u, "").trim(), wish.locale)
    : after
  const to = capital(given.trim().replace(/[.!?]+$/u, ""))
  if (to === "" || to.length > 60 || wordsOf(to).length > 6 || /[<>{}]/.test(to)) return undefined
  const pointing = field ? undefined : fieldNamed(before, blueprint)
  const exact = blueprint.entities.find((one) => same(before, one.plural) || same(before, one.singular)) ??
    // "Courses" are the list of them, not the field that points at it.
    (pointing?.field.kind === "reference" ? entityNamed(before, blueprint) : undefined)
  for (const entity of exact === undefined ? blueprint.entities : []) {
    for (const field of entity.fields) {
      const option = field.options?.find((one) => names(before, one.label))
      if (option === undefined) continue
      const options = field.options?.map((one) => one === option ? { ...one, label: to } : one) ?? []
      return {
        blueprint: changeField(blueprint, entity, { ...field, options }),
        change: words("chRenamed", { from: option.label, to })
      }
    }
  }
  const place = exact === undefined ? fieldNamed(before, blueprint) : undefined
  if (place !== undefined) {
    const after = changeField(blueprint, place.entity, { ...place.field, label: to })
    return { blueprint: after, change: words("chRenamed", { from: place.label, to }) }
  }
  const entity = exact ?? blueprint.entities.find((one) => names(before, one.plural) || names(before, one.singular))
  if (entity !== undefined) {
    const fresh = renumbered(entity, before, to, wish)
    const after = derived(changeEntity(blueprint, fresh), entity, fresh)
    return { blueprint: after, change: words("chRenamed", { from: entity.plural, to: fresh.plural }) }
  }
  const view = blueprint.views.find((one) => names(before, one.title))
  if (view === undefined) return undefined
  return { blueprint: everywhere(blueprint, view.title, to), change: words("chRenamed", { from: view.title, to }) }
}
