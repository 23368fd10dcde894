import { addDays } from "../Slots.ts"
import { type Block, blocksOf, rangeOf, type Slot, slotOf } from "../Timegrid.ts"
import type { Timetable } from "../views/TimeViews.ts"
import { choicesOf } from "./FieldInput.ts"
import { heading, sampleNote } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { addButton, daysListed, hoursOf, hueOf, legend, type Look, periodBar, saidOf } from "./PeriodMarkup.ts"
import { recordLink, recordList } from "./RecordMarkup.ts"
import { entityOf, fieldOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { dateText, valueText } from "./Wording.ts"

type TimetableView = typeof Timetable.Type

/** `week` is the first day of the week shown; `lane` the value chosen, or empty for all. */
export interface TimetableState {
  readonly today: string
  readonly week: string
  readonly lane: string
}

export interface TimetableActions {
  readonly go: (toward: -1 | 0 | 1) => void
  readonly open: (record: Stored) => void
}

interface Column {
  readonly key: string
  readonly label: string
  readonly now: boolean
}

/** The days across: those of the week shown, or the weekdays that the field offers. */
const columnsOf = (scene: Scene, view: TimetableView, state: TimetableState): ReadonlyArray<Column> => {
  const field = fieldOf(entityOf(scene, view.entity), view.day)
  if (field.kind !== "date") {
    return choicesOf(scene, field).map(({ value, label }) => ({ key: value, label, now: false }))
  }
  return Array.from({ length: 7 }, (_, at) => addDays(state.week, at)).map((key) => ({
    key,
    label: dateText(scene.locale, key, { weekday: "short", day: "numeric", month: "numeric" }),
    now: key === state.today
  }))
}

const slotsIn = (view: TimetableView, records: ReadonlyArray<Stored>): ReadonlyArray<Slot<Stored>> =>
  records.flatMap((record) => {
    const [from, to] = [record.values[view.from], record.values[view.to ?? ""]]
    return typeof from === "string" && from !== ""
      ? [slotOf(from, typeof to === "string" && to !== "" ? to : null, record)]
      : []
  })

const lookOf = (view: TimetableView): Look => ({
  entity: view.entity,
  card: view.card,
  colour: view.lane,
  hours: ({ values }) => [values[view.from], values[view.to ?? ""]].filter((time) => (time ?? "") !== "").join("–")
})

/** What a lesson says in the table: its hours, its name, and the rest of its card in small. */
const lesson = (scene: Scene, view: TimetableView, record: Stored, open: TimetableActions["open"]): Markup => {
  const look = lookOf(view)
  const said = fieldsOf(entityOf(scene, view.entity), saidOf(scene, look)).flatMap((field) => {
    const value = record.values[field.id] ?? ""
    return value === "" ? [] : [valueText(scene, field, value)]
  })
  return h(
    "li",
    { class: "lesson", "data-hue": hueOf(scene, look, record), "data-record": record.key },
    hoursOf(look, record),
    recordLink(scene, record, open),
    h("small", {}, said.join(" · "))
  )
}

const rows = (
  scene: Scene,
  view: TimetableView,
  columns: ReadonlyArray<Column>,
  range: { readonly from: number; readonly to: number },
  blocks: ReadonlyArray<ReadonlyArray<Block<Stored>>>,
  on: TimetableActions
): Child =>
  Array.from({ length: (range.to - range.from) * 2 }, (_, row) => {
    const hour = row - row % 2
    const free = !blocks.flat().some((block) => block.row < hour + 2 && block.row + block.rows > hour)
    return h(
      "tr",
      { class: `${row === hour ? "hour" : ""}${free ? " free" : ""}` },
      row === hour
        ? h(
          "th",
          { scope: "row", rowspan: 2 },
          h("time", { dir: "ltr" }, `${String(range.from + row / 2).padStart(2, "0")}:00`)
        )
        : null,
      columns.map((column, at) => {
        const held = blocks[at]?.find((block) => row >= block.row && row < block.row + block.rows)
        if (held === undefined) return h("td", { class: column.now ? "now" : undefined })
        return held.row !== row ? null : h(
          "td",
          { rowspan: held.rows, class: column.now ? "now" : undefined },
          h("ul", { class: "lessons" }, held.slots.map((slot) => lesson(scene, view, slot.item, on.open)))
        )
      })
    )
  })

/** A week as a table, and the same days as a list for small screens. */
export const timetableWeek = (
  scene: Scene,
  view: TimetableView,
  state: TimetableState,
  on: TimetableActions
): Child => {
  const entity = entityOf(scene, view.entity)
  const all = recordsOf(scene, view.entity)
  const shown = all.filter((record) => state.lane === "" || record.values[view.lane ?? ""] === state.lane)
  const columns = columnsOf(scene, view, state)
  const range = rangeOf(slotsIn(view, all))
  const look = lookOf(view)
  const byDay = columns.map((column) => slotsIn(view, shown.filter((record) => record.values[view.day] === column.key)))
  const dated = fieldOf(entity, view.day).kind === "date"
  const name = `${dateText(scene.locale, state.week, { day: "numeric", month: "short" })} – ${
    dateText(scene.locale, addDays(state.week, 6), { day: "numeric", month: "short", year: "numeric" })
  }`
  return [
    dated
      ? periodBar(scene, view.id, {
        name,
        previous: scene.copy.previousWeek,
        next: scene.copy.nextWeek,
        now: state.week <= state.today && state.today < addDays(state.week, 7)
      }, on.go)
      : null,
    legend(scene, look),
    h(
      "table",
      { class: "timetable" },
      h("caption", { class: "hidden" }, dated ? `${view.title}: ${name}` : view.title),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td", {}),
          columns.map((column) =>
            h("th", { scope: "col", "aria-current": column.now ? "date" : undefined }, column.label)
          )
        )
      ),
      h("tbody", {}, rows(scene, view, columns, range, byDay.map((slots) => blocksOf(slots, range.from)), on))
    ),
    daysListed(
      scene,
      look,
      columns.map((column, at) => ({
        ...column,
        records: [...byDay[at] ?? []].sort((a, b) => a.from - b.from).map((slot) => slot.item)
      })),
      on.open
    ),
    sampleNote(scene, view.entity)
  ]
}

const laneChooser = (scene: Scene, view: TimetableView): Child => {
  if (view.lane === undefined) return null
  const lane = fieldOf(entityOf(scene, view.entity), view.lane)
  return h(
    "form",
    { class: "toolbar", method: "dialog", role: "search", "aria-label": `${scene.copy.filter}: ${view.title}` },
    h(
      "div",
      { class: "field lane" },
      h("label", { for: `${view.id}-lane` }, lane.label),
      h(
        "select",
        { id: `${view.id}-lane`, "data-action": "lane" },
        h("option", { value: "" }, scene.copy.all),
        choicesOf(scene, lane).map((choice) => h("option", { value: choice.value }, choice.label))
      )
    )
  )
}

export const timetableMarkup = (scene: Scene, view: TimetableView): Child => [
  heading(view, addButton(scene, view)),
  laneChooser(scene, view),
  h(
    "div",
    { class: "calendar", "data-region": "results" },
    recordList(scene, view.entity, [view.day, view.from, ...view.card]),
    sampleNote(scene, view.entity)
  )
]
