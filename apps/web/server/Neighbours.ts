import { Prototypes } from "@statex/prototypes/Prototypes"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Config, Effect, Layer, Option, Redacted } from "effect"
import { Readiness } from "./Readiness.ts"
import { redisAnswers } from "./RedisProbe.ts"

const database = Effect.map(Prototypes, (prototypes) => ({
  name: "database",
  ask: prototypes.submitted("readiness-of-this-process")
}))

/** Writes, because a folder that can only be read takes no request in. */
const blobs = Effect.map(BlobStore, (store) => ({ name: "blobs", ask: store.put(Buffer.from("ready")) }))

/** Without Redis the queue lives in the database, and its answer counts for both. */
const queue = Effect.gen(function*() {
  const redis = yield* Config.option(Config.Redacted("REDIS_URL"))
  const ask = Option.isSome(redis) ? redisAnswers(new URL(Redacted.value(redis.value))) : (yield* database).ask
  return { name: "queue", ask }
})

export const layer = Layer.effect(Readiness, Effect.all([database, queue, blobs]))
