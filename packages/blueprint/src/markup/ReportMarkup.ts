import type { Report } from "../views/OverviewViews.ts"
import { chosen } from "./Chosen.ts"
import { measured } from "./Figures.ts"
import { button, heading, sampleNote } from "./Frame.ts"
import { groupsOf } from "./Groups.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { recordRow, recordTable } from "./RecordMarkup.ts"
import { entityOf, fieldOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { cellClass } from "./ValueMarkup.ts"
import { dateText, numberText, say, sorted, valueText } from "./Wording.ts"

type ReportView = typeof Report.Type

const sums = (scene: Scene, view: ReportView, records: ReadonlyArray<Stored>, label: string): Markup =>
  h(
    "tr",
    { class: "sum", role: "row" },
    fieldsOf(entityOf(scene, view.entity), view.columns).map((field, at) => {
      const summed = view.sums.includes(field.id)
      const text = summed ? valueText(scene, field, measured(records, "sum", field.id)) : ""
      return at === 0
        ? h("th", { role: "rowheader", scope: "row" }, label, summed ? ` ${text}` : null)
        : h("td", { role: "cell", class: cellClass(field), "data-label": summed ? field.label : undefined }, text)
    })
  )

/** The sheet: a part for each group with its sums, and the sums of all. Before the day is known all records are on it. */
export const reportSheet = (scene: Scene, view: ReportView): Child => {
  const entity = entityOf(scene, view.entity)
  const found = scene.today === null ? recordsOf(scene, view.entity) : chosen(scene, view.entity, view.where)
  const records = sorted(scene, entity, found, view.sort)
  const groups = view.group === undefined
    ? [{ key: "", label: "", records }]
    : groupsOf(scene, fieldOf(entity, view.group), records).filter((group) => group.records.length > 0)
  const count = (list: ReadonlyArray<Stored>) => `${scene.copy.total} (${numberText(scene.locale, list.length)})`
  return [
    h(
      "p",
      { class: "made-on" },
      scene.today === null
        ? null
        : say(scene.copy, "madeOn", { day: dateText(scene.locale, scene.today, { dateStyle: "long" }) })
    ),
    records.length === 0 ?
      h("p", { class: "empty" }, scene.copy.empty) :
      recordTable(scene, view.entity, view.columns, { class: "report", label: view.title }, [
        groups.map((group) =>
          h(
            "tbody",
            { role: "rowgroup" },
            view.group === undefined
              ? null
              : h(
                "tr",
                { class: "part", role: "row" },
                h("th", { role: "rowheader", scope: "rowgroup", colspan: view.columns.length }, group.label)
              ),
            group.records.map((record) => recordRow(scene, record, view.columns)),
            view.group === undefined ? null : sums(scene, view, group.records, count(group.records))
          )
        ),
        h("tfoot", { role: "rowgroup" }, sums(scene, view, records, count(records)))
      ]),
    sampleNote(scene, view.entity)
  ]
}

export const reportMarkup = (scene: Scene, view: ReportView): Child => [
  heading(view, button(scene.copy.print, "print", { class: "main-button", id: `${view.id}-print` })),
  h("div", { class: "report-sheet", "data-region": "results" }, reportSheet(scene, view))
]
