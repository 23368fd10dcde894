import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // What was said about a request: a message, and the reply as far as it has come. It goes with the words of the brief.
  // `attempt` counts beginnings of the reply; whoever holds the `fence` until `leased_until` is writing it.
  yield* sql`
    CREATE TABLE conversation_turns (
      run_id       uuid NOT NULL REFERENCES runs,
      ordinal      integer NOT NULL,
      message_key  text NOT NULL,
      locale       text NOT NULL,
      message      text NOT NULL,
      asked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
      reply        text NOT NULL DEFAULT '',
      attempt      integer NOT NULL DEFAULT 1,
      fence        integer NOT NULL DEFAULT 1,
      leased_until timestamptz,
      ended        text,
      tier         text,
      nature       text,
      proposals    jsonb NOT NULL DEFAULT '[]',
      PRIMARY KEY (run_id, ordinal),
      UNIQUE (run_id, message_key)
    )
  `
})
