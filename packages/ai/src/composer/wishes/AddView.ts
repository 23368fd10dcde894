import type { View } from "@statex/blueprint/View"
import { freeSlug } from "../Slugs.ts"
import { columnsOf } from "../Views.ts"
import { atMost } from "../Words.ts"
import { type Done, entityNamed, fieldNamed, says, type Wish } from "./Wish.ts"

/** "Add a chart of orders by material", "a board for the repairs". */
export const addView = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words, passage } = wish
  const board = says(lexicon.wish.board, wish)
  if (!board && !says(lexicon.wish.chart, wish)) return undefined
  const place = fieldNamed(passage.text, blueprint)
  const entity = entityNamed(passage.text, blueprint) ?? place?.entity ??
    blueprint.entities.find((one) => one.fields.some((field) => field.kind === "choice"))
  if (entity === undefined) return undefined
  const own = entity.fields.find((field) => field.id === (place?.entity === entity ? place.field.id : undefined))
  const choice = entity.fields.find((field) => field.id === entity.status) ??
    entity.fields.find((field) => field.kind === "choice")
  const group = board ? (own?.kind === "choice" ? own : choice) : own ?? choice
  if (group === undefined) return undefined
  const tag = board ? "Board" : "Chart"
  if (blueprint.views.some((view) => view._tag === tag && view.entity === entity.id && view.group === group.id)) {
    return undefined
  }
  const [card = entity.title, ...cards] = columnsOf(entity).filter((id) => id !== group.id).slice(0, 3)
  // It serves what the list of the same records serves.
  const listed = blueprint.views.find((view) => view._tag === "List" && view.entity === entity.id)
  const shared = {
    id: freeSlug(`${entity.id}-${board ? "board" : "chart"}`, blueprint.views.map((view) => view.id)),
    title: atMost(
      board
        ? words("viewBoard", { plural: entity.plural })
        : words("viewChart", { plural: entity.plural, field: group.label }),
      120
    ),
    requirements: listed?.requirements ?? [],
    entity: entity.id,
    group: group.id
  }
  const view: View = board ? { _tag: "Board", ...shared, card: [card, ...cards] } : { _tag: "Chart", ...shared }
  return {
    blueprint: {
      ...blueprint,
      views: [...blueprint.views, view],
      navigation: [...blueprint.navigation, { view: view.id, label: view.title }]
    },
    change: words(board ? "chBoard" : "chChart", { entity: entity.plural })
  }
}
