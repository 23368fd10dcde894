import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

/** One statement an order: what was confirmed first stays as it is. */
export default Effect.gen(function*() {
  const sql = yield* SqlClient
  yield* sql`
    CREATE TABLE withdrawals (
      order_id  uuid PRIMARY KEY REFERENCES orders,
      name      text NOT NULL,
      statement text NOT NULL,
      at        timestamptz NOT NULL
    )
  `
  yield* sql`
    CREATE TRIGGER books_are_kept BEFORE UPDATE OR DELETE ON withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION books_are_kept()
  `
})
