import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // Answers that are remembered for a day, by digests of whose they are and of what they answer. What a crash takes is
  // asked again, so that they need no log of their own.
  yield* sql`
    CREATE UNLOGGED TABLE ai_answers (
      tenant     text COLLATE "C" NOT NULL,
      name       text COLLATE "C" NOT NULL,
      value      text NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (tenant, name)
    )
  `
  yield* sql`CREATE INDEX ai_answers_expired ON ai_answers (expires_at)`
})
