import { Context, Effect } from "effect"
import type { SqlClient } from "effect/sql"

/**
 * Takes statements out of the caller's transaction, on a connection of their own: its end is not theirs, and where
 * they fail it goes on.
 */
export const apart = (sql: SqlClient.SqlClient) => <A, E>(statement: Effect.Effect<A, E>): Effect.Effect<A, E> =>
  Effect.updateContext(
    statement,
    (context: Context.Context<never>) => Context.omit(sql.transactionService)(context)
  )
