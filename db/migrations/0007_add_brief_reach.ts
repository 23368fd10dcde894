import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // How far the visitor lets their words travel.
  yield* sql`
    ALTER TABLE briefs ADD COLUMN reach text NOT NULL DEFAULT 'EU' CHECK (reach IN ('anywhere', 'EU', 'own-hardware'))
  `
})
