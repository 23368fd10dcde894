import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import { lexicons } from "../Lexicons.ts"
import { same } from "../Lists.ts"
import { knownNoun, nounOf } from "../Nouns.ts"
import { atMost, capital, wordsOf } from "../Words.ts"
import {
  changeEntity,
  changeField,
  type Done,
  fieldNamed,
  names,
  phrase,
  positionOf,
  quotes,
  says,
  type Wish
} from "./Wish.ts"

/** The old and the new name: both in quotes, around "to", or around an arrow. */
const pairOf = (wish: Wish): readonly [string, string] | undefined => {
  const { text, words: row } = wish.passage
  const { lexicon } = wish
  const quoted = quotes(text)
  if (quoted.length >= 2) return [quoted[0] ?? "", quoted.at(-1) ?? ""]
  const arrow = /\s*(?:→|=>|->)\s*/u.exec(text)
  if (arrow !== null) return [text.slice(0, arrow.index), text.slice(arrow.index + arrow[0].length)]
  const verb = Math.max(positionOf(lexicon.wish.rename, row), positionOf(lexicon.wish.change, row))
  const to = row.findLastIndex((word, at) => at > 0 && at < row.length - 1 && lexicon.wish.to.has(word.folded))
  const last = row[to]
  if (to === -1 || last === undefined) return undefined
  const before = text.slice(verb < to && verb !== -1 ? row[verb]?.end ?? 0 : 0, last.start)
  const after = quoted[0] ?? phrase(wish, to + 1)
  return after === "" ? undefined : [before, after]
}

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
const renumbered = (entity: Entity, to: string, wish: Wish): Entity => {
  const word = knownNoun(to, wish.blueprint.locale, lexicons[wish.blueprint.locale]) ??
    nounOf(to, wish.blueprint.locale)
  const { plural, singular } = word
  if (same(plural, to)) return { ...entity, plural: to, singular }
  return same(singular, to) && !same(plural, singular) ? { ...entity, plural, singular: to } : { ...entity, plural: to }
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
  const [before, after] = pair
  const to = capital(after.trim().replace(/[.!?]+$/u, ""))
  if (to === "" || to.length > 60 || wordsOf(to).length > 6 || /[<>{}]/.test(to)) return undefined
  const exact = blueprint.entities.find((one) => same(before, one.plural) || same(before, one.singular))
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
    const fresh = renumbered(entity, to, wish)
    const after = derived(changeEntity(blueprint, fresh), entity, fresh)
    return { blueprint: after, change: words("chRenamed", { from: entity.plural, to: fresh.plural }) }
  }
  const view = blueprint.views.find((one) => names(before, one.title))
  if (view === undefined) return undefined
  return { blueprint: everywhere(blueprint, view.title, to), change: words("chRenamed", { from: view.title, to }) }
}
