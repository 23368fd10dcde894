import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // One request. `token` is its unguessable public name; `form_key` makes a double click one request.
  yield* sql`
    CREATE TABLE runs (
      run_id      uuid PRIMARY KEY,
      token       text NOT NULL UNIQUE,
      form_key    text NOT NULL UNIQUE,
      locale      text NOT NULL,
      created_at  timestamptz NOT NULL DEFAULT now()
    )
  `

  // What the visitor wrote, apart from the log so that it can be erased.
  yield* sql`
    CREATE TABLE briefs (
      run_id      uuid PRIMARY KEY REFERENCES runs,
      contact     text,
      privacy     text NOT NULL CHECK (privacy IN ('protected', 'personalised')),
      body        jsonb,
      files       jsonb NOT NULL,
      upload_id   text NOT NULL,
      erased_at   timestamptz
    )
  `

  // What an allowance gave for a version, to be given back when the failure is ours.
  yield* sql`
    CREATE TABLE run_tickets (
      run_id      uuid NOT NULL REFERENCES runs,
      version     integer NOT NULL,
      ticket      jsonb NOT NULL,
      PRIMARY KEY (run_id, version)
    )
  `

  // The truth: append-only. The primary key is the whole access path.
  yield* sql`
    CREATE TABLE run_events (
      run_id      uuid NOT NULL,
      sequence    integer NOT NULL,
      kind        text NOT NULL,
      payload     jsonb NOT NULL,
      at          timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (run_id, sequence)
    )
  `

  // The outbox: work that an event calls for, written in the event's transaction.
  yield* sql`
    CREATE TABLE run_commands (
      command_id   text PRIMARY KEY,
      run_id       uuid NOT NULL,
      step         text NOT NULL,
      version      integer NOT NULL,
      due_at       timestamptz NOT NULL,
      claims       integer NOT NULL DEFAULT 0,
      fence        bigint NOT NULL DEFAULT 0,
      leased_until timestamptz,
      woken_at     timestamptz,
      done_at      timestamptz
    )
  `
  yield* sql`CREATE INDEX run_commands_open ON run_commands (due_at) WHERE done_at IS NULL`
  yield* sql`CREATE INDEX run_commands_open_of_run ON run_commands (run_id) WHERE done_at IS NULL`
  yield* sql`CREATE SEQUENCE run_fences`
})
