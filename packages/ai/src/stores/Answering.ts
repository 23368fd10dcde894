import { Effect, type Schema } from "effect"
import type { SqlError } from "effect/sql"

/** No answer counts as none. */
export const patience = "5 seconds"

/** A database that refuses, or does not answer in time, is unavailable; rows of another shape are our own mistake. */
export const answering =
  <E>(unavailable: (reason: string) => E) =>
  <A, R>(work: Effect.Effect<A, SqlError.SqlError | Schema.SchemaError, R>): Effect.Effect<A, E, R> =>
    work.pipe(
      Effect.catch((error) =>
        error._tag === "SqlError" ? Effect.fail(unavailable(error.reason._tag)) : Effect.die(error)
      ),
      Effect.timeoutOrElse({
        duration: patience,
        orElse: () => Effect.fail(unavailable(`no answer within ${patience}`))
      })
    )
