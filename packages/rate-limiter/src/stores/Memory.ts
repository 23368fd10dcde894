import { Clock, Effect, Layer } from "effect"
import type { Allowance } from "../Allowance.ts"
import { RateLimiterStore, type Refusal } from "../RateLimiterStore.ts"

interface Entry {
  readonly at: number
  readonly ticketId: string
  readonly until: number
}

/** The logs of one process, by its Clock: for tests and for nothing that runs twice. */
export const layer = Layer.sync(RateLimiterStore, () => {
  const logs = new Map<string, ReadonlyArray<Entry>>()

  const refusalOf = (allowance: Allowance, now: number): Refusal | undefined => {
    const live = (logs.get(allowance.key) ?? []).filter(({ at }) => at > now - allowance.windowMs)
    const blocking = live[live.length - allowance.limit]
    return blocking && { key: allowance.key, retryAfterMs: blocking.at + allowance.windowMs - now }
  }

  return RateLimiterStore.of({
    take: (ticketId, allowances) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const refusals = allowances.flatMap((allowance) => refusalOf(allowance, now) ?? [])
        if (refusals.length > 0) return refusals.reduce((a, b) => (b.retryAfterMs > a.retryAfterMs ? b : a))
        for (const { key, windowMs } of allowances) {
          const live = (logs.get(key) ?? []).filter(({ at }) => at > now - windowMs)
          logs.set(key, [...live, { at: now, ticketId, until: now + windowMs }])
        }
        return undefined
      }),
    refund: (ticket) =>
      Effect.sync(() => {
        for (const key of ticket.keys) {
          logs.set(key, (logs.get(key) ?? []).filter(({ ticketId }) => ticketId !== ticket.id))
        }
      }),
    forgetExpired: Effect.map(Clock.currentTimeMillis, (now) => {
      const expired = [...logs].filter(([, entries]) => entries.every(({ until }) => until <= now))
      for (const [key] of expired) logs.delete(key)
      return expired.length
    })
  })
})
