import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // Each living process with the breakers of the tiers it has asked: only shown, never decided by. What a crash takes is
  // told again within half a minute, so that it needs no log of its own.
  yield* sql`
    CREATE UNLOGGED TABLE ai_breakers (
      id       uuid PRIMARY KEY,
      process  text NOT NULL,
      pid      integer NOT NULL,
      breakers jsonb NOT NULL,
      heard_at timestamptz NOT NULL
    )
  `
})
