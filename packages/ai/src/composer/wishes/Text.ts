import type { Blueprint } from "@statex/blueprint/Blueprint"
import { copyKeys } from "@statex/blueprint/Copy"
import type { View } from "@statex/blueprint/View"
import { capital, fold } from "../Words.ts"
import { pairOf } from "./Pair.ts"
import { type Done, positionOf, quotes, says, type Wish } from "./Wish.ts"

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** Keys of views whose values are read by people and point at nothing. */
const shown = new Set(["title", "intro", "heading", "text", "submit", "thanks", "note", "label"])

const textsIn = (part: Json): ReadonlyArray<string> => {
  if (typeof part !== "object" || part === null) return []
  if (Array.isArray(part)) return part.flatMap(textsIn)
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? (shown.has(key) ? [value] : []) : textsIn(value)
  )
}

/** What says who made the app is nobody's to change. */
const labels: ReadonlySet<string> = new Set(["aiLabel", "aiNote"])

const swapped = (part: Json, from: string, to: string): Json => {
  if (typeof part !== "object" || part === null) return part
  if (Array.isArray(part)) return part.map((one: Json) => swapped(one, from, to))
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      value === from && shown.has(key) ? to : swapped(value as Json, from, to)
    ])
  )
}

const replaced = (blueprint: Blueprint, from: string, to: string): Blueprint => {
  const { views: all, navigation: menu } = blueprint
  const [first, ...rest] = all.map((view) =>
    textsIn(view as unknown as Json).includes(from)
      ? swapped(view as unknown as Json, from, to) as unknown as View
      : view
  )
  const copied = copyKeys.filter((key) => blueprint.copy[key] === from && !labels.has(key))
  const copy = copied.length === 0
    ? blueprint.copy
    : { ...blueprint.copy, ...Object.fromEntries(copied.map((key) => [key, to])) }
  const navigation = menu.map((entry) => entry.label === from ? { ...entry, label: to } : entry)
  const tagline = blueprint.tagline === from ? to : blueprint.tagline
  return first === undefined ? blueprint : { ...blueprint, tagline, views: [first, ...rest], navigation, copy }
}

/** Every text of the app that a wish can call by its own words. */
const textsOf = ({ copy, tagline, views }: Blueprint): ReadonlyArray<string> => [
  ...views.map((view) => view.title),
  ...textsIn(views as unknown as Json),
  tagline,
  ...copyKeys.filter((key) => !labels.has(key)).map((key) => copy[key])
]

const namesOf = ({ entities }: Blueprint): ReadonlyArray<string> =>
  entities.flatMap((entity) => [
    entity.plural,
    entity.singular,
    ...entity.fields.flatMap((field) => [field.label, ...(field.options ?? []).map((option) => option.label)])
  ])

const alike = (a: string, b: string) => fold(a).trim() === fold(b).trim()

const buttons =
  /button|knopf|schaltfläche|bouton|pulsante|bot[oó]n|(?<!\p{L})knop|tlačítk|przycisk|кнопк|(?<!\p{L})(?:ال)?زر(?!\p{L})/iu

/** "The button Save": the longest text of the app that stands before the new one. */
const buttonIn = (wish: Wish): string | undefined => {
  const [before] = pairOf(wish) ?? []
  if (before === undefined || !buttons.test(wish.passage.text)) return undefined
  const folded = fold(before).trim()
  return textsOf(wish.blueprint).filter((text) => text.length > 1 && folded.endsWith(fold(text)))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** All that follows a word, as it stands. */
const wholeAfter = ({ passage }: Wish, at: number): string =>
  passage.text.slice(passage.words[at]?.end ?? 0).trim().replace(/[.!]+$/u, "")

/** "Change the heading to …", "replace “A” by “B”", "the button “Save” should say “Keep”": a text that stands in the app. */
export const changeText = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  const row = wish.passage.words
  const quoted = quotes(wish.passage.text)
  const title = positionOf(lexicon.wish.title, row)
  const meant = says(lexicon.wish.change, wish) || says(lexicon.wish.rename, wish) || title !== -1 ||
    quoted.length === 2
  if (!meant || says(lexicon.wish.remove, wish)) return undefined
  const headings = blueprint.views.flatMap((view) =>
    view._tag === "Landing" ? view.sections.map((section) => section.heading) : []
  )
  const known = textsOf(blueprint)
  const start = blueprint.views.find((view) => view.id === blueprint.start) ?? blueprint.views[0]
  const old = quoted.length > 0 && quoted.length < 2 && title === -1 && !buttons.test(wish.passage.text)
    ? undefined
    : known.find((text) => quoted.slice(0, 1).some((quote) => alike(quote, text))) ??
      known.find((text) => quoted.some((quote) => alike(quote, text))) ??
      (title === -1 ? buttonIn(wish) : headings[0] ?? start.title)
  const colon = wish.passage.text.indexOf(":")
  const to = row.findIndex((word, at) => at > title && lexicon.wish.to.has(word.folded))
  const given = quoted.find((quote) => old === undefined || !alike(quote, old)) ??
    (colon !== -1 ? wish.passage.text.slice(colon + 1).trim() : to === -1 ? "" : wholeAfter(wish, to))
  const fresh = capital(given.replace(/[<>{}]/g, "").trim())
  if (old === undefined || fresh === "" || fresh.length > 120 || old === fresh) return undefined
  // What things, their fields and values are called is changed everywhere at once.
  if (title === -1 && namesOf(blueprint).some((name) => alike(name, old))) return undefined
  // A text with a gap for a value would lose it.
  if (old.includes("{{")) return undefined
  const after = replaced(blueprint, old, fresh)
  return { blueprint: after, change: words("chText", { from: old, to: fresh }) }
}
