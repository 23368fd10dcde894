import type { Entity } from "../Entity.ts"
import type { Field } from "../Field.ts"
import type { Value } from "../Words.ts"
import { type Attribute, h, type Markup } from "./Markup.ts"
import { recordsOf, type Scene } from "./Scene.ts"
import { tagOf, titleOf } from "./Wording.ts"

const inputKinds: Record<string, Readonly<Record<string, Attribute>>> = {
  text: { type: "text" },
  number: { type: "text", inputmode: "decimal" },
  money: { type: "text", inputmode: "decimal" },
  date: { type: "date" },
  time: { type: "time" },
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
  url: { type: "url", inputmode: "url" }
}

const alwaysLeftToRight = new Set(["email", "phone", "url"])

/** A stored value as it stands in an input: numbers with the decimal sign of the language. */
export const inputText = (scene: Scene, value: Value): string => {
  if (typeof value !== "number") return value === null ? "" : String(value)
  return new Intl.NumberFormat(tagOf(scene.locale), { maximumFractionDigits: 6, useGrouping: false }).format(value)
}

/** The choices of a choice or reference field as value and words. */
export const choicesOf = (
  scene: Scene,
  field: Field
): ReadonlyArray<{ readonly value: string; readonly label: string }> =>
  field.kind === "reference"
    ? recordsOf(scene, field.entity ?? "").map((record) => ({ value: record.key, label: titleOf(scene, record) }))
    : field.options ?? []

const control = (scene: Scene, field: Field, value: Value, attributes: Record<string, Attribute>): Markup => {
  if (field.kind === "longText") return h("textarea", { ...attributes, rows: 4, dir: "auto" }, inputText(scene, value))
  if (field.kind === "choice" || field.kind === "reference") {
    return h(
      "select",
      attributes,
      h("option", { value: "", selected: value === null }, scene.copy.choose),
      choicesOf(scene, field).map((choice) =>
        h("option", { value: choice.value, selected: choice.value === value }, choice.label)
      )
    )
  }
  const direction = alwaysLeftToRight.has(field.kind) ? "ltr" : field.kind === "text" ? "auto" : undefined
  return h("input", { ...inputKinds[field.kind], ...attributes, dir: direction, value: inputText(scene, value) })
}

/** A labelled control with room for its message; `prefix` keeps ids apart where a page has several forms. */
export const fieldInput = (scene: Scene, prefix: string, field: Field, value: Value): Markup => {
  const id = `${prefix}_${field.id}`
  const error = h("p", { class: "error", id: `${id}_error`, hidden: true })
  const words = field.hint ?? (field.unique === true ? scene.copy.uniqueHint : undefined)
  const hint = words === undefined ? null : h("p", { class: "hint", id: `${id}_hint` }, words)
  const attributes = {
    id,
    name: field.id,
    required: field.required && field.kind !== "boolean",
    "aria-describedby": hint === null ? undefined : `${id}_hint`
  }
  if (field.kind === "boolean") {
    return h(
      "div",
      { class: "field check", "data-field": field.id },
      h("input", { type: "checkbox", ...attributes, checked: value === true }),
      h("label", { for: id }, field.label),
      hint,
      error
    )
  }
  return h(
    "div",
    { class: field.kind === "longText" ? "field wide" : "field", "data-field": field.id },
    h(
      "label",
      { for: id },
      field.label,
      field.unit === undefined ? null : h("span", { class: "unit" }, ` (${field.unit})`),
      field.required ? null : h("span", { class: "unit" }, ` · ${scene.copy.optional}`)
    ),
    control(scene, field, value, attributes),
    hint,
    error
  )
}

/** Ids of forms hold an underscore, which no name in a blueprint has, so they meet no other id. */
export const formId = (view: { readonly id: string }): string => `form_${view.id}`

/** A state may change only along a step; what else stands in its way is said when it is tried. */
const reachable = (entity: Entity, field: Field, value: Value): Field =>
  entity.steps === undefined || field.id !== entity.status || field.options === undefined ? field : {
    ...field,
    options: field.options.filter((option) =>
      option.value === value ||
      entity.steps?.some((step) => step.to === option.value && step.from.some((from) => from === value))
    )
  }

/** What comes by itself: the number that the record has, or that it will be given. */
const numbers = (scene: Scene, entity: Entity, values: Readonly<Record<string, Value>>): ReadonlyArray<Markup> =>
  entity.fields.filter((field) => field.numbered !== undefined).map((field) =>
    h(
      "p",
      { class: "given" },
      h("span", {}, field.label),
      " ",
      values[field.id] ? h("bdi", {}, String(values[field.id])) : h("span", { class: "hint" }, scene.copy.numberComes)
    )
  )

/**
 * The fields of a record form with its button; messages of a failed try are gathered in the summary.
 * The method `dialog` sends nothing anywhere, also where no script takes the form over.
 */
export const recordForm = (
  scene: Scene,
  prefix: string,
  entity: Entity,
  fields: ReadonlyArray<Field>,
  values: Readonly<Record<string, Value>>,
  buttons: ReadonlyArray<Markup>
): Markup =>
  h(
    "form",
    { id: prefix, class: "record-form", method: "dialog", novalidate: true, "data-entity": entity.id },
    h("div", { class: "summary", id: `${prefix}_summary`, tabindex: -1, role: "alert", hidden: true }),
    numbers(scene, entity, values),
    h(
      "div",
      { class: "fields" },
      fields.map((field) => {
        const value = values[field.id] ?? null
        return fieldInput(scene, prefix, reachable(entity, field, value), value)
      })
    ),
    h("div", { class: "buttons" }, buttons)
  )
