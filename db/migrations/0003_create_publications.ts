import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  yield* sql`CREATE SEQUENCE prototype_numbers`

  // A prototype's address for life; never used again. `current` is the version that is served.
  yield* sql`
    CREATE TABLE prototypes (
      host        text PRIMARY KEY,
      run_id      uuid NOT NULL UNIQUE,
      current     integer NOT NULL,
      created_at  timestamptz NOT NULL DEFAULT now(),
      expires_at  timestamptz NOT NULL,
      stopped_at  timestamptz,
      stop_reason text
    )
  `

  // What each version serves: path → { hash, type, bytes }.
  yield* sql`
    CREATE TABLE publications (
      run_id       uuid NOT NULL,
      version      integer NOT NULL,
      manifest     jsonb NOT NULL,
      digest       text NOT NULL,
      published_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (run_id, version)
    )
  `
  yield* sql`CREATE INDEX prototypes_expiry ON prototypes (expires_at)`
})
