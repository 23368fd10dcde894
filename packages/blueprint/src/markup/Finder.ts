import type { Entity } from "../Entity.ts"
import { choicesOf } from "./FieldInput.ts"
import { button } from "./Frame.ts"
import { plain } from "./ListState.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { fieldOf, fieldsOf, type Scene, type Stored } from "./Scene.ts"
import { valueText } from "./Wording.ts"

/** What somebody looks for among cards: words, and one value of the group. */
export interface Wanted {
  readonly search: string
  readonly group: string
}

export const anything: Wanted = { search: "", group: "" }

/** Whether the words asked for all stand somewhere in these fields, whatever their accents and case. */
export const mentions = (scene: Scene, entity: Entity, fields: ReadonlyArray<string>, search: string) => {
  const words = plain(scene, search).split(/\s+/).filter((word) => word !== "")
  const asked = fieldsOf(entity, [...new Set(fields)])
  return (record: Stored): boolean => {
    const text = plain(scene, asked.map((field) => valueText(scene, field, record.values[field.id] ?? null)).join(" "))
    return words.every((word) => text.includes(word))
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
  const held = new Set(group === null ? [] : records.map((record) => String(record.values[group.id] ?? "")))
  const choices = group === null
    ? []
    : group.kind === "choice" || group.kind === "reference"
    ? choicesOf(scene, group).filter((choice) => held.has(choice.value))
    : [...held].filter((value) => value !== "").map((value) => ({ value, label: valueText(scene, group, value) }))
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
      h("div", {}, chip("", scene.copy.all), choices.map((choice) => chip(choice.value, choice.label)))
    )
  )
}

/** Nothing is there, or nothing matches and the search can be cleared. */
export const nothing = (scene: Scene, total: number, clear: (() => void) | null): Child =>
  h(
    "div",
    { class: "empty" },
    h("p", {}, total === 0 ? scene.copy.empty : scene.copy.emptyFiltered),
    total === 0 ? null : button(scene.copy.clearFilters, "clear", { onclick: clear ?? undefined })
  )
