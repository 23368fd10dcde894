import type { Locale } from "@statex/kernel/Locale"

const calendars: Partial<Record<Locale, Intl.DateTimeFormat>> = {}

/** Names of weekdays (1 Monday … 7 Sunday) in a language, by the platform's own calendar. */
export const dayNames = (days: ReadonlyArray<number>, locale: Locale): string => {
  const names = calendars[locale] ??= new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" })
  return days.map((day) => names.format(new Date(Date.UTC(2024, 0, day)))).join(locale === "ar" ? "، " : ", ")
}
