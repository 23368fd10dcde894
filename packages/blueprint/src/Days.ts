import type { Unit } from "./Expression.ts"

const dayLength = 86_400_000

const midnight = (day: string): number => new Date(`${day}T00:00:00Z`).getTime()

/** Days since 1970; `NaN` for what is no day. */
export const dayNumber = (day: string): number => midnight(day) / dayLength

/** Minutes since midnight of a time `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * The day so long after another; a negative amount goes back. Months and years keep the day of the month where the month has it,
 * else its last day: a month after 31 January is 28 or 29 February. `null` outside the years 1 to 9999.
 */
export const dayAfter = (day: string, amount: number, unit: Unit): string | null => {
  const at = new Date(midnight(day))
  const whole = Math.trunc(amount)
  if (unit === "days" || unit === "weeks") at.setUTCDate(at.getUTCDate() + whole * (unit === "weeks" ? 7 : 1))
  else {
    const wanted = at.getUTCDate()
    at.setUTCDate(1)
    at.setUTCMonth(at.getUTCMonth() + whole * (unit === "years" ? 12 : 1))
    const last = new Date(at)
    last.setUTCMonth(at.getUTCMonth() + 1, 0)
    at.setUTCDate(Math.min(wanted, last.getUTCDate()))
  }
  const text = Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10)
  return /^(?!0000)\d{4}-/.test(text) ? text : null
}

/** The days that `today+<days>` and `today-<days>` stand for in samples; `null` for any other text. */
export const relativeDays = (text: unknown): number | null => {
  const found = typeof text === "string" ? /^today([+-]\d{1,4})$/.exec(text) : null
  return found === null ? null : Number(found[1])
}
