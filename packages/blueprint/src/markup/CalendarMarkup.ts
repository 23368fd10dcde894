import { type Bar, monthGrid, type Span, weekBars } from "../Month.ts"
import type { Calendar } from "../views/TimeViews.ts"
import { heading, sampleNote } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { addButton, daysListed, hoursOf, hueOf, legend, type Look, periodBar, saidOf } from "./PeriodMarkup.ts"
import { recordLink, recordList } from "./RecordMarkup.ts"
import { entityOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { mayChange } from "./Viewpoint.ts"
import { dateText, titleOf, valueText } from "./Wording.ts"

type CalendarView = typeof Calendar.Type

/** `month` is `YYYY-MM`; `day` is the one that the arrow keys start from; weeks begin on `first`. */
export interface CalendarState {
  readonly today: string
  readonly month: string
  readonly day: string
  readonly first: number
}

export interface CalendarActions {
  readonly go: (toward: -1 | 0 | 1) => void
  readonly keys: (event: Event) => void
  readonly add: (day: string) => void
  readonly open: (record: Stored) => void
}

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)

/** The records that have a day, in the order of their days and times; one that ends before it begins lasts a day. */
export const spansOf = (scene: Scene, view: CalendarView): ReadonlyArray<Span<Stored>> =>
  recordsOf(scene, view.entity).flatMap((item): ReadonlyArray<Span<Stored>> => {
    const [from, until] = [item.values[view.date], item.values[view.until ?? ""]]
    return isDay(from) ? [{ from, to: isDay(until) && until > from ? until : from, item }] : []
  }).sort((a, b) => {
    const [one, two] = [a, b].map((span) => `${span.from} ${String(span.item.values[view.time ?? ""] ?? "")}`)
    return (one ?? "") < (two ?? "") ? -1 : 1
  })

const lookOf = (view: CalendarView): Look => ({
  entity: view.entity,
  card: view.card,
  colour: view.group,
  hours: (record) => String(record.values[view.time ?? ""] ?? "")
})

const bar = (scene: Scene, view: CalendarView, held: Bar<Stored> | null, open: CalendarActions["open"]): Markup => {
  if (held === null) return h("li", { class: "gap", "aria-hidden": "true" })
  const { item } = held.span
  const title = titleOf(scene, item)
  if (held.days === 0) return h("li", { class: "gap" }, h("span", { class: "hidden" }, title))
  const look = lookOf(view)
  const said = fieldsOf(entityOf(scene, view.entity), saidOf(scene, look)).map((field) =>
    valueText(scene, field, item.values[field.id] ?? null)
  )
  return h(
    "li",
    {
      class: `event${held.enters ? " enters" : ""}${held.leaves ? " leaves" : ""}`,
      "data-days": held.days,
      "data-hue": hueOf(scene, look, item),
      "data-record": item.key
    },
    recordLink(scene, item, open, [
      hoursOf(look, item),
      h("bdi", {}, title),
      h("span", { class: "hidden" }, `, ${said.join(", ")}`)
    ], { title: [title, ...said].join("\n") })
  )
}

const dayCell = (
  scene: Scene,
  view: CalendarView,
  state: CalendarState,
  day: string,
  stack: ReadonlyArray<Bar<Stored> | null>,
  on: CalendarActions
): Markup => {
  const number = dateText(scene.locale, day, { day: "numeric" })
  const whole = dateText(scene.locale, day, { dateStyle: "full" })
  const now = day === state.today ? "date" : undefined
  return h(
    "td",
    { "data-day": day, class: day.startsWith(state.month) ? undefined : "outside" },
    mayChange(scene, view.entity)
      ? h("button", {
        type: "button",
        class: "day",
        id: `${view.id}-${day}`,
        tabindex: day === state.day ? 0 : -1,
        "data-action": "add-day",
        "aria-current": now,
        "aria-label": `${whole}. ${scene.copy.add}: ${entityOf(scene, view.entity).singular}`,
        onclick: () => on.add(day)
      }, number)
      : h(
        "span",
        { class: "day", "aria-current": now },
        h("span", { "aria-hidden": "true" }, number),
        h("span", { class: "hidden" }, whole)
      ),
    stack.length === 0 ? null : h("ul", {}, stack.map((held) => bar(scene, view, held, on.open)))
  )
}

/** A month as a table, and the same days as a list for small screens. */
export const calendarMonth = (scene: Scene, view: CalendarView, state: CalendarState, on: CalendarActions): Child => {
  const weeks = monthGrid(state.month, state.first)
  const spans = spansOf(scene, view)
  const look = lookOf(view)
  const name = dateText(scene.locale, `${state.month}-01`, { month: "long", year: "numeric" })
  return [
    periodBar(scene, view.id, {
      name,
      previous: scene.copy.previousMonth,
      next: scene.copy.nextMonth,
      now: state.today.startsWith(state.month)
    }, on.go),
    legend(scene, look),
    h(
      "table",
      { class: "month", onkeydown: on.keys },
      h("caption", { class: "hidden" }, `${view.title}: ${name}`),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          weeks[0]?.map((day) =>
            h(
              "th",
              { scope: "col", abbr: dateText(scene.locale, day, { weekday: "long" }) },
              dateText(scene.locale, day, { weekday: "short" })
            )
          ) ?? []
        )
      ),
      h(
        "tbody",
        {},
        weeks.map((week) => {
          const stacks = weekBars(week, spans)
          return h("tr", {}, week.map((day, at) => dayCell(scene, view, state, day, stacks[at] ?? [], on)))
        })
      )
    ),
    daysListed(
      scene,
      look,
      weeks.flat().filter((day) => day.startsWith(state.month)).map((day) => ({
        label: dateText(scene.locale, day, { weekday: "long", day: "numeric", month: "long" }),
        now: day === state.today,
        records: spans.filter((span) => span.from <= day && day <= span.to).map((span) => span.item)
      })),
      on.open
    ),
    sampleNote(scene, view.entity)
  ]
}

/** Before a clock is at hand no month can be shown: the records stand one under another. */
export const calendarMarkup = (scene: Scene, view: CalendarView): Child => [
  heading(view, addButton(scene, view)),
  h(
    "div",
    { class: "calendar", "data-region": "results" },
    recordList(scene, view.entity, [view.date, ...view.card]),
    sampleNote(scene, view.entity)
  )
]
