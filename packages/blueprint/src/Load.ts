import { dayNumber, minutesOf } from "./Days.ts"
import type { Evaluation } from "./Evaluation.ts"
import type { Stored } from "./markup/Scene.ts"
import type { Capacity, Period } from "./Rules.ts"
import type { Value } from "./Words.ts"

/** From the first minute, counted from 1970, up to and not including the last. */
export type Span = readonly [number, number]

const dayLength = 1440

const number = (value: Value): number => typeof value === "string" ? dayNumber(value) : NaN

/**
 * When a record takes what it books; `null` while it has no day to begin on. One that has to end and does not say when lasts
 * for ever; one that ends before it begins takes its first minute.
 */
export const spanOf = (period: Period, value: (field: string) => Value): Span | null => {
  const from = number(value(period.from))
  if (Number.isNaN(from)) return null
  const timeOf = (field: string | undefined): number | null => {
    const time = field === undefined ? null : value(field)
    return typeof time === "string" ? minutesOf(time) : null
  }
  const [begins, ends] = [timeOf(period.fromTime), timeOf(period.toTime)]
  const start = from * dayLength + (begins ?? 0)
  const last = period.to === undefined ? from : number(value(period.to))
  const end = () => {
    if (ends !== null && !Number.isNaN(last)) return last * dayLength + ends
    if (period.minutes !== undefined && begins !== null) return start + period.minutes
    if (Number.isNaN(last)) return Infinity
    return (last + (period.to === undefined || period.toIncluded ? 1 : 0)) * dayLength
  }
  return [start, Math.max(end(), start + 1)]
}

interface Taking {
  readonly record: Stored
  readonly span: Span
  readonly amount: number
}

/** How much is taken from each moment on at which that changes, in order. */
const courseOf = (takings: ReadonlyArray<Taking>): ReadonlyArray<readonly [number, number]> => {
  const changes = new Map<number, number>()
  for (const { span, amount } of takings) {
    changes.set(span[0], (changes.get(span[0]) ?? 0) + amount)
    changes.set(span[1], (changes.get(span[1]) ?? 0) - amount)
  }
  let load = 0
  return [...changes].sort(([one], [two]) => one < two ? -1 : 1).map(([at, change]) => [at, load += change])
}

/**
 * What the records of the capacity's entity take, by what they agree in. A field `amount` that is empty counts 1 and a negative
 * one nothing.
 */
const takingsOf = (capacity: Capacity, records: ReadonlyArray<Stored>, evaluation: Evaluation) => {
  const groups = new Map<string, Array<Taking>>()
  for (const record of records) {
    const value = (field: string) => evaluation.value(record, field)
    const per = capacity.per.map(value)
    const span = capacity.period === undefined ? [0, Infinity] as const : spanOf(capacity.period, value)
    const amount = capacity.amount === undefined ? 1 : value(capacity.amount) ?? 1
    if (
      span === null || per.includes(null) || !(Number(amount) > 0) ||
      (capacity.unless.length > 0 && evaluation.holds(capacity.unless, record))
    ) continue
    const group = JSON.stringify(per)
    const held = groups.get(group) ?? []
    groups.set(group, held)
    held.push({ record, span, amount: Number(amount) })
  }
  return groups
}

/** The most that is taken at any moment of a span. */
const peak = (course: ReadonlyArray<readonly [number, number]>, span: Span): number => {
  const before = course.findLast(([at]) => at <= span[0])?.[1] ?? 0
  return Math.max(before, ...course.map(([at, load]) => at > span[0] && at < span[1] ? load : 0))
}

/** Tells how much is taken at most during a span, by records that have these values in the fields of `per`. */
export const takenDuring = (
  capacity: Capacity,
  records: ReadonlyArray<Stored>,
  evaluation: Evaluation
): (per: ReadonlyArray<Value>, span: Span) => number => {
  const groups = takingsOf(capacity, records, evaluation)
  return (per, span) => peak(courseOf(groups.get(JSON.stringify(per)) ?? []), span)
}

/** By how much more than its size a capacity is taken during each record, by key; only those above. No size known, no bound. */
export const excesses = (
  capacity: Capacity,
  records: ReadonlyArray<Stored>,
  evaluation: Evaluation
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const takings of takingsOf(capacity, records, evaluation).values()) {
    const course = courseOf(takings)
    const most = Math.max(...course.map(([, load]) => load))
    for (const { record, span } of takings) {
      const size = evaluation.of(capacity.size, record)
      if (typeof size !== "number" || most <= size) continue
      const excess = peak(course, span) - size
      if (excess > 1e-9) found.set(record.key, excess)
    }
  }
  return found
}
