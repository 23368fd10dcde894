import type { Entity } from "../Entity.ts"
import type { Field } from "../Field.ts"
import type { LookUp } from "../views/PublicViews.ts"
import { heading } from "./Frame.ts"
import { plain } from "./ListState.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { entityOf, fieldOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { valueMarkup } from "./ValueMarkup.ts"
import { valueText } from "./Wording.ts"

type LookUpView = typeof LookUp.Type

const typed: Partial<Record<Field["kind"], string>> = { date: "date", time: "time", email: "email", phone: "tel" }

/** Always to be typed, never to be chosen: a list to choose from would name the records of others. */
const proof = (view: LookUpView, field: Field): Markup =>
  h(
    "div",
    { class: "field" },
    h("label", { for: `${view.id}_${field.id}` }, field.label),
    h("input", {
      id: `${view.id}_${field.id}`,
      name: field.id,
      type: typed[field.kind] ?? "text",
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
        fieldsOf(entity, [view.code, ...(view.also === undefined ? [] : [view.also])]).map((field) =>
          proof(view, field)
        ),
        h("button", { type: "submit", class: "main-button", "data-action": "find" }, scene.copy.find)
      ),
      h("div", { class: "answer", tabindex: -1, role: "status", "data-region": "answer" })
    )
  ]
}

const digits = (text: string): string => text.replace(/[^\d+]/g, "")

const same = (scene: Scene, field: Field, record: Stored, given: string): boolean => {
  const value = record.values[field.id] ?? null
  if (value === null || given.trim() === "") return false
  if (field.kind === "phone") return digits(given) !== "" && digits(String(value)) === digits(given)
  const bare = (text: string) => plain(scene, text).replace(/[\s\u200e\u200f]/g, "")
  return bare(given) === bare(String(value)) || bare(given) === bare(valueText(scene, field, value))
}

/** The one record whose proofs are all right; where several have the same, none, so that nobody sees another's. */
export const lookedUp = (
  scene: Scene,
  view: LookUpView,
  given: Readonly<Record<string, string>>
): Stored | null => {
  const entity = entityOf(scene, view.entity)
  const proofs = [view.code, ...(view.also === undefined ? [] : [view.also])]
  const found = recordsOf(scene, view.entity).filter((record) =>
    proofs.every((id) => same(scene, fieldOf(entity, id), record, given[id] ?? ""))
  )
  return found.length === 1 ? found[0] ?? null : null
}

/** The states that lead to this one and those that regularly follow. */
export const pathOf = (entity: Entity, current: string): ReadonlyArray<string> => {
  const options = (entity.fields.find((field) => field.id === entity.status)?.options ?? []).map((one) => one.value)
  const steps = entity.steps
  const [first] = options
  if (steps === undefined || first === undefined) return options
  const next = (state: string) => steps.filter((step) => step.from.includes(state)).map((step) => step.to)
  let paths: ReadonlyArray<ReadonlyArray<string>> = [[first]]
  const seen = new Set([first])
  while (paths.length > 0 && !paths.some((path) => path.at(-1) === current)) {
    paths = paths.flatMap((path) =>
      next(path.at(-1) ?? "").filter((state) => !seen.has(state) && seen.add(state)).map((state) => [...path, state])
    )
  }
  const path = [...paths.find((one) => one.at(-1) === current) ?? [current]]
  for (;;) {
    const following = next(path.at(-1) ?? "").find((state) => !path.includes(state))
    if (following === undefined) return path
    path.push(following)
  }
}

const progress = (scene: Scene, entity: Entity, record: Stored): Child => {
  if (entity.status === undefined) return null
  const options = fieldOf(entity, entity.status).options ?? []
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
        h("span", {}, options.find((option) => option.value === value)?.label ?? value),
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
    h(
      "dl",
      { class: "facts" },
      fieldsOf(entity, view.fields.filter((id) => id !== view.code && id !== entity.status)).map((field) =>
        h("div", {}, h("dt", {}, field.label), h("dd", {}, valueMarkup(scene, field, record)))
      )
    )
  )
}
