import type { Catalogue } from "../views/PublicViews.ts"
import { chosen } from "./Chosen.ts"
import { facts, filled } from "./Facts.ts"
import { anything, counted, finder, fits, type Wanted } from "./Finder.ts"
import { heading, sampleNote } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { motif } from "./Motif.ts"
import { addressOf, entityOf, fieldOf, type Scene, type Stored } from "./Scene.ts"
import { sampleTag } from "./ValueMarkup.ts"
import { titleOf, valueText } from "./Wording.ts"

type CatalogueView = typeof Catalogue.Type

const card = (scene: Scene, view: CatalogueView, record: Stored): Markup => {
  const entity = entityOf(scene, view.entity)
  const title = titleOf(scene, record)
  const id = `${view.id}-${record.key}`
  const words = (field: string | undefined, tag: string, kind: string): Child =>
    filled(record, field)
      ? h(tag, { class: kind }, h("bdi", {}, valueText(scene, fieldOf(entity, field), record.values[field] ?? null)))
      : null
  const action = view.action
  return h(
    "li",
    { class: "good", "data-record": record.key },
    motif(title),
    h(
      "div",
      { class: "good-words" },
      words(view.group, "p", "kicker"),
      h("h2", { id }, h("bdi", {}, title), sampleTag(scene, record)),
      words(view.text, "p", "good-text")
    ),
    facts(scene, record, view.facts),
    h(
      "div",
      { class: "good-foot" },
      words(view.price, "p", "price"),
      action === undefined ? null : h(
        "a",
        {
          class: "main-button",
          href: `${addressOf(scene, action.view)}?${view.entity}=${encodeURIComponent(record.key)}`,
          "aria-describedby": id
        },
        action.label
      )
    )
  )
}

export const goods = (scene: Scene, view: CatalogueView, wanted: Wanted, clear: (() => void) | null): Child => {
  const entity = entityOf(scene, view.entity)
  const all = chosen(scene, view.entity, view.where)
  const left = all.filter(fits(scene, entity, [...view.facts, view.text], view.group, wanted))
  return counted(
    scene,
    left.length,
    all.length,
    clear,
    h("ul", { class: "goods" }, left.map((record) => card(scene, view, record)))
  )
}

export const catalogueMarkup = (scene: Scene, view: CatalogueView): Child => {
  const records = chosen(scene, view.entity, view.where)
  return [
    heading(view),
    finder(scene, { id: view.id, entity: view.entity, group: view.group }, entityOf(scene, view.entity), records),
    h("div", { class: "results", "data-region": "results" }, goods(scene, view, anything, null)),
    sampleNote(scene, view.entity)
  ]
}
