import { Clock, Config, Duration, Effect, Layer, Redacted, Schema } from "effect"
import { Redis } from "ioredis"
import { AnswerStore, AnswerStoreUnavailable } from "../AnswerStore.ts"

/** Declared here, listed in runtime's Environment. */
export const settings = { url: Config.Redacted("REDIS_URL") }

/** A server that is away is an answer at once, not a queue of asks; the connection comes back by itself. */
const options = {
  lazyConnect: true,
  connectTimeout: 2_000,
  commandTimeout: 2_000,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  retryStrategy: (attempts: number) => Math.min(50 * 2 ** attempts, 2_000)
}

const connect = (url: Redacted.Redacted) =>
  Effect.acquireRelease(
    Effect.gen(function*() {
      const redis = new Redis(Redacted.value(url), options)
      // Every command that fails says so itself; without a listener an error would end the process.
      redis.on("error", () => {})
      yield* Effect.ignore(Effect.tryPromise(() => redis.connect()))
      return redis
    }),
    (redis) => Effect.sync(() => redis.disconnect())
  )

/** One slot of a cluster holds all answers of a tenant; `known` lists their names by the time at which they end. */
const valueOf = (tenant: string, name: string) => `{ai-answers:${tenant}}:${name}`
const knownOf = (tenant: string) => `{ai-answers:${tenant}}`

const put = `
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[3])
redis.call('ZADD', KEYS[2], ARGV[3] + ARGV[2], KEYS[1])
redis.call('PEXPIRE', KEYS[2], ARGV[2])
`

// An answer that is written meanwhile is either in the list or not yet there at all.
const forget = `
local gone = 0
for _, name in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do gone = gone + redis.call('DEL', name) end
redis.call('DEL', KEYS[1])
return gone
`

/** Answers in Redis, which lets go of them itself. */
export const layer = Layer.effect(
  AnswerStore,
  Effect.gen(function*() {
    const redis = yield* connect(yield* settings.url)
    const asked = <A>(command: () => Promise<A>) =>
      Effect.tryPromise({
        try: command,
        catch: (error) =>
          new AnswerStoreUnavailable({ store: "Redis", reason: error instanceof Error ? error.message : "unknown" })
      })

    return AnswerStore.of({
      get: (tenant, name) => Effect.map(asked(() => redis.get(valueOf(tenant, name))), (value) => value ?? undefined),
      put: Effect.fnUntraced(function*(tenant, name, value, life) {
        const now = yield* Clock.currentTimeMillis
        yield* asked(() =>
          redis.eval(put, 2, valueOf(tenant, name), knownOf(tenant), value, Math.ceil(Duration.toMillis(life)), now)
        )
      }),
      forgetTenant: (tenant) =>
        Effect.flatMap(
          asked(() => redis.eval(forget, 1, knownOf(tenant))),
          (gone) => Effect.orDie(Schema.decodeUnknownEffect(Schema.Int)(gone))
        ),
      forgetExpired: Effect.succeed(0)
    })
  })
)
