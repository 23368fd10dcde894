import { Clock, Context, Duration, Effect, Layer, Schema } from "effect"

export class AnswerStoreUnavailable extends Schema.TaggedError<AnswerStoreUnavailable>()("AnswerStoreUnavailable", {
  store: Schema.String,
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The cache of answers does not answer (${this.store}): ${this.reason}`
  }
}

/** Where answers rest until their time is over. Tenants and names are digests. */
export class AnswerStore extends Context.Service<AnswerStore, {
  get(tenant: string, name: string): Effect.Effect<string | undefined, AnswerStoreUnavailable>
  put(tenant: string, name: string, value: string, life: Duration.Duration): Effect.Effect<void, AnswerStoreUnavailable>
  /** Answers how many there were. */
  forgetTenant(tenant: string): Effect.Effect<number, AnswerStoreUnavailable>
  readonly forgetExpired: Effect.Effect<number, AnswerStoreUnavailable>
}>()("@statex/ai/AnswerStore") {
  static readonly layerMemory = Layer.sync(AnswerStore, () => {
    const tenants = new Map<string, Map<string, { readonly value: string; readonly until: number }>>()
    const alive = (until: number, now: number) => until > now
    return AnswerStore.of({
      get: (tenant, name) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const held = tenants.get(tenant)?.get(name)
          return held && alive(held.until, now) ? held.value : undefined
        }),
      put: (tenant, name, value, life) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const answers = tenants.get(tenant) ?? new Map()
          tenants.set(tenant, answers.set(name, { value, until: now + Duration.toMillis(life) }))
        }),
      forgetTenant: (tenant) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const known = [...tenants.get(tenant)?.values() ?? []].filter(({ until }) => alive(until, now)).length
          tenants.delete(tenant)
          return known
        }),
      forgetExpired: Effect.map(Clock.currentTimeMillis, (now) => {
        let forgotten = 0
        for (const answers of tenants.values()) {
          for (const [name, { until }] of answers) {
            if (!alive(until, now) && answers.delete(name)) forgotten++
          }
        }
        return forgotten
      })
    })
  })
}
