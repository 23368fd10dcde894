import { Clock, Duration, Effect, Layer, Schema } from "effect"
import { capsOf, commonCaps, dayOf, firstOf, SpendingCaps } from "../spending/Cap.ts"
import type { NanoDollars } from "../spending/NanoDollars.ts"
import { CapReached, Planned, Spending, type Spent } from "../spending/Spending.ts"
import { type Usage, usageOf } from "../spending/Usage.ts"

interface Call extends Planned {
  readonly at: number
  readonly purses: ReadonlyArray<string>
  /** Nothing while it is under way; "swept" where nobody settled it, "uncounted" where the provider told nonsense. */
  readonly used?: Usage | "swept" | "uncounted"
}

const isOpen = ({ used }: Call): boolean => used === undefined || used === "swept"
const usageIn = ({ used }: Call): Usage | undefined => typeof used === "object" ? used : undefined
const costOf = (call: Call): NanoDollars => usageIn(call)?.cost ?? call.bound

const total = (calls: ReadonlyArray<Call>, of: (call: Call) => number): number =>
  calls.reduce((sum, call) => sum + of(call), 0)

const sumOf = (calls: ReadonlyArray<Call>): Omit<Spent, "model" | "tier"> => ({
  calls: calls.length,
  input: total(calls, (call) => usageIn(call)?.input ?? 0),
  cached: total(calls, (call) => usageIn(call)?.cached ?? 0),
  output: total(calls, (call) => usageIn(call)?.output ?? 0),
  cost: total(calls, costOf),
  free: total(calls.filter(({ free }) => free), costOf),
  estimated: calls.some((call) => usageIn(call)?.estimated ?? true)
})

/** By name, each with its calls, in the order of the names. */
const grouped = (
  calls: Iterable<Call>,
  nameOf: (call: Call) => string
): ReadonlyArray<readonly [Call, ReadonlyArray<Call>]> =>
  [...Map.groupBy(calls, nameOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => first === undefined ? [] : [[first, [first, ...rest]] as const])

/** The books of one process, by its Clock: for tests, and for worlds without a database. */
export const layer = Layer.effect(
  Spending,
  Effect.gen(function*() {
    const limits = yield* SpendingCaps
    const calls = new Map<string, Call>()
    const purses = new Map<string, NanoDollars>()

    const change = (keys: ReadonlyArray<string>, difference: number) => {
      for (const key of keys) purses.set(key, Math.max(0, (purses.get(key) ?? 0) + difference))
    }
    const unsettled = (id: string): Call | undefined => {
      const call = calls.get(id)
      return call && isOpen(call) ? call : undefined
    }
    const older = (olderThan: Duration.Input) =>
      Effect.map(
        Clock.currentTimeMillis,
        (now) =>
          [...calls.values()].filter(({ at, used }) => used === undefined && at <= now - Duration.toMillis(olderThan))
            .toSorted((a, b) => a.at - b.at).slice(0, 1000)
      )

    return Spending.of({
      reserve: Effect.fn("Spending.reserve")(function*(planned) {
        const call = yield* Effect.orDie(Schema.decodeEffect(Planned)(planned))
        const at = yield* Clock.currentTimeMillis
        const caps = capsOf(limits, call, dayOf(at))
        const refused = call.bound === 0
          ? undefined
          : caps.find(({ key, most }) => (purses.get(key) ?? 0) + call.bound > most)
        if (refused !== undefined) return yield* new CapReached({ scope: refused.scope })
        if (calls.has(call.id)) return yield* Effect.die(new Error("two calls by one name"))
        const keys = caps.map(({ key }) => key)
        change(keys, call.bound)
        calls.set(call.id, { ...call, at, purses: keys })
      }),
      settle: (id, tokens, cost) =>
        Effect.sync(() => {
          const call = unsettled(id)
          if (call === undefined) return
          const used = usageOf(tokens, cost)
          change(call.purses, (used?.cost ?? call.bound) - call.bound)
          calls.set(id, { ...call, purses: [], used: used ?? "uncounted" })
        }),
      release: (id) =>
        Effect.sync(() => {
          const call = unsettled(id)
          if (call === undefined) return
          change(call.purses, -call.bound)
          calls.delete(id)
        }),
      ofRequest: (request) =>
        Effect.sync(() =>
          grouped(
            [...calls.values()].filter((call) => call.request === request),
            ({ model, tier }) => `${tier}\n${model}`
          )
            .map(([{ model, tier }, all]) => ({ tier, model, ...sumOf(all) }))
        ),
      byTierAndDay: (days) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const from = firstOf(days, now).getTime()
          return grouped([...calls.values()].filter(({ at }) => at >= from), ({ at, tier }) => `${dayOf(at)}\n${tier}`)
            .map(([{ at, tier }, all]) => ({ day: dayOf(at), tier, ...sumOf(all) }))
            .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
        }),
      open: (olderThan) =>
        Effect.map(
          older(olderThan),
          (open) =>
            open.map(({ at, bound, id, model, request, tier }) => ({
              id,
              request,
              tier,
              model,
              reserved: bound,
              at: new Date(at)
            }))
        ),
      purses: Effect.map(Clock.currentTimeMillis, (now) => {
        const [day, month] = commonCaps(limits, dayOf(now))
        return {
          day: { held: purses.get(day.key) ?? 0, most: day.most },
          month: { held: purses.get(month.key) ?? 0, most: month.most }
        }
      }),
      sweep: (olderThan) =>
        Effect.map(older(olderThan), (open) => {
          for (const call of open) calls.set(call.id, { ...call, used: "swept" })
          return open.length
        }),
      // Purses end with the process.
      forget: (before) =>
        Effect.sync(() => {
          const old = [...calls.values()].filter(({ at }) => at < before.getTime())
          for (const { id } of old) calls.delete(id)
          return old.length
        })
    })
  })
)
