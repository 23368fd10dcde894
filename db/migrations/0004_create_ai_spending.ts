import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // What is set aside or spent, in billionths of a dollar: one row for a request, a person's day, a day, a month.
  yield* sql`
    CREATE TABLE ai_purses (
      key  text PRIMARY KEY,
      held bigint NOT NULL DEFAULT 0 CHECK (held >= 0)
    )
  `

  // Every call to a model that costs something. \`settled_at\` is empty while it is under way, and for ever where its process died.
  yield* sql`
    CREATE TABLE ai_calls (
      id          uuid PRIMARY KEY,
      request     text NOT NULL,
      tier        text NOT NULL,
      model       text NOT NULL,
      prompt      text NOT NULL,
      free        boolean NOT NULL,
      purses      text[] NOT NULL,
      reserved    bigint NOT NULL,
      cost        bigint,
      input       integer,
      cached      integer,
      output      integer,
      estimated   boolean,
      reserved_at timestamptz NOT NULL DEFAULT now(),
      settled_at  timestamptz
    )
  `
  yield* sql`CREATE INDEX ai_calls_request ON ai_calls (request)`
  yield* sql`CREATE INDEX ai_calls_open ON ai_calls (reserved_at) WHERE settled_at IS NULL`

  // Answers the key of a purse that is too empty; otherwise sets the amount aside in all of them. Keys come sorted: nobody waits in a ring.
  yield* sql`
    CREATE FUNCTION reserve_ai_call(
      call_id uuid, purse_keys text[], most bigint[], amount bigint,
      call_request text, call_tier text, call_model text, call_prompt text, call_free boolean
    ) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE refused text;
    BEGIN
      INSERT INTO ai_purses (key) SELECT unnest(purse_keys) ON CONFLICT DO NOTHING;
      PERFORM 1 FROM ai_purses WHERE key = ANY(purse_keys) ORDER BY key FOR UPDATE;
      SELECT purse.key INTO refused
        FROM unnest(purse_keys, most) AS wanted(key, most) JOIN ai_purses AS purse ON purse.key = wanted.key
        WHERE purse.held + amount > wanted.most ORDER BY purse.key LIMIT 1;
      IF refused IS NOT NULL THEN RETURN refused; END IF;
      UPDATE ai_purses SET held = held + amount WHERE key = ANY(purse_keys);
      INSERT INTO ai_calls (id, request, tier, model, prompt, free, purses, reserved)
        VALUES (call_id, call_request, call_tier, call_model, call_prompt, call_free, purse_keys, amount);
      RETURN NULL;
    END $$
  `

  // Puts back what was not needed, once.
  yield* sql`
    CREATE FUNCTION settle_ai_call(
      call_id uuid, call_cost bigint, call_input integer, call_cached integer, call_output integer, call_estimated boolean
    ) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE open ai_calls;
    BEGIN
      SELECT * INTO open FROM ai_calls WHERE id = call_id AND settled_at IS NULL FOR UPDATE;
      IF NOT FOUND THEN RETURN; END IF;
      PERFORM 1 FROM ai_purses WHERE key = ANY(open.purses) ORDER BY key FOR UPDATE;
      UPDATE ai_purses SET held = held + call_cost - open.reserved WHERE key = ANY(open.purses);
      UPDATE ai_calls SET cost = call_cost, input = call_input, cached = call_cached, output = call_output,
        estimated = call_estimated, settled_at = now() WHERE id = call_id;
    END $$
  `
})
