import type { Booking } from "./View.ts"
import type { Value } from "./Words.ts"

type BookingView = typeof Booking.Type

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

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

/** How many places are left at a time, given the values of all records of the booked entity. */
export const placesLeft = (
  view: BookingView,
  taken: ReadonlyArray<Readonly<Record<string, Value>>>,
  slot: { readonly day: string; readonly time: string; readonly resource: string | null }
): number =>
  view.capacity - taken.filter((values) =>
    values[view.date] === slot.day && values[view.time] === slot.time &&
    (view.resource === undefined || values[view.resource] === slot.resource)
  ).length
