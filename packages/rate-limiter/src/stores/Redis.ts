import { Config, Effect, Layer, Redacted, Schema } from "effect"
import { Redis } from "ioredis"
import { LimiterUnavailable } from "../RateLimiterError.ts"
import { RateLimiterStore } from "../RateLimiterStore.ts"
import { RedisScript } from "./RedisScript.ts"

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
      // Every ask that fails says so itself; without a listener an error would end the process.
      redis.on("error", () => {})
      yield* Effect.ignore(Effect.tryPromise(() => redis.connect()))
      return redis
    }),
    (redis) => Effect.sync(() => redis.disconnect())
  )

const decodeVerdict = Schema.decodeUnknownEffect(Schema.Tuple([Schema.Int, Schema.Int]))

/** One slot of a cluster holds all logs, because one script must see all keys of an ask. */
const nameOf = (key: string) => `{allowances}:${key}`

/** The logs as sorted sets. Each call is one script, so nothing comes between its decision and its writes. */
export const layer = Layer.effect(
  RateLimiterStore,
  Effect.gen(function*() {
    const redis = yield* connect(yield* settings.url)

    const run = (script: RedisScript, keys: ReadonlyArray<string>, values: ReadonlyArray<string | number>) =>
      Effect.tryPromise({
        try: async () => {
          try {
            return await redis.evalsha(script.digest, keys.length, ...keys.map(nameOf), ...values)
          } catch (error) {
            if (!(error instanceof Error) || !error.message.startsWith("NOSCRIPT")) throw error
            return await redis.eval(script.text, keys.length, ...keys.map(nameOf), ...values)
          }
        },
        catch: (error) =>
          new LimiterUnavailable({ store: "Redis", reason: error instanceof Error ? error.message : "unknown" })
      })

    return RateLimiterStore.of({
      take: Effect.fnUntraced(function*(ticketId, allowances) {
        const bounds = allowances.flatMap(({ limit, windowMs }) => [limit, windowMs])
        const answer = yield* run(RedisScript.take, allowances.map(({ key }) => key), [ticketId, ...bounds])
        const [place, retryAfterMs] = yield* Effect.orDie(decodeVerdict(answer))
        const refused = allowances[place - 1]
        return refused && { key: refused.key, retryAfterMs }
      }),
      refund: (ticket) => Effect.asVoid(run(RedisScript.refund, ticket.keys, [ticket.id])),
      // Redis lets go of expired logs itself.
      forgetExpired: Effect.succeed(0)
    })
  })
)
