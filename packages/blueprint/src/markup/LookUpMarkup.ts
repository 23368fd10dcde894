import type { Entity } from "../Entity.ts"
import type { Field } from "../Field.ts"
import type { LookUp } from "../views/PublicViews.ts"
import { facts } from "./Facts.ts"
import { heading } from "./Frame.ts"
import { plain } from "./ListState.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { entityOf, fieldOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { valueText } from "./Wording.ts"

type LookUpView = typeof LookUp.Type

const proofsOf = (entity: Entity, view: LookUpView): ReadonlyArray<Field> =>
  fieldsOf(entity, [view.code, view.also ?? view.code].slice(0, view.also === undefined ? 1 : 2))

/** Always to be typed, never to be chosen: a list to choose from would name the records of others. */
const proof = (view: LookUpView, field: Field): Markup =>
  h(
    "div",
    { class: "field" },
    h("label", { for: `${view.id}_${field.id}` }, field.label),
    h("input", {
      id: `${view.id}_${field.id}`,
      name: field.id,
      type: field.kind === "date" ? "date" : "text",
      required: true,
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false"
    })
  )

export const lookUpMarkup = (scene: Scene, view: LookUpView): Child => {
  const entity = entityOf(scene, view.entity)
  return [
    heading(view),
    h(
      "div",
      { class: "desk" },
      h(
        "form",
        { class: "panel", method: "dialog", novalidate: true },
        h("p", {}, scene.copy.lookUpHint),
        proofsOf(entity, view).map((field) => proof(view, field)),
        h("button", { type: "submit", class: "main-button", "data-action": "find" }, scene.copy.find)
      ),
      h("div", { class: "answer", tabindex: -1, role: "status", "data-region": "answer" })
    )
  ]
}

/** Case, accents, spaces and signs are no part of what somebody knows. */
const same = (scene: Scene, field: Field, record: Stored, given: string): boolean => {
  const value = record.values[field.id] ?? null
  const bare = (text: string) => plain(scene, text).replace(/[^\p{L}\p{N}]/gu, "")
  return value !== null && bare(given) !== "" &&
    [String(value), valueText(scene, field, value)].some((text) => bare(text) === bare(given))
}

/** The one record whose proofs are all right; where several have the same, none, so that nobody sees another's. */
export const lookedUp = (
  scene: Scene,
  view: LookUpView,
  given: Readonly<Record<string, string>>
): Stored | null => {
  const entity = entityOf(scene, view.entity)
  const found = recordsOf(scene, view.entity).filter((record) =>
    proofsOf(entity, view).every((field) => same(scene, field, record, given[field.id] ?? ""))
  )
  return found.length === 1 ? found[0] ?? null : null
}

/** The states that lead to this one and those that regularly follow. */
export const pathOf = (entity: Entity, current: string): ReadonlyArray<string> => {
  const options = (entity.fields.find((field) => field.id === entity.status)?.options ?? []).map((one) => one.value)
  const steps = entity.steps
  const [first] = options
  if (steps === undefined || first === undefined) return options
  const path = [current]
  for (;;) {
    const before = steps.find((step) => step.to === path[0])?.from.find((state) => !path.includes(state))
    if (path[0] === first || before === undefined) break
    path.unshift(before)
  }
  for (;;) {
    const after = steps.find(({ from, to }) => from.some((state) => state === path.at(-1)) && !path.includes(to))
    if (after === undefined) return path
    path.push(after.to)
  }
}

const progress = (scene: Scene, entity: Entity, record: Stored): Child => {
  if (entity.status === undefined) return null
  const status = fieldOf(entity, entity.status)
  const state = String(record.values[entity.status] ?? "")
  const path = pathOf(entity, state)
  const at = path.indexOf(state)
  return h(
    "ol",
    { class: "path", "aria-label": scene.copy.progress },
    path.map((value, place) =>
      h(
        "li",
        { class: place < at ? "past" : undefined, "aria-current": place === at ? "step" : undefined },
        h("span", {}, valueText(scene, status, value)),
        place < at ? h("span", { class: "hidden" }, ` (${scene.copy.stepDone})`) : null
      )
    )
  )
}

/** Where the record stands and the fields that the view names; a wrong try says nothing about any record. */
export const answer = (scene: Scene, view: LookUpView, record: Stored | null): Child => {
  if (record === null) return h("p", { class: "refused" }, scene.copy.wrongCode)
  const entity = entityOf(scene, view.entity)
  const code = fieldOf(entity, view.code)
  return h(
    "article",
    { class: "slip" },
    h("h2", {}, h("bdi", {}, valueText(scene, code, record.values[code.id] ?? null))),
    progress(scene, entity, record),
    facts(scene, record, view.fields.filter((id) => id !== view.code && id !== entity.status), "facts")
  )
}
