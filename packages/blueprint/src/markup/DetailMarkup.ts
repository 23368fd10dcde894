import type { StatusStep } from "../Rules.ts"
import type { Detail } from "../View.ts"
import type { Document } from "../views/PublicViews.ts"
import { heading, sampleNote } from "./Frame.ts"
import { type Child, h } from "./Markup.ts"
import { reminderTags } from "./ReminderMarkup.ts"
import { addressFor, addressOf, entityOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { stepPanel } from "./StepMarkup.ts"
import { sampleTag, valueMarkup } from "./ValueMarkup.ts"
import { titleOf } from "./Wording.ts"

type DetailView = typeof Detail.Type

/** Without a chosen record the view offers them all. */
export const detailChooser = (scene: Scene, view: DetailView | typeof Document.Type): Child => {
  const records = recordsOf(scene, view.entity)
  return [
    heading(view),
    records.length === 0 ? h("p", { class: "empty" }, scene.copy.empty) : h(
      "ul",
      { class: "chooser" },
      records.map((record) =>
        h(
          "li",
          {},
          h(
            "a",
            { href: `${addressOf(scene, view.id)}?key=${encodeURIComponent(record.key)}` },
            titleOf(scene, record)
          ),
          sampleTag(scene, record)
        )
      )
    ),
    sampleNote(scene, view.entity)
  ]
}

const related = (scene: Scene, record: Stored): Child =>
  scene.entities.map((entity) => {
    const pointing = entity.fields.filter((field) => field.kind === "reference" && field.entity === record.entity)
    const records = recordsOf(scene, entity.id).filter((other) =>
      pointing.some((field) => other.values[field.id] === record.key)
    )
    if (records.length === 0) return null
    const detail = addressFor(scene, "Detail", entity.id)
    return h(
      "section",
      { class: "related" },
      h("h2", {}, entity.plural),
      h(
        "ul",
        { class: "chooser" },
        records.map((other) =>
          h(
            "li",
            {},
            detail === null
              ? titleOf(scene, other)
              : h("a", { href: `${detail}?key=${encodeURIComponent(other.key)}` }, titleOf(scene, other)),
            sampleTag(scene, other)
          )
        )
      )
    )
  })

const pointed = (scene: Scene, record: Stored, fieldId: string): string | null => {
  const field = entityOf(scene, record.entity).fields.find((one) => one.id === fieldId)
  const key = record.values[fieldId]
  if (field?.kind !== "reference" || field.entity === undefined || typeof key !== "string") return null
  const detail = addressFor(scene, "Detail", field.entity)
  return detail === null ? null : `${detail}?key=${encodeURIComponent(key)}`
}

/** One record with all that points at it; `actions` are the buttons above. */
export const detailMarkup = (
  scene: Scene,
  view: DetailView,
  record: Stored,
  actions: Child,
  take: (step: StatusStep) => void
): Child => {
  const entity = entityOf(scene, view.entity)
  const list = addressFor(scene, "List", view.entity)
  return [
    h(
      "p",
      { class: "crumb" },
      h("a", { href: list ?? addressOf(scene, view.id) }, list === null ? view.title : entity.plural)
    ),
    h(
      "header",
      { class: "heading" },
      h("h1", {}, h("bdi", {}, titleOf(scene, record)), sampleTag(scene, record), reminderTags(scene, record)),
      h("div", { class: "buttons" }, actions)
    ),
    stepPanel(scene, record, take),
    h(
      "dl",
      { class: "facts" },
      fieldsOf(entity, view.fields).map((field) => {
        const address = pointed(scene, record, field.id)
        const value = valueMarkup(scene, field, record)
        return h(
          "div",
          { "data-field": field.id },
          h("dt", {}, field.label),
          h("dd", {}, address === null ? value : h("a", { href: address }, value))
        )
      })
    ),
    related(scene, record)
  ]
}
