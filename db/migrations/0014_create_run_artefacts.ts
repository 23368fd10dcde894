import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // Whose a blob is, written down before its bytes are: what no event ever named is erased with the request, too.
  // `made_of` names what it was made from, where it is to be found again by that.
  yield* sql`
    CREATE TABLE run_artefacts (
      run_id      uuid NOT NULL,
      hash        text NOT NULL,
      made_of     text,
      written_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (run_id, hash)
    )
  `

  // Requests that were there before: what their logs name, and what they serve.
  yield* sql`
    INSERT INTO run_artefacts (run_id, hash)
    SELECT e.run_id, named.value FROM run_events e, jsonb_each_text(e.payload) named
    WHERE named.value ~ '^[0-9a-f]{64}$'
    UNION
    SELECT p.run_id, served.hash
    FROM publications p, jsonb_array_elements(p.manifest->'files') f,
      unnest(ARRAY[f->>'hash', f->'brotli'->>'hash']) served(hash)
    WHERE served.hash IS NOT NULL
  `
})
