import { Clock, Effect, Layer, Schema } from "effect"
import { AiJournal, JournalEntry, type WorkOnDay } from "../AiJournal.ts"
import { dayOf, firstOf } from "../spending/Cap.ts"

const byTime = (a: JournalEntry, b: JournalEntry) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)
const latestFirst = (a: JournalEntry, b: JournalEntry) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1)

/** The latest day first; on each the tiers by name, and last what nobody answered. */
const inOrder = (a: WorkOnDay, b: WorkOnDay) => {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  if (a.tier === null || b.tier === null) return a.tier === null ? 1 : -1
  return a.tier < b.tier ? -1 : 1
}

/** The record of one process: for tests, and for worlds without a database. */
export const layer = Layer.sync(AiJournal, () => {
  const held = new Map<string, JournalEntry>()
  const all = () => [...held.values()]
  const remove = (which: (entry: JournalEntry) => boolean) =>
    Effect.sync(() => {
      const gone = all().filter(which)
      for (const { id } of gone) held.delete(id)
      return gone.length
    })

  return AiJournal.of({
    record: Effect.fn("AiJournal.record")(function*(entry) {
      const { id, ...rest } = yield* Effect.orDie(Schema.decodeEffect(JournalEntry)(entry))
      if (!held.has(id)) held.set(id, { id, ...rest })
    }),
    ofRequest: (request) => Effect.sync(() => all().filter((entry) => entry.request === request).toSorted(byTime)),
    latest: (limit) => Effect.sync(() => all().toSorted(latestFirst).slice(0, limit)),
    byDay: (days) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const from = firstOf(days, now)
        return [
          ...Map.groupBy(
            all().filter(({ at }) => at >= from),
            ({ at, tier }) => `${dayOf(at.getTime())}\n${tier ?? ""}`
          )
        ]
          .flatMap(([, [first, ...rest]]): ReadonlyArray<WorkOnDay> =>
            first === undefined ? [] : [{
              day: dayOf(first.at.getTime()),
              tier: first.tier,
              works: rest.length + 1,
              cached: [first, ...rest].filter(({ cached }) => cached).length
            }]
          ).toSorted(inOrder)
      }),
    erase: (request) => remove((entry) => entry.request === request),
    forget: (before) => remove(({ at }) => at < before)
  })
})
