import { dayNumber, minutesOf } from "./Days.ts"
import type { Evaluation } from "./Evaluation.ts"
import { capacityOf } from "./ImpliedCapacity.ts"
import { takenDuring } from "./Load.ts"
import type { Stored } from "./markup/Scene.ts"
import type { Booking } from "./View.ts"

type BookingView = typeof Booking.Type

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** The times (`HH:MM`) at which a booking may begin on an open day; each must end by closing time. */
export const slotsOf = (view: Pick<BookingView, "from" | "to" | "minutes">): ReadonlyArray<string> => {
  const times: Array<string> = []
  for (let at = minutesOf(view.from); at + view.minutes <= minutesOf(view.to); at += view.minutes) {
    times.push(timeOf(at))
  }
  return times
}

/** Monday 1 to Sunday 7 of a calendar day `YYYY-MM-DD`. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

export const addDays = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** Tells how many places are left at a time, counted like the rule that refuses bookings. */
export const placesLeft = (
  view: BookingView,
  records: ReadonlyArray<Stored>,
  evaluation: Evaluation
): (slot: { readonly day: string; readonly time: string; readonly resource: string | null }) => number => {
  const taken = takenDuring(capacityOf(view), records, evaluation)
  return ({ day, time, resource }) => {
    const start = (dayNumber(day) * 24 * 60) + minutesOf(time)
    return view.capacity - taken(view.resource === undefined ? [] : [resource], [start, start + view.minutes])
  }
}
