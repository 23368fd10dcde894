import { addDays, weekdayOf } from "./Slots.ts"

/** The day on which weeks begin for readers of a language, 1 (Monday) to 7; Monday where the browser does not know. */
export const firstWeekday = (tag: string): number => {
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    readonly getWeekInfo?: () => { readonly firstDay: number }
    readonly weekInfo?: { readonly firstDay: number }
  }
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}

/** The first day of the week that holds a day. */
export const weekStart = (day: string, first: number): string => addDays(day, -((weekdayOf(day) - first + 7) % 7))

/** A month (`YYYY-MM`) so many months later; earlier where negative. */
export const addMonths = (month: string, months: number): string => {
  const at = new Date(`${month}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + months)
  return at.toISOString().slice(0, 7)
}

/** Whole weeks that cover a month, each of seven days. */
export const monthGrid = (month: string, first: number): ReadonlyArray<ReadonlyArray<string>> => {
  const end = `${addMonths(month, 1)}-01`
  const weeks: Array<ReadonlyArray<string>> = []
  for (let start = weekStart(`${month}-01`, first); start < end; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(start, at)))
  }
  return weeks
}

/** What lasts from one day to another, both included. */
export interface Span<A> {
  readonly from: string
  readonly to: string
  readonly item: A
}

/** A place in a day's stack: a span that begins here (or came in from the week before) for so many days, or one that goes on. */
export type Bar<A> = {
  readonly span: Span<A>
  readonly days: number
  readonly enters: boolean
  readonly leaves: boolean
}

/**
 * For each day of a week its stack of bars. Whatever lasts several days keeps its place in the stack; `days` is 0 where a bar
 * only goes on, and `null` keeps a place free under one that does.
 */
export const weekBars = <A>(
  week: ReadonlyArray<string>,
  spans: ReadonlyArray<Span<A>>
): ReadonlyArray<ReadonlyArray<Bar<A> | null>> => {
  const [first = "", last = ""] = [week[0], week.at(-1)]
  const stacks: Array<Array<Bar<A> | null>> = week.map(() => [])
  const within = spans.filter((span) => span.from <= last && span.to >= first)
  const lasting = (span: Span<A>) => Date.parse(span.to) - Date.parse(span.from)
  const ordered = [...within].sort((a, b) => a.from < b.from ? -1 : a.from > b.from ? 1 : lasting(b) - lasting(a))
  for (const span of ordered) {
    const begin = Math.max(week.indexOf(span.from), 0)
    const end = span.to > last ? week.length - 1 : week.indexOf(span.to)
    const held = stacks.slice(begin, end + 1)
    let place = 0
    while (held.some((stack) => (stack[place] ?? null) !== null)) place++
    for (const [at, stack] of held.entries()) {
      while (stack.length < place) stack.push(null)
      stack[place] = { span, days: at === 0 ? held.length : 0, enters: span.from < first, leaves: span.to > last }
    }
  }
  return stacks
}
