import type { Chart } from "../views/OverviewViews.ts"
import { heading, sampleNote } from "./Frame.ts"
import { groupsOf } from "./Groups.ts"
import { type Child, h } from "./Markup.ts"
import { entityOf, fieldOf, recordsOf, type Scene } from "./Scene.ts"
import { numberText, valueText } from "./Wording.ts"

type ChartView = typeof Chart.Type

interface Bar {
  readonly label: string
  readonly amount: number
}

export const barsOf = (scene: Scene, view: ChartView): ReadonlyArray<Bar> => {
  const entity = entityOf(scene, view.entity)
  const sum = view.sum
  return groupsOf(scene, fieldOf(entity, view.group), recordsOf(scene, view.entity)).map((group) => ({
    label: group.label,
    amount: sum === undefined
      ? group.records.length
      : group.records.reduce((total, record) => {
        const value = record.values[sum]
        return total + (typeof value === "number" ? value : 0)
      }, 0)
  }))
}

/** Bars and the same figures as a table; bars are for the eye only. */
export const chartFigures = (scene: Scene, view: ChartView): Child => {
  const entity = entityOf(scene, view.entity)
  const sum = view.sum === undefined ? null : fieldOf(entity, view.sum)
  const bars = barsOf(scene, view)
  const highest = Math.max(...bars.map((bar) => Math.abs(bar.amount)), 0)
  const text = (amount: number) => sum === null ? numberText(scene.locale, amount) : valueText(scene, sum, amount)
  const measure = sum === null ? scene.copy.count : sum.label
  if (bars.length === 0) return h("p", { class: "empty" }, scene.copy.empty)
  return [
    h(
      "div",
      { class: "bars", "aria-hidden": "true" },
      bars.map((bar) =>
        h(
          "div",
          { class: "bar" },
          h("span", { class: "bar-label" }, bar.label),
          h(
            "svg",
            { viewBox: "0 0 1000 10", preserveAspectRatio: "none" },
            h("rect", { class: "track", width: 1000, height: 10 }),
            h("rect", {
              class: "fill",
              width: highest === 0 ? 0 : Math.round(Math.abs(bar.amount) / highest * 1000),
              height: 10
            })
          ),
          h("span", { class: "bar-value" }, text(bar.amount))
        )
      )
    ),
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
          h("th", { scope: "col" }, fieldOf(entity, view.group).label),
          h("th", { scope: "col", class: "numeric" }, measure)
        )
      ),
      h(
        "tbody",
        {},
        bars.map((bar) =>
          h("tr", {}, h("th", { scope: "row" }, bar.label), h("td", { class: "numeric" }, text(bar.amount)))
        )
      ),
      h(
        "tfoot",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "row" }, scene.copy.total),
          h("td", { class: "numeric" }, text(bars.reduce((total, bar) => total + bar.amount, 0)))
        )
      )
    ),
    sampleNote(scene, view.entity)
  ]
}

export const chartMarkup = (scene: Scene, view: ChartView): Child => [
  heading(view),
  h("div", { class: "chart", "data-region": "results" }, chartFigures(scene, view))
]
