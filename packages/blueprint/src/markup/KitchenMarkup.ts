import type { Entity } from "../Entity.ts"
import type { Field } from "../Field.ts"
import type { StatusStep } from "../Rules.ts"
import type { Kitchen } from "../views/PublicViews.ts"
import { facts, filled } from "./Facts.ts"
import { button, heading, sampleNote } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { entityOf, fieldOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { stepLabel, stepsOf } from "./StepMarkup.ts"
import { sampleTag } from "./ValueMarkup.ts"
import { mayChange } from "./Viewpoint.ts"
import { numberText, say, tagOf, titleOf, valueText } from "./Wording.ts"

type KitchenView = typeof Kitchen.Type

/** `now` in milliseconds since 1970; unknown in pages made ahead of time. */
export interface KitchenClock {
  readonly now: number | null
  readonly move: ((record: Stored, step: StatusStep) => void) | null
}

const linesOf = (scene: Scene, view: KitchenView, record: Stored): ReadonlyArray<Stored> => {
  const lines = view.lines
  return lines === undefined
    ? []
    : recordsOf(scene, lines.entity).filter((line) => line.values[lines.reference] === record.key)
}

/**
 * When an order came in: its lines are written with it and never after, so they remember it better than the order, which
 * changes with its state. Samples have no such moment and go by the day and time that they name.
 */
export const arrivalOf = (scene: Scene, view: KitchenView, record: Stored): number | null => {
  const lines = linesOf(scene, view, record)
  const written = Math.min(...(lines.length > 0 ? lines : [record]).map((one) => one.changed))
  if (written > 0) return written
  const fields = entityOf(scene, view.entity).fields
  const of = (kind: string) => record.values[fields.find((field) => field.kind === kind)?.id ?? ""] ?? null
  const [day, time] = [of("date") ?? scene.today, of("time")]
  const at = typeof day === "string" && typeof time === "string" ? new Date(`${day}T${time}`).getTime() : Number.NaN
  return Number.isNaN(at) ? null : at
}

/** The step that an order takes next: onwards, not back; the shortest that is lawful now. */
export const nextStep = (scene: Scene, entity: Entity, record: Stored): StatusStep | null => {
  if (entity.status === undefined || !mayChange(scene, entity.id)) return null
  const options = fieldOf(entity, entity.status).options ?? []
  const place = (state: unknown) => options.findIndex((option) => option.value === state)
  const at = place(record.values[entity.status] ?? null)
  const following = options[at + 1]
  if (entity.steps !== undefined) {
    return stepsOf(scene, record).filter((step) => place(step.to) > at).sort((a, b) => place(a.to) - place(b.to))[0] ??
      null
  }
  return following === undefined ? null : { from: [options[at]?.value ?? following.value], to: following.value }
}

/** "12 min", and hours from the first on. */
export const waited = (scene: Scene, arrival: number, now: number): string => {
  const minutes = Math.max(0, Math.floor((now - arrival) / 60_000))
  const unit = (amount: number, name: "minute" | "hour" | "day") =>
    new Intl.NumberFormat(tagOf(scene.locale), { style: "unit", unit: name, unitDisplay: "short" }).format(amount)
  if (minutes < 60) return unit(minutes, "minute")
  if (minutes >= 2880) return unit(Math.floor(minutes / 1440), "day")
  return `${unit(Math.floor(minutes / 60), "hour")} ${unit(minutes % 60, "minute")}`
}

const line = (scene: Scene, view: KitchenView, record: Stored): Markup => {
  const entity = entityOf(scene, record.entity)
  const fields = fieldsOf(entity, view.lines?.columns ?? [])
  const amount = fields.find((field) => field.kind === "number")
  const text = (field: Field) => valueText(scene, field, record.values[field.id] ?? null)
  return h(
    "li",
    {},
    amount === undefined ? null : h("b", { class: "times" }, `${text(amount)} ×`),
    h(
      "span",
      {},
      fields.filter((field) => field !== amount && filled(record, field.id)).map((field, at) =>
        h(at === 0 ? "strong" : "span", {}, h("bdi", {}, text(field)))
      )
    )
  )
}

const ticket = (scene: Scene, view: KitchenView, record: Stored, clock: KitchenClock): Markup => {
  const entity = entityOf(scene, view.entity)
  const arrival = arrivalOf(scene, view, record)
  const next = nextStep(scene, entity, record)
  const title = titleOf(scene, record)
  const lines = linesOf(scene, view, record)
  const move = clock.move
  return h(
    "li",
    { class: "ticket", "data-record": record.key },
    h(
      "header",
      {},
      h("h3", {}, h("bdi", {}, title), sampleTag(scene, record)),
      arrival === null || clock.now === null || arrival > clock.now
        ? null
        : h(
          "p",
          { class: "waited", "data-since": arrival },
          say(scene.copy, "waiting", { time: waited(scene, arrival, clock.now) })
        )
    ),
    facts(scene, record, view.card.filter((id) => id !== entity.title && id !== entity.status)),
    lines.length === 0 ? null : h("ul", { class: "lines" }, lines.map((one) => line(scene, view, one))),
    next === null ? null : button(stepLabel(scene, record, next), "next", {
      id: `${view.id}-next-${record.key}`,
      class: "main-button",
      "aria-label": `${stepLabel(scene, record, next)}: ${title}`,
      onclick: move === null ? undefined : () => move(record, next)
    })
  )
}

/** The open orders, a column for each state, oldest first; those without a known moment by their name. */
export const wall = (scene: Scene, view: KitchenView, clock: KitchenClock): Child => {
  const entity = entityOf(scene, view.entity)
  const status = fieldOf(entity, entity.status ?? entity.title)
  const names = new Intl.Collator(tagOf(scene.locale), { numeric: true })
  const held = recordsOf(scene, view.entity).map((record) => ({
    record,
    at: arrivalOf(scene, view, record) ?? Number.POSITIVE_INFINITY,
    title: titleOf(scene, record)
  })).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : names.compare(a.title, b.title))
  return view.states.map((state, at) => {
    const open = held.filter(({ record }) => record.values[status.id] === state)
    return h(
      "section",
      { class: "rail", "data-column": state, "aria-labelledby": `${view.id}-rail-${at}` },
      h(
        "h2",
        { id: `${view.id}-rail-${at}` },
        valueText(scene, status, state),
        " ",
        h("span", { class: "count" }, numberText(scene.locale, open.length))
      ),
      open.length === 0
        ? h("p", { class: "note" }, scene.copy.empty)
        : h("ol", {}, open.map(({ record }) => ticket(scene, view, record, clock)))
    )
  })
}

/** How many orders are open, for those who do not see the wall. */
export const openOrders = (scene: Scene, view: KitchenView): string => {
  const status = entityOf(scene, view.entity).status ?? ""
  const open = recordsOf(scene, view.entity).filter((record) =>
    view.states.some((state) => state === record.values[status])
  )
  return say(scene.copy, "openOrders", { count: numberText(scene.locale, open.length) })
}

export const kitchenMarkup = (scene: Scene, view: KitchenView): Child => [
  heading(view, h("p", { class: "open-count", role: "status", "data-region": "open" }, openOrders(scene, view))),
  h("div", { class: "wall", "data-region": "results" }, wall(scene, view, { now: null, move: null })),
  sampleNote(scene, view.entity)
]
