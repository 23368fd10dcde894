import type { Family } from "../../Understanding.ts"
import { calendarId, chartId, locationsId, type Planned, type PlannedTag, reportId, timetableId } from "../Layout.ts"
import type { Passage } from "../Passage.ts"
import { neverTwice } from "../placing/Overlap.ts"
import { reminding } from "../placing/Reminders.ts"
import { neverBelowZero, neverMoreOut, stockField } from "../placing/Stock.ts"
import { entityIn, labelIn, planning, pointingAt, type Shape, type ShapedEntity, wanting } from "../shaping/Ground.ts"
import { dayOfEntity, periodOf } from "../shaping/Periods.ts"
import { means } from "./Meanings.ts"

type Tags = ReadonlyArray<PlannedTag>

/** What a family adds to what every app has: rules that go without saying, its views, and in which orders they may stand. */
export interface FamilyPlan {
  readonly family: Family
  readonly derive: (shape: Shape) => Shape
  /** Kinds of views in the order of the menu; the brief's own words choose one of them. */
  readonly orders: readonly [Tags, ...ReadonlyArray<Tags>]
  /** Whether the figures of the day stand on a page of their own. */
  readonly overview: boolean
}

const asked = {
  calendar: /calend|kalend|kalénd|calénd|agenda|календар|تقويم|رزنامه|رزنامة/iu,
  week:
    /week|woche|semaine|settiman|semana|týden|týdn|tydz|tygod|недел|اسبوع|أسبوع|timetable|stundenplan|dienstplan|emploi du temps|horario|orario|rooster|rozvrh|grafik|расписан|جدول/iu
}

/** The sentence of the brief that asks for such a view. */
export const passageFor = (shape: Shape, what: keyof typeof asked): Passage | undefined =>
  shape.reading.passages.find((passage) =>
    passage.part !== "today" && passage.part !== "attachment" && asked[what].test(passage.text)
  )

const planned = (
  shape: Shape,
  view: Planned,
  key: string,
  values: Readonly<Record<string, string>>,
  from?: Passage
): Shape =>
  shape.planned.some((one) => one.id === view.id) ? shape : wanting(planning(shape, view), {
    key,
    values,
    from,
    priority: from === undefined ? "should" : "must",
    views: [view.id],
    checks: [{ key: "Look", view: view.id, probe: { _tag: "Summarises", view: view.id } }]
  })

/** A month of what happens. */
export const withCalendar = (shape: Shape, entity: ShapedEntity | undefined): Shape => {
  const day = entity === undefined ? undefined : dayOfEntity(entity)
  if (entity === undefined || day === undefined) return shape
  const period = periodOf(entity)
  const group = entity.status ?? entity.fields.find((field) => field.kind === "choice")?.id
  return planned(
    shape,
    {
      id: calendarId(entity),
      tag: "Calendar",
      entity: entity.id,
      date: day.id,
      ...(period?.to === undefined ? {} : { until: period.to }),
      ...(period?.fromTime === undefined ? {} : { time: period.fromTime }),
      ...(group === undefined ? {} : { group })
    },
    "Calendar",
    { plural: entity.plural, field: day.label },
    passageFor(shape, "calendar")
  )
}

/** A week of what has a day and a time, for each room, teacher or crew. */
export const withTimetable = (shape: Shape, entity: ShapedEntity | undefined): Shape => {
  const period = entity === undefined ? undefined : periodOf(entity)
  const weekday = entity?.fields.find((field) =>
    field.kind === "choice" && field.options.length === 7 && means(field.label, "weekday")
  )
  const time = period?.fromTime ?? entity?.fields.find((field) => field.kind === "time")?.id
  const day = weekday?.id ?? period?.from
  if (entity === undefined || time === undefined || day === undefined) return shape
  const toTime = period?.toTime ?? entity.fields.filter((field) => field.kind === "time")[1]?.id
  const things = Object.entries(entity.references)
  const taken = entity.rules.capacities[0]?.per[0]
  const chosen = entity.fields.some((field) =>
    field.id === taken && (field.kind === "choice" || entity.references[field.id] !== undefined)
  )
  const lane = (chosen ? taken : undefined) ??
    (things.find(([, id]) => entityIn(shape, id)?.person === false) ?? things[0])?.[0]
  return planned(
    shape,
    {
      id: timetableId(entity),
      tag: "Timetable",
      entity: entity.id,
      date: day,
      time,
      ...(toTime === undefined ? {} : { toTime }),
      ...(lane === undefined ? {} : { lane })
    },
    "Timetable",
    { plural: entity.plural, field: labelIn(entity, day) },
    passageFor(shape, "week")
  )
}

/** Addresses by place, found without a map. */
export const withLocations = (shape: Shape, entity: ShapedEntity | undefined): Shape => {
  const address = entity?.fields.find((field) =>
    (field.kind === "text" || field.kind === "longText") && means(field.label, "address") &&
    entity.references[field.id] === undefined
  )
  if (entity === undefined || address === undefined) return shape
  const area = entity.fields.find((field) => field !== address && field.kind === "choice" && means(field.label, "area"))
  const map = shape.reading.capabilities.find(({ what }) => what === "map")?.passage
  return planned(
    shape,
    {
      id: locationsId(entity),
      tag: "Locations",
      entity: entity.id,
      address: address.id,
      ...(area === undefined ? {} : { area: area.id })
    },
    "Locations",
    { plural: entity.plural, field: address.label },
    map
  )
}

/** Money added up for each state, month or kind. */
export const withSums = (shape: Shape, entity: ShapedEntity | undefined): Shape => {
  const money = entity?.fields.find((field) => field.kind === "money")
  const group = entity?.status ?? (entity === undefined ? undefined : dayOfEntity(entity)?.id)
  if (entity === undefined || money === undefined || group === undefined) return shape
  const id = `${chartId(entity)}-sum`
  return planned(
    shape,
    {
      id,
      tag: "Chart",
      entity: entity.id,
      group,
      sum: money.id,
      ...(group === entity.status ? {} : { by: "month" as const })
    },
    "ChartSum",
    { plural: entity.plural, sum: money.label, field: labelIn(entity, group) }
  )
}

/** A list to print. */
export const withReport = (shape: Shape, entity: ShapedEntity | undefined): Shape => {
  const print = shape.reading.capabilities.find(({ what }) => what === "print")?.passage
  return entity === undefined ? shape : planned(
    shape,
    { id: reportId(entity), tag: "Report", entity: entity.id },
    "ReportList",
    { plural: entity.plural },
    print
  )
}

/** What is pointed at and lent, let or booked is never taken twice, where the brief sets no other rule for it. */
export const derivedOnce = (shape: Shape, deal: ShapedEntity | undefined): Shape => {
  const now = entityIn(shape, deal?.id)
  const thing = Object.entries(now?.references ?? {}).find(([, id]) => entityIn(shape, id)?.person === false)
  if (now === undefined || thing === undefined || now.rules.capacities.length > 0 || dayOfEntity(now) === undefined) {
    return shape
  }
  return neverTwice(shape, now.id, [thing[0]], {}) ?? shape
}

/** What is lent is never more than what there is, where the brief sets no other rule for it. */
export const derivedOut = (shape: Shape, deal: ShapedEntity | undefined): Shape => {
  const now = entityIn(shape, deal?.id)
  const item = Object.values(now?.references ?? {}).map((id) => entityIn(shape, id)).find((one) =>
    one?.person === false
  )
  return now === undefined || item === undefined || now.rules.capacities.length > 0
    ? shape
    : neverMoreOut(shape, item.id, now.id, {})
}

/** Stock is counted and never below zero; below its minimum it is pointed out. */
export const derivedStock = (shape: Shape): Shape =>
  shape.entities.reduce((all: Shape, { id, person }) => {
    const item = entityIn(all, id)
    const stock = item === undefined || person ? undefined : stockField(item)
    const named = item?.fields.find((field) => field.id === stock)
    if (item === undefined || named === undefined || !means(named.label, "stock") && pointingAt(all, id).length === 0) {
      return all
    }
    const lent = pointingAt(all, id).some(({ entity, field }) =>
      entity.rules.capacities.some((one) => one.per.includes(field))
    )
    const bounded = item.rules.limits.length > 0 || item.rules.bounds[named.id]?.minimum === 0
    const limited = bounded || lent ? all : neverBelowZero(all, id, {})
    const fresh = entityIn(limited, id) ?? item
    const minimum = fresh.fields.find((field) => field.kind === "number" && means(field.label, "minimum"))
    const counted = fresh.fields.findLast((field) =>
      field.kind === "number" && field !== minimum &&
      (fresh.rules.computed[field.id] !== undefined || field.id === stock) && means(field.label, "stock")
    ) ?? named
    if (minimum === undefined || fresh.rules.reminders.length > 0) return limited
    return reminding(limited, id, {
      key: "BelowField",
      values: { field: counted.label, other: minimum.label },
      when: [{ _tag: "Compares", field: counted.id, relation: "atMost", to: { _tag: "Own", field: minimum.id } }]
    })
  }, shape)
