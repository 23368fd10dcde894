import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // What a purchase gives for a while or for the life of a request: one row for each order line. `person` is a digest, where it is given to a person.
  // `ended_at`: when it was taken back; what was left of it then begins again if it is given back.
  yield* sql`
    CREATE TABLE entitlements (
      order_id  uuid NOT NULL,
      line      integer NOT NULL,
      kind      text NOT NULL CHECK (kind IN ('premium', 'eu-tier')),
      run_id    uuid NOT NULL REFERENCES runs,
      person    text,
      active    boolean NOT NULL,
      begins_at timestamptz NOT NULL,
      ends_at   timestamptz,
      ended_at  timestamptz,
      PRIMARY KEY (order_id, line),
      CHECK (kind <> 'premium' OR (person IS NOT NULL AND ends_at IS NOT NULL))
    )
  `
  yield* sql`CREATE INDEX entitlements_person ON entitlements (person) WHERE active`
  yield* sql`CREATE INDEX entitlements_run ON entitlements (run_id)`
})
