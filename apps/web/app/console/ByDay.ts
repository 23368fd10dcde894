import type { WorkOnDay } from "@statex/ai/AiJournal"
import type { SpentOnDay } from "@statex/ai/spending/Spending"
import type { Series } from "./Stack.ts"

/** What a tier did on one day, or on several. `cost` in billionths of a dollar. */
export interface Did {
  readonly works: number
  /** The part of `works` that was remembered. */
  readonly remembered: number
  readonly calls: number
  readonly input: number
  readonly output: number
  readonly cost: number
  /** The part of `cost` that our own repairs took. */
  readonly free: number
  readonly estimated: boolean
}

/** `tier` is null for what nobody answered. */
export interface DidOnDay extends Did {
  readonly day: string
  readonly tier: string | null
}

const nothing: Did = { works: 0, remembered: 0, calls: 0, input: 0, output: 0, cost: 0, free: 0, estimated: false }

export const sumOf = (rows: ReadonlyArray<Did>): Did =>
  rows.reduce((sum, row) => ({
    works: sum.works + row.works,
    remembered: sum.remembered + row.remembered,
    calls: sum.calls + row.calls,
    input: sum.input + row.input,
    output: sum.output + row.output,
    cost: sum.cost + row.cost,
    free: sum.free + row.free,
    estimated: sum.estimated || row.estimated
  }), nothing)

/** So many days up to the one of `now`, the earliest first, as "2026-11-23" in UTC. */
export const daysUpTo = (now: number, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, at) => new Date(now - (count - 1 - at) * 86_400_000).toISOString().slice(0, 10))

const nobodyLast = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

/** What was answered and what was called, put together: the latest day first, on each the tiers by name. */
export const didByDay = (
  spent: ReadonlyArray<SpentOnDay>,
  works: ReadonlyArray<WorkOnDay>
): ReadonlyArray<DidOnDay> => {
  const rows = [
    ...spent.map(({ calls, cost, day, estimated, free, input, output, tier }) => ({
      ...nothing,
      day,
      tier,
      calls,
      input,
      output,
      cost,
      free,
      estimated
    })),
    ...works.map(({ cached, day, tier, works }) => ({ ...nothing, day, tier, works, remembered: cached }))
  ]
  return [...Map.groupBy(rows, ({ day, tier }) => JSON.stringify([day, tier])).values()]
    .flatMap(([first, ...rest]) =>
      first === undefined ? [] : [{ ...sumOf([first, ...rest]), day: first.day, tier: first.tier }]
    )
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : nobodyLast(a.tier, b.tier)))
}

/** Each tier with the sum of its days, by name; last what nobody answered. */
export const didByTier = (rows: ReadonlyArray<DidOnDay>): ReadonlyArray<Did & { readonly tier: string | null }> =>
  [...Map.groupBy(rows, ({ tier }) => tier)]
    .map(([tier, rows]) => ({ ...sumOf(rows), tier }))
    .toSorted((a, b) => nobodyLast(a.tier, b.tier))

/** A value of each day, in the order of `days`. */
export const valuesOf = (
  rows: ReadonlyArray<DidOnDay>,
  days: ReadonlyArray<string>,
  of: (did: Did) => number
): ReadonlyArray<number> => {
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return days.map((day) => of(sumOf(byDay.get(day) ?? [])))
}

/** A series of each tier in this order, so that a tier has one colour on all plots. */
export const seriesOf = (
  rows: ReadonlyArray<DidOnDay>,
  tiers: ReadonlyArray<string>,
  days: ReadonlyArray<string>,
  of: (did: Did) => number
): ReadonlyArray<Series> =>
  tiers.map((name) => ({ name, values: valuesOf(rows.filter(({ tier }) => tier === name), days, of) }))

/** 0–100 of what was answered. */
export const share = ({ remembered, works }: Pick<Did, "remembered" | "works">): number =>
  works === 0 ? 0 : (remembered / works) * 100
