const counts = new Intl.NumberFormat("en")
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 })

export const count = (value: number): string => counts.format(value)

/** For axes and where room is scarce: "1.2M". */
export const about = (value: number): string => short.format(value)

/** Billionths of a dollar with so many digits after the point; what is there is never shown as nothing. */
export const dollars = (nano: number, digits = 2): string => {
  const least = 10 ** -digits
  const amount = nano / 1e9
  if (amount > 0 && amount < least) return `<$${least.toFixed(digits)}`
  return `$${amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}

/** A tick of an axis: whole, or with as many digits as it has. */
export const dollarTick = (amount: number): string =>
  `$${
    amount.toLocaleString("en", { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 9 })
  }`

/** 0–100. */
export const percent = (hundredths: number): string =>
  hundredths > 0 && hundredths < 1 ? "<1%" : `${Math.round(hundredths)}%`

// By hand: server and browser must write the same, and their calendars of words differ.
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

/** A day of ISO 8601 or a time in milliseconds, in UTC: "23 Nov", "Mon 23 Nov". */
export const dayOf = (time: string | number): string => {
  const date = new Date(time)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`
}
export const monthOf = (iso: string): string => months[new Date(iso).getUTCMonth()] ?? ""
const weekdayOf = (time: string | number): string => weekdays[new Date(time).getUTCDay()] ?? ""
export const shortDay = (time: string | number): string => `${weekdayOf(time).slice(0, 3)} ${dayOf(time)}`

/** In UTC: "17:09:30", "Monday 23 Nov, 17:09". */
export const clock = (time: number): string => new Date(time).toISOString().slice(11, 19)
export const moment = (time: number): string => `${weekdayOf(time)} ${dayOf(time)}, ${clock(time).slice(0, 5)}`
export const dayAndClock = (time: number): string => `${dayOf(time)}, ${clock(time)}`

/** "830 ms", "2.4 s", "48 s", "3 min". */
export const span = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : milliseconds < 9950
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : milliseconds < 99_500
    ? `${Math.round(milliseconds / 1000)} s`
    : milliseconds < 5_940_000
    ? `${Math.round(milliseconds / 60_000)} min`
    : milliseconds < 172_800_000
    ? `${Math.round(milliseconds / 3_600_000)} h`
    : `${Math.round(milliseconds / 86_400_000)} d`
