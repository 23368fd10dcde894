import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { Client } from "pg"
import { attempt, refuse } from "./Attempt.ts"

/** Every launcher holds this advisory lock for as long as it lives: it tells a busy cluster from an orphaned one. */
export const key = 7_423_842

const hold = (url: string) =>
  Effect.gen(function*() {
    const lost = yield* Deferred.make<void>()
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 2_000,
      application_name: "statex launcher"
    })
    const gone = () => Deferred.doneUnsafe(lost, Effect.void)
    client.on("error", gone)
    client.on("end", gone)
    yield* Effect.addFinalizer(() => Effect.promise(() => client.end().catch(() => undefined)))
    yield* attempt("PostgreSQL does not answer", () => client.connect())
    const { rows } = yield* attempt(
      "PostgreSQL does not answer",
      () => client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [key])
    )
    if (rows[0]?.held !== true) {
      return yield* refuse("another statex uses this database. Stop it first (./statex stop).")
    }
    return Deferred.await(lost)
  })

/** Takes the lock, and takes it again whenever the server was restarted, until the scope closes. */
export const held = (url: string) =>
  Effect.gen(function*() {
    const taken = yield* Deferred.make<void, ReturnType<typeof refuse>>()
    const once = Effect.scoped(Effect.gen(function*() {
      const lost = yield* hold(url)
      yield* Deferred.succeed(taken, undefined)
      yield* lost
    }))
    const again = Effect.retry(once, Schedule.spaced("100 millis"))
    yield* once.pipe(
      Effect.tapError((error) => Deferred.fail(taken, error)),
      Effect.andThen(Effect.forever(again)),
      Effect.ignore,
      Effect.forkScoped
    )
    yield* Deferred.await(taken)
  })
