import type { Entity } from "../Entity.ts"
import { button } from "./Frame.ts"
import { groupsOf } from "./Groups.ts"
import { plain } from "./ListState.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { fieldOf, type Scene, type Stored } from "./Scene.ts"
import { say, valueText } from "./Wording.ts"

/** What somebody looks for among cards: words, and one value of the group. */
export interface Wanted {
  readonly search: string
  readonly group: string
}

export const anything: Wanted = { search: "", group: "" }

/** Whether a record is of the group asked for and all the words stand somewhere in these fields, whatever their accents and case. */
export const fits = (
  scene: Scene,
  entity: Entity,
  fields: ReadonlyArray<string | undefined>,
  group: string | undefined,
  wanted: Wanted
) => {
  const words = plain(scene, wanted.search).split(/\s+/)
  const ids = [entity.title, group, ...fields]
  const asked = entity.fields.filter((field) => ids.includes(field.id))
  return (record: Stored): boolean => {
    const text = plain(scene, asked.map((field) => valueText(scene, field, record.values[field.id] ?? null)).join(" "))
    return words.every((word) => text.includes(word)) &&
      (wanted.group === "" || String(record.values[group ?? ""]) === wanted.group)
  }
}

/** A search field and, where records come in groups, a chip for each group that has any. */
export const finder = (
  scene: Scene,
  view: { readonly id: string; readonly entity: string; readonly group: string | undefined },
  entity: Entity,
  records: ReadonlyArray<Stored>
): Markup => {
  const group = view.group === undefined ? null : fieldOf(entity, view.group)
  const choices = group === null
    ? []
    : groupsOf(scene, group, records).filter((one) => one.records.length > 0 && one.key !== "")
  const chip = (value: string, label: string) =>
    h(
      "label",
      { class: "chip" },
      h("input", { type: "radio", name: "chip", value, id: `${view.id}-chip-${value}`, checked: value === "" }),
      h("span", {}, label)
    )
  return h(
    "form",
    { class: "finder", method: "dialog", role: "search", "aria-label": `${scene.copy.search}: ${entity.plural}` },
    h(
      "div",
      { class: "field" },
      h("label", { for: `${view.id}-search` }, scene.copy.search),
      h("input", { type: "search", id: `${view.id}-search`, "data-action": "search", dir: "auto", autocomplete: "off" })
    ),
    group === null || choices.length < 2 ? null : h(
      "fieldset",
      { class: "chips" },
      h("legend", {}, group.label),
      h("div", {}, chip("", scene.copy.all), choices.map((choice) => chip(choice.key, choice.label)))
    )
  )
}

/** How many are shown of how many, and what is shown; or that nothing is there, or nothing matches and the search can be cleared. */
export const counted = (
  scene: Scene,
  count: number,
  total: number,
  clear: (() => void) | null,
  shown: Child
): Child => [
  h("p", { class: "count", role: "status" }, say(scene.copy, "results", { count, total })),
  count > 0 ? shown : h(
    "div",
    { class: "empty" },
    h("p", {}, total === 0 ? scene.copy.empty : scene.copy.emptyFiltered),
    total === 0 || clear === null ? null : button(scene.copy.clearFilters, "clear", { onclick: clear })
  )
]
