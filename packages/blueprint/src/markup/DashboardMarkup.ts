import type { Condition } from "../Expression.ts"
import type { Dashboard, Tile } from "../views/OverviewViews.ts"
import { barOf, highestOf } from "./BarMarkup.ts"
import { amountsOf } from "./ChartMarkup.ts"
import { chosen } from "./Chosen.ts"
import { isDaily, measured } from "./Figures.ts"
import { heading, sampleNote } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { recordRow, recordTable } from "./RecordMarkup.ts"
import { remindersOf } from "./ReminderMarkup.ts"
import { addressFor, entityOf, fieldOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { numberText, say, sorted, valueText } from "./Wording.ts"

type DashboardView = typeof Dashboard.Type
type Over<Tag extends Tile["_tag"]> = Extract<Tile, { _tag: Tag }>

/** Stands where a value cannot be known before the day is. */
const unknown = "…"

const titled = (scene: Scene, entity: string, label: string, id: string, query = ""): Markup => {
  const list = addressFor(scene, "List", entity)
  return h("h2", { id }, list === null ? label : h("a", { href: `${list}${query}` }, label))
}

/** Conditions that hold on one day and not on another, or lean on values that do. */
const needsToday = (scene: Scene, entity: string, where: ReadonlyArray<Condition>): boolean =>
  scene.today === null &&
  where.some((condition) =>
    !["Is", "IsNot", "Filled", "Empty"].includes(condition._tag) ||
    isDaily(scene, entityOf(scene, entity), fieldOf(entityOf(scene, entity), condition.field))
  )

const figure = (scene: Scene, tile: Over<"Figure">, id: string): Child => {
  const field = tile.field === undefined ? null : fieldOf(entityOf(scene, tile.entity), tile.field)
  const known = !needsToday(scene, tile.entity, tile.where) &&
    (field === null || !isDaily(scene, entityOf(scene, tile.entity), field))
  const value = known ? measured(chosen(scene, tile.entity, tile.where), tile.measure, tile.field) : null
  const text = !known
    ? unknown
    : field === null || tile.measure === "count"
    ? numberText(scene.locale, Number(value))
    : valueText(scene, field, typeof value === "number" ? Number(value.toFixed(2)) : value)
  return [
    titled(scene, tile.entity, tile.label, id),
    h("p", { class: "big" }, h("bdi", {}, text.replace(/[.,]00(?=\D*$)/, "")))
  ]
}

const short = (scene: Scene, label: string, records: ReadonlyArray<Stored>, columns: ReadonlyArray<string>): Markup =>
  recordTable(
    scene,
    records[0]?.entity ?? "",
    columns,
    { class: "short", label },
    h("tbody", { role: "rowgroup" }, records.map((record) => recordRow(scene, record, columns)))
  )

const few = 6

const reminding = (scene: Scene, tile: Over<"Reminding">, id: string): Child => {
  const label = entityOf(scene, tile.entity).reminders?.find((one) => one.id === tile.reminder)?.label ?? tile.reminder
  const records = scene.today === null ?
    [] :
    recordsOf(scene, tile.entity).filter((record) => remindersOf(scene, record).some((one) => one.id === tile.reminder))
  return [
    h(
      "header",
      {},
      titled(scene, tile.entity, label, id, `?reminder=${tile.reminder}`),
      h(
        "b",
        { class: records.length > 0 ? "due" : "due none" },
        scene.today === null ? unknown : numberText(scene.locale, records.length)
      )
    ),
    records.length === 0
      ? h("p", { class: "note" }, scene.today === null ? unknown : scene.copy.nothingDue)
      : short(scene, label, records.slice(0, few), tile.columns),
    records.length > few
      ? h(
        "p",
        { class: "note" },
        say(scene.copy, "results", { count: few, total: numberText(scene.locale, records.length) })
      )
      : null
  ]
}

const breakdown = (scene: Scene, tile: Over<"Breakdown">, id: string): Child => {
  const entity = entityOf(scene, tile.entity)
  const records = recordsOf(scene, tile.entity)
  const amounts = isDaily(scene, entity, fieldOf(entity, tile.group)) ? [] : amountsOf(scene, tile, records)
  return [
    titled(scene, tile.entity, tile.label, id),
    amounts.length === 0 ? h("p", { class: "note" }, records.length === 0 ? scene.copy.empty : unknown) : h(
      "table",
      { class: "breakdown" },
      h("caption", { class: "hidden" }, tile.label),
      h(
        "tbody",
        {},
        amounts.map((one) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, one.label),
            h("td", {}, barOf(one.amount, highestOf(amounts))),
            h("td", { class: "numeric" }, one.text)
          )
        )
      )
    )
  ]
}

const latest = (scene: Scene, tile: Over<"Latest">, id: string): Child => {
  const known = !needsToday(scene, tile.entity, tile.where)
  const found = known ? chosen(scene, tile.entity, tile.where) : recordsOf(scene, tile.entity)
  const records = sorted(scene, entityOf(scene, tile.entity), found, tile.sort).slice(0, tile.most)
  return [
    titled(scene, tile.entity, tile.label, id),
    records.length === 0 ? h("p", { class: "note" }, scene.copy.empty) : short(scene, tile.label, records, tile.columns)
  ]
}

const content = (scene: Scene, tile: Tile, id: string): Child => {
  switch (tile._tag) {
    case "Figure":
      return figure(scene, tile, id)
    case "Reminding":
      return reminding(scene, tile, id)
    case "Breakdown":
      return breakdown(scene, tile, id)
    case "Latest":
      return latest(scene, tile, id)
  }
}

export const dashboardTiles = (scene: Scene, view: DashboardView): Child =>
  view.tiles.map((tile, at) =>
    h(
      "section",
      { class: `sheet-tile ${tile._tag.toLowerCase()}`, "data-tile": at, "aria-labelledby": `${view.id}-tile-${at}` },
      content(scene, tile, `${view.id}-tile-${at}`)
    )
  )

export const dashboardMarkup = (scene: Scene, view: DashboardView): Child => [
  heading(view),
  h("div", { class: "dashboard", "data-region": "results" }, dashboardTiles(scene, view)),
  sampleNote(scene, view.tiles.find((tile) => recordsOf(scene, tile.entity).length > 0)?.entity ?? "")
]
