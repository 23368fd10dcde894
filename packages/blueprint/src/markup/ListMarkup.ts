import type { List } from "../View.ts"
import { button, heading, sampleNote } from "./Frame.ts"
import { filterChoices, found, type ListState, startingState } from "./ListState.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { reminderTags } from "./ReminderMarkup.ts"
import { addressFor, entityOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { nextButton } from "./StepMarkup.ts"
import { cellClass, sampleTag, valueMarkup } from "./ValueMarkup.ts"
import { mayChange } from "./Viewpoint.ts"
import { say, titleOf, valueText } from "./Wording.ts"

type ListView = typeof List.Type

/** What a list can do once it lives in a browser. */
export interface ListActions {
  readonly sort: (field: string) => void
  readonly edit: (record: Stored) => void
  readonly remove: (record: Stored) => void
  /** Takes the one step there is, or asks which of several. */
  readonly step: (record: Stored) => void
  readonly more: () => void
  readonly clear: () => void
}

const toolbar = (scene: Scene, view: ListView): Markup => {
  const entity = entityOf(scene, view.entity)
  return h(
    "form",
    { class: "toolbar", method: "dialog", role: "search", "aria-label": `${scene.copy.search}: ${entity.plural}` },
    h(
      "div",
      { class: "field" },
      h("label", { for: `${view.id}-search` }, scene.copy.search),
      h("input", { type: "search", id: `${view.id}-search`, "data-action": "search", dir: "auto", autocomplete: "off" })
    ),
    fieldsOf(entity, view.filters).map((field) =>
      h(
        "div",
        { class: "field" },
        h("label", { for: `${view.id}-filter-${field.id}` }, field.label),
        h(
          "select",
          { id: `${view.id}-filter-${field.id}`, "data-filter": field.id },
          h("option", { value: "" }, scene.copy.all),
          filterChoices(scene, view, field.id).map((choice) => h("option", { value: choice.value }, choice.label))
        )
      )
    ),
    entity.reminders === undefined ? null : h(
      "div",
      { class: "field" },
      h("label", { for: `${view.id}-reminders` }, scene.copy.reminders),
      h(
        "select",
        { id: `${view.id}-reminders`, "data-action": "reminders" },
        h("option", { value: "" }, scene.copy.all),
        h("option", { value: "any" }, scene.copy.onlyReminders),
        entity.reminders.map((reminder) => h("option", { value: `is-${reminder.id}` }, reminder.label))
      )
    )
  )
}

const head = (scene: Scene, view: ListView, state: ListState, on: ListActions | null): Markup =>
  h(
    "thead",
    { role: "rowgroup" },
    h(
      "tr",
      { role: "row" },
      fieldsOf(entityOf(scene, view.entity), view.columns).map((field) => {
        const current = state.sort.field === field.id
        return h(
          "th",
          {
            role: "columnheader",
            scope: "col",
            class: cellClass(field),
            "aria-sort": current ? (state.sort.descending ? "descending" : "ascending") : undefined
          },
          button(field.label, "sort", {
            id: `${view.id}-sort-${field.id}`,
            title: say(scene.copy, "sortBy", { field: field.label }),
            onclick: on === null ? undefined : () => on.sort(field.id)
          })
        )
      }),
      h("th", { role: "columnheader", scope: "col", class: "acts" }, h("span", { class: "quiet" }, scene.copy.actions))
    )
  )

const row = (scene: Scene, view: ListView, record: Stored, on: ListActions | null): Markup => {
  const entity = entityOf(scene, view.entity)
  const detail = addressFor(scene, "Detail", view.entity)
  const title = titleOf(scene, record)
  const cells = fieldsOf(entity, view.columns).map((field, index) => {
    const value = valueMarkup(scene, field, record)
    const linked = index === 0 && detail !== null
      ? h(
        "a",
        { href: `${detail}?key=${encodeURIComponent(record.key)}` },
        valueText(scene, field, record.values[field.id] ?? null)
      )
      : value
    return h(
      index === 0 ? "th" : "td",
      index === 0
        ? { role: "rowheader", scope: "row" }
        : { role: "cell", "data-label": field.label, class: cellClass(field) },
      linked,
      index === 0 ? [sampleTag(scene, record), reminderTags(scene, record)] : null
    )
  })
  return h(
    "tr",
    { role: "row", "data-record": record.key },
    cells,
    h(
      "td",
      { role: "cell", class: "acts" },
      nextButton(scene, view.id, record, on?.step ?? null),
      !mayChange(scene, view.entity) ? null : button(scene.copy.edit, "edit", {
        class: "quiet-button",
        id: `${view.id}-edit-${record.key}`,
        "aria-label": `${scene.copy.edit}: ${title}`,
        onclick: on === null ? undefined : () => on.edit(record)
      }),
      !mayChange(scene, view.entity) ? null : button(scene.copy.remove, "remove", {
        class: "quiet-button danger",
        id: `${view.id}-remove-${record.key}`,
        "aria-label": `${scene.copy.remove}: ${title}`,
        onclick: on === null ? undefined : () => on.remove(record)
      })
    )
  )
}

/** The table as the search, filters and order leave it; drawn anew on every change. */
export const listResults = (scene: Scene, view: ListView, state: ListState, on: ListActions | null): Child => {
  const total = recordsOf(scene, view.entity).length
  const left = found(scene, view, state)
  const count = h(
    "p",
    { class: "count", role: "status" },
    say(scene.copy, "results", { count: left.length, total })
  )
  if (left.length === 0) {
    return [
      count,
      h(
        "div",
        { class: "empty" },
        h("p", {}, total === 0 ? scene.copy.empty : scene.copy.emptyFiltered),
        total === 0 ? null : button(scene.copy.clearFilters, "clear", { onclick: on === null ? undefined : on.clear })
      )
    ]
  }
  return [
    count,
    h(
      "div",
      { class: "sheet" },
      h(
        "table",
        { role: "table", "aria-label": view.title },
        head(scene, view, state, on),
        h("tbody", { role: "rowgroup" }, left.slice(0, state.limit).map((record) => row(scene, view, record, on)))
      )
    ),
    left.length > state.limit
      ? button(scene.copy.showMore, "more", { id: `${view.id}-more`, onclick: on === null ? undefined : on.more })
      : null,
    sampleNote(scene, view.entity)
  ]
}

export const listMarkup = (scene: Scene, view: ListView): Child => {
  const entity = entityOf(scene, view.entity)
  return [
    heading(
      view,
      mayChange(scene, view.entity)
        ? button(`${scene.copy.add}: ${entity.singular}`, "add", { class: "main-button", id: `${view.id}-add` })
        : null
    ),
    toolbar(scene, view),
    h("div", { class: "results", "data-region": "results" }, listResults(scene, view, startingState(view), null)),
    h(
      "div",
      { class: "tools" },
      button(`${scene.copy.export} CSV`, "export-csv"),
      button(`${scene.copy.export} JSON`, "export-json"),
      button(scene.copy.print, "print"),
      !mayChange(scene, view.entity) ? null : [
        button(scene.copy.import, "import", { id: `${view.id}-import` }),
        button(scene.copy.undo, "undo-last", { "aria-keyshortcuts": "Control+Z" }),
        button(scene.copy.redo, "redo-last", { "aria-keyshortcuts": "Control+Shift+Z" }),
        button(scene.copy.reset, "reset", { id: `${view.id}-reset` })
      ]
    )
  ]
}
