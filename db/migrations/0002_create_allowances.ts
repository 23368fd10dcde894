import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // The sliding log of one key: when each admitted ask happened, oldest first.
  yield* sql`
    CREATE TABLE allowance_logs (
      key         text PRIMARY KEY,
      admitted    timestamptz[] NOT NULL,
      expires_at  timestamptz NOT NULL
    )
  `
  yield* sql`CREATE INDEX allowance_logs_expired ON allowance_logs (expires_at)`
})
