const steps = [
  { unit: "megabyte", bytes: 1024 * 1024 },
  { unit: "kilobyte", bytes: 1024 },
  { unit: "byte", bytes: 1 }
] as const

/** Western digits everywhere: the texts around them have them too. */
const tag = (locale: string) => locale === "ar" ? "ar-u-nu-latn" : locale

/** A size as the language writes it, in the largest fitting unit. */
export const byteSize = (bytes: number, locale: string): string => {
  const { bytes: of, unit } = steps.find((step) => bytes >= step.bytes) ?? steps[2]
  return new Intl.NumberFormat(tag(locale), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: unit === "megabyte" ? 1 : 0
  }).format(bytes / of)
}

/** `hundredths` is 0–100. */
export const percent = (hundredths: number, locale: string): string =>
  new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 0 }).format(hundredths / 100)

/** The day of an ISO 8601 time, in UTC so that server and browser say the same. */
export const longDay = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso))

/** "in 5 minutes", "in 23 hours": never too early. */
export const waiting = (seconds: number, locale: string): string => {
  const format = new Intl.RelativeTimeFormat(tag(locale), { numeric: "always" })
  return seconds > 90 * 60
    ? format.format(Math.ceil(seconds / 3600), "hour")
    : format.format(Math.max(1, Math.ceil(seconds / 60)), "minute")
}

/** The time that is left, "in 6 days", "in 29 minutes": never too late. */
export const remaining = (seconds: number, locale: string): string => {
  const format = new Intl.RelativeTimeFormat(tag(locale), { numeric: "always" })
  return seconds >= 48 * 3600
    ? format.format(Math.floor(seconds / 86_400), "day")
    : seconds >= 2 * 3600
    ? format.format(Math.floor(seconds / 3600), "hour")
    : seconds >= 60
    ? format.format(Math.floor(seconds / 60), "minute")
    : format.format(seconds, "second")
}

/** A rate in hundredths of a percent: "21%", "25.5%". */
export const percentOf = (basisPoints: number, locale: string): string =>
  new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000)

/** "9 minutes", "30 seconds", in the plural of the language. */
export const duration = (seconds: number, locale: string): string => {
  const [unit, value] = seconds < 60 ? ["second", seconds] as const : ["minute", Math.round(seconds / 60)] as const
  return new Intl.NumberFormat(tag(locale), { style: "unit", unit, unitDisplay: "long" }).format(value)
}

/** An amount in minor units with its currency; cents only where there are any. */
export const price = ({ currency, minor }: { readonly minor: number; readonly currency: string }, locale: string) =>
  new Intl.NumberFormat(tag(locale), {
    style: "currency",
    currency,
    minimumFractionDigits: minor % 100 === 0 ? 0 : 2
  }).format(minor / 100)

/** `nano` in billionths of a US dollar: two digits that count, and cents at the least. */
export const dollars = (nano: number, locale: string): string => {
  const amount = nano / 1e9
  const digits = amount === 0 || amount >= 1 ? 2 : Math.min(9, Math.max(2, 1 + Math.ceil(-Math.log10(amount))))
  return new Intl.NumberFormat(tag(locale), {
    style: "currency",
    currency: "USD",
    // A dollar sign between letters and digits changes places where the line runs from right to left.
    currencyDisplay: locale === "ar" ? "code" : "symbol",
    minimumFractionDigits: 2,
    maximumFractionDigits: digits
  }).format(amount)
}

/** A count with its thousands apart. */
export const whole = (count: number, locale: string): string => new Intl.NumberFormat(tag(locale)).format(count)

/** Day and minute of an ISO 8601 time, in UTC and saying so. */
export const minute = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(tag(locale), {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short"
  }).format(new Date(iso))

/** Several things one after the other, as the language separates them. */
export const listed = (things: ReadonlyArray<string>, locale: string): string =>
  new Intl.ListFormat(tag(locale), { type: "unit", style: "short" }).format(things)
