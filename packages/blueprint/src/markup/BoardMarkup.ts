import type { Board } from "../View.ts"
import { heading, sampleNote } from "./Frame.ts"
import { groupsOf } from "./Groups.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { reminderTags } from "./ReminderMarkup.ts"
import { addressFor, entityOf, fieldOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { mayMove } from "./StepMarkup.ts"
import { sampleTag, valueMarkup } from "./ValueMarkup.ts"
import { mayChange } from "./Viewpoint.ts"
import { numberText, titleOf } from "./Wording.ts"

type BoardView = typeof Board.Type

/** Moves a record to the option with this value. */
export type Move = (record: Stored, value: string) => void

const card = (scene: Scene, view: BoardView, record: Stored, move: Move | null): Markup => {
  const entity = entityOf(scene, view.entity)
  const group = fieldOf(entity, view.group)
  const title = titleOf(scene, record)
  const detail = addressFor(scene, "Detail", view.entity)
  const id = `${view.id}-move-${record.key}`
  const offered = (group.options ?? []).filter((option) => mayMove(scene, record, group.id, option.value))
  return h(
    "li",
    { class: "card", "data-record": record.key },
    mayChange(scene, view.entity) ? h("span", { class: "grip", "aria-hidden": "true" }) : null,
    h(
      "h3",
      {},
      detail === null
        ? h("bdi", {}, title)
        : h("a", { href: `${detail}?key=${encodeURIComponent(record.key)}`, draggable: "false" }, title),
      sampleTag(scene, record)
    ),
    h(
      "dl",
      {},
      fieldsOf(entity, view.card.filter((field) => field !== entity.title && field !== view.group)).map((field) =>
        h("div", {}, h("dt", {}, field.label), h("dd", {}, valueMarkup(scene, field, record)))
      )
    ),
    reminderTags(scene, record),
    !mayChange(scene, view.entity) || offered.length < 2 ? null : [
      h(
        "label",
        { for: id, class: "move" },
        h("span", {}, scene.copy.moveTo),
        h("span", { class: "hidden" }, `: ${title}`)
      ),
      h(
        "select",
        {
          id,
          "data-action": "move",
          onchange: move === null ? undefined : (event) => {
            if (event.target instanceof HTMLSelectElement) move(record, event.target.value)
          }
        },
        offered.map((option) =>
          h("option", { value: option.value, selected: option.value === record.values[group.id] }, option.label)
        )
      )
    ]
  )
}

export const boardColumns = (scene: Scene, view: BoardView, move: Move | null): Child => {
  const field = fieldOf(entityOf(scene, view.entity), view.group)
  return groupsOf(scene, field, recordsOf(scene, view.entity)).map((group, index) =>
    h(
      "section",
      {
        class: "column",
        "data-column": group.key,
        "data-tone": index % 5,
        "aria-labelledby": `${view.id}-column-${index}`
      },
      h(
        "h2",
        { id: `${view.id}-column-${index}` },
        group.label,
        " ",
        h("span", { class: "count" }, numberText(scene.locale, group.records.length))
      ),
      h("ul", {}, group.records.map((record) => card(scene, view, record, move)))
    )
  )
}

export const boardMarkup = (scene: Scene, view: BoardView): Child => [
  heading(view),
  h("div", { class: "board", "data-region": "results" }, boardColumns(scene, view, null)),
  sampleNote(scene, view.entity)
]
