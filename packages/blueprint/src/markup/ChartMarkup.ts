import type { Chart } from "../views/OverviewViews.ts"
import { type Amount, line, lyingBars, standingColumns } from "./BarMarkup.ts"
import { chosen } from "./Chosen.ts"
import { isDaily, measured } from "./Figures.ts"
import { heading, sampleNote } from "./Frame.ts"
import { groupsOf } from "./Groups.ts"
import { type Child, h } from "./Markup.ts"
import { recordList } from "./RecordMarkup.ts"
import { entityOf, fieldOf, type Scene, type Stored } from "./Scene.ts"
import { numberText, valueText } from "./Wording.ts"

type ChartView = Pick<typeof Chart.Type, "entity" | "group" | "sum" | "by">

/** Records counted, or a field of them added up, for each value of another. */
export const amountsOf = (scene: Scene, view: ChartView, records: ReadonlyArray<Stored>): ReadonlyArray<Amount> => {
  const entity = entityOf(scene, view.entity)
  return groupsOf(scene, fieldOf(entity, view.group), records, view.by).map((group) => {
    const amount = Number(measured(group.records, view.sum === undefined ? "count" : "sum", view.sum))
    return { label: group.label, amount, text: amountText(scene, view, amount) }
  })
}

export const amountText = (scene: Scene, view: ChartView, amount: number): string =>
  view.sum === undefined
    ? numberText(scene.locale, amount)
    : valueText(scene, fieldOf(entityOf(scene, view.entity), view.sum), amount)

const drawings = { bars: lyingBars, columns: standingColumns, line }

/** A drawing for the eye only, and the same figures as a table. */
export const chartFigures = (scene: Scene, view: typeof Chart.Type): Child => {
  const entity = entityOf(scene, view.entity)
  const group = fieldOf(entity, view.group)
  if (isDaily(scene, entity, group)) return recordList(scene, view.entity, [view.group])
  const amounts = amountsOf(scene, view, chosen(scene, view.entity, view.where ?? []))
  if (amounts.length === 0) return h("p", { class: "empty" }, scene.copy.empty)
  return [
    drawings[view.form ?? "bars"](amounts),
    h(
      "table",
      { class: "figures" },
      h("caption", { class: "hidden" }, view.title),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, group.label),
          h(
            "th",
            { scope: "col", class: "numeric" },
            view.sum === undefined ? scene.copy.count : fieldOf(entity, view.sum).label
          )
        )
      ),
      h(
        "tbody",
        {},
        amounts.map((one) => h("tr", {}, h("th", { scope: "row" }, one.label), h("td", { class: "numeric" }, one.text)))
      ),
      h(
        "tfoot",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "row" }, scene.copy.total),
          h(
            "td",
            { class: "numeric" },
            amountText(scene, view, amounts.reduce((total, one) => total + one.amount, 0))
          )
        )
      )
    ),
    sampleNote(scene, view.entity)
  ]
}

export const chartMarkup = (scene: Scene, view: typeof Chart.Type): Child => [
  heading(view),
  h("div", { class: "chart", "data-region": "results" }, chartFigures(scene, view))
]
