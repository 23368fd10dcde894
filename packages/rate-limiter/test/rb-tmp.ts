import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import * as RedisStore from "@statex/rate-limiter/stores/Redis"
import { RedisScript } from "@statex/rate-limiter/stores/RedisScript"
import { Effect, Layer } from "effect"
import { Redis } from "ioredis"
import { randomUUID } from "node:crypto"
const L = RateLimiter.layer.pipe(Layer.provide(RedisStore.layer))
const redis = new Redis(process.env.REDIS_URL!)
await redis.script("LOAD", RedisScript.take.text)
const prog = Effect.gen(function*() {
  const limiter = yield* RateLimiter
  const hot = () => Effect.catchTag(limiter.take([{ name: "person", key: "hotx", limit: 2, windowMs: 60000 }]), "Limited", () => Effect.void)
  const cold = () => limiter.take([{ name: "person", key: randomUUID(), limit: 2, windowMs: 60000 }])
  const bare = () => Effect.promise(() => redis.evalsha(RedisScript.take.digest, 1, `{bench}:${randomUUID()}`, randomUUID(), 2, 60_000))
  const bareh = () => Effect.promise(() => redis.evalsha(RedisScript.take.digest, 1, `{bench}:hot`, randomUUID(), 2, 60_000))
  const all = { hot, cold, bare, bareh } as Record<string, () => Effect.Effect<unknown, unknown>>
  for (const k of process.argv.slice(2)) {
    const c0 = process.cpuUsage(); const t0 = performance.now()
    yield* Effect.forEach(Array.from({ length: 8 }), () => Effect.gen(function*() { for (let i = 0; i < 2500; i++) yield* all[k]!() }), { concurrency: "unbounded", discard: true })
    const c = process.cpuUsage(c0)
    console.log(k, "wall", ((performance.now() - t0) / 20).toFixed(1), "cpu", ((c.user + c.system) / 20000).toFixed(1))
  }
})
await Effect.runPromise(prog.pipe(Effect.provide(L)))
redis.disconnect()
