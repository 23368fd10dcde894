import type { Blueprint } from "@statex/blueprint/Blueprint"
import { entitiesOf, type View } from "@statex/blueprint/View"
import { fold, wordsOf } from "../Words.ts"
import { pageIn, tagOf } from "./Pages.ts"
import { type Done, entityNamed, names, positionOf, says, type Wish } from "./Wish.ts"
import { withoutViews } from "./Without.ts"

const viewNamed = ({ blueprint, passage }: Wish): View | undefined => {
  const exact = blueprint.views.filter((view) => fold(passage.text).includes(fold(view.title)))
    .toSorted((a, b) => b.title.length - a.title.length)
  const page = pageIn(passage.text)
  const tag = page === undefined ? undefined : tagOf[page]
  const kind = blueprint.views.filter((view) => view._tag === tag)
  const entity = entityNamed(passage.text, blueprint)
  return exact.find((view) => view._tag === tag) ??
    kind.find((view) => entity !== undefined && entitiesOf(view).includes(entity.id)) ??
    (kind.length === 1 ? kind[0] : undefined)
}

/** "Remove the board", "we need no calendar". */
export const removeView = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  if (!says(lexicon.wish.remove, wish) || positionOf(lexicon.fieldNoun, wish.passage.words) !== -1) return undefined
  const view = viewNamed(wish)
  const after = view === undefined ? undefined : withoutViews(blueprint, new Set([view.id]))
  return view === undefined || after === undefined
    ? undefined
    : { blueprint: after, change: words("chViewRemoved", { view: view.title }) }
}

const withoutLines = (view: View, id: string): View => {
  if (view._tag === "Dashboard") {
    const [first, ...rest] = view.tiles.filter((tile) => tile.entity !== id)
    return first === undefined ? view : { ...view, tiles: [first, ...rest] }
  }
  if (view._tag !== "Document" && view._tag !== "Kitchen" || view.lines?.entity !== id) return view
  const { lines: _, ...rest } = view
  return rest
}

const whole = (blueprint: Blueprint, id: string): Blueprint | undefined => {
  const gone = blueprint.views.filter((view) =>
    view._tag === "Dashboard"
      ? view.tiles.every((tile) => tile.entity === id)
      : view._tag === "Document" || view._tag === "Kitchen"
      ? view.entity === id
      : entitiesOf(view).includes(id)
  ).map((view) => view.id)
  const after = withoutViews(blueprint, new Set(gone))
  const entities = blueprint.entities.filter((one) => one.id !== id)
  const [first, ...rest] = after?.views.map((view) => withoutLines(view, id)) ?? []
  if (after === undefined || first === undefined || entities.length === 0) return undefined
  const { personas, ...plain } = after
  const [persona, ...others] = (personas ?? []).filter((one) => !(one.scope ?? []).some((scope) => scope.entity === id))
    .map(({ readOnly, ...one }) => {
      const left = readOnly?.filter((other) => other !== id) ?? []
      return left.length === 0 ? one : { ...one, readOnly: left }
    })
  return {
    ...plain,
    entities,
    views: [first, ...rest],
    ...(persona === undefined ? {} : { personas: [persona, ...others] })
  }
}

/** "Remove the suppliers": a whole list with its pages and what pointed at it. Fields are named as fields. */
export const removeEntity = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, passage, words } = wish
  if (!says(lexicon.wish.remove, wish) || positionOf(lexicon.fieldNoun, passage.words) !== -1) return undefined
  const entity = entityNamed(passage.text, blueprint)
  if (entity === undefined) return undefined
  const folded = wordsOf(passage.text).map((word) => word.folded).join(" ")
  const plain = folded.includes(fold(entity.plural)) || names(passage.text, entity.plural)
  // "Remove the phone of the customers" names a part of it.
  const part = entity.fields.some((field) =>
    names(passage.text, field.label) && !names(`${entity.plural} ${entity.singular}`, field.label)
  )
  const after = !plain || part ? undefined : whole(blueprint, entity.id)
  return after === undefined
    ? undefined
    : { blueprint: after, change: words("chEntityRemoved", { entity: entity.plural }) }
}
