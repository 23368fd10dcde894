import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // One row for each piece of work that was answered or refused: who was asked, who was not, and why. No visitor's words.
  yield* sql`
    CREATE TABLE ai_journal (
      id           uuid PRIMARY KEY,
      request      text NOT NULL,
      at           timestamptz NOT NULL,
      work         text NOT NULL,
      prompt       text NOT NULL,
      asked        text NOT NULL,
      consent      text NOT NULL,
      decisions    jsonb NOT NULL,
      redacted     jsonb NOT NULL,
      tier         text,
      cached       boolean NOT NULL,
      milliseconds integer NOT NULL
    )
  `
  yield* sql`CREATE INDEX ai_journal_request ON ai_journal (request)`
  yield* sql`CREATE INDEX ai_journal_at ON ai_journal (at)`
})
