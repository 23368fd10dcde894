import type { Check } from "@statex/blueprint/Rules"
import type { Reading } from "./Draft.ts"
import { plans } from "./families/Plans.ts"
import { bookingId, dashboardId, formId } from "./Layout.ts"
import { placing } from "./placing/Placing.ts"
import { refusing } from "./placing/Refusing.ts"
import { shaped, unnamedEntity } from "./shaping/Base.ts"
import { bookingForms, landingForms, recordForms } from "./shaping/Forms.ts"
import {
  labelIn,
  planning,
  ruleId,
  type Shape,
  type ShapedEntity,
  wanting,
  withRules,
  wordsFor
} from "./shaping/Ground.ts"
import { periodOf } from "./shaping/Periods.ts"

export type { Shape, ShapedEntity } from "./shaping/Ground.ts"

/** Whether times are offered by the clock: a booking app, or another one that takes bookings at stated hours as well. */
const byTheClock = ({ also, family, opening }: Reading): boolean =>
  family === "booking" ||
  family !== "landing" && also.includes("booking") &&
    (opening.said.hours !== undefined || opening.said.minutes !== undefined)

const begun = (reading: Reading): Shape => {
  const forms = byTheClock(reading)
    ? bookingForms(reading)
    : reading.family === "landing"
    ? landingForms(reading)
    : recordForms(reading)
  const [first = shaped(unnamedEntity(reading.locale, "entry", false, []), "records", reading.locale), ...rest] =
    forms.entities
  return {
    reading,
    entities: [first, ...rest],
    ...(forms.resource === undefined ? {} : { resource: forms.resource }),
    personas: [],
    planned: [],
    wanted: [],
    open: []
  }
}

/** The page to book on, where times are offered by the clock. */
const booked = (shape: Shape): Shape => {
  const [first] = shape.entities
  return first.role === "booking" ? planning(shape, { id: bookingId, tag: "Booking", entity: first.id }) : shape
}

/** What lasts from one day or time to another does not end before it begins. */
const inTime = (shape: Shape, entity: ShapedEntity): Shape => {
  const period = periodOf(entity)
  const pair = period?.to !== undefined
    ? [period.from, period.to] as const
    : period?.fromTime !== undefined && period.toTime !== undefined
    ? [period.fromTime, period.toTime] as const
    : undefined
  if (pair === undefined || entity.role !== "records") return shape
  const [from, to] = pair
  const id = ruleId(`${entity.id}-period`, entity.rules.checks)
  const values = { plural: entity.plural, from: labelIn(entity, from), to: labelIn(entity, to) }
  const check: Check = {
    id,
    when: [{ _tag: "Filled", field: to }, { _tag: "Filled", field: from }],
    must: [{ _tag: "Compares", field: to, relation: "atLeast", to: { _tag: "Own", field: from } }],
    message: wordsFor(shape)("msgPeriod", values)
  }
  const view = formId(entity)
  return wanting(
    withRules(shape, entity.id, (one) => ({ checks: [...one.rules.checks, check] })),
    refusing(view, { key: "Period", values, priority: "should" }, {
      _tag: "RefusesBreach",
      view,
      entity: entity.id,
      rule: id
    })
  )
}

/** The page with the figures of the day, where something has to be pointed out or the family has one. */
const overviewed = (shape: Shape): Shape => {
  const { also, family } = shape.reading
  const reminds = shape.entities.some((entity) => entity.rules.reminders.length > 0)
  const kept = shape.entities.some((entity) => entity.status !== undefined || entity.rules.capacities.length > 0)
  const usual = [family, ...also].some((one) => plans[one].overview) && kept
  if (!reminds && !usual) return shape
  const [first] = shape.entities
  const planned = planning(shape, { id: dashboardId, tag: "Dashboard", entity: first.id })
  return wanting(planned, {
    key: "Dashboard",
    priority: "should",
    views: [dashboardId],
    checks: [{ key: "Look", view: dashboardId, probe: { _tag: "Summarises", view: dashboardId } }]
  })
}

/** What the app is: the brief's things made whole, with their rules in place and what their families add. */
export const shapeOf = (reading: Reading): Shape => {
  const placed = placing(booked(begun(reading)))
  const derived = [reading.family, ...reading.also].reduce((all, family) => plans[family].derive(all), placed)
  return overviewed(derived.entities.reduce(inTime, derived))
}
