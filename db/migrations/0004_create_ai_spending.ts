import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // What is set aside or spent, in billionths of a dollar: one row for a request, a person's day, a day, a month.
  // `used_on` is the last day on which something was set aside. Room on each page lets updates stay in their page.
  yield* sql`
    CREATE TABLE ai_purses (
      key     text COLLATE "C" PRIMARY KEY,
      held    bigint NOT NULL CHECK (held >= 0),
      used_on date NOT NULL
    ) WITH (fillfactor = 60)
  `

  // Every call to a model. `settled_at` is empty while it is under way, or where its process died; a sweep then books
  // it at what was set aside. `purses` is empty once nothing can be put back: it may name a person.
  yield* sql`
    CREATE TABLE ai_calls (
      id          uuid PRIMARY KEY,
      request     text NOT NULL,
      tier        text NOT NULL,
      model       text NOT NULL,
      prompt      text NOT NULL,
      free        boolean NOT NULL,
      purses      text[] NOT NULL,
      reserved    bigint NOT NULL CHECK (reserved >= 0),
      cost        bigint CHECK (cost >= 0),
      input       integer,
      cached      integer,
      output      integer,
      estimated   boolean,
      swept       boolean NOT NULL DEFAULT false,
      reserved_at timestamptz NOT NULL,
      settled_at  timestamptz
    )
  `
  yield* sql`CREATE INDEX ai_calls_request ON ai_calls (request)`
  yield* sql`CREATE INDEX ai_calls_open ON ai_calls (reserved_at) WHERE settled_at IS NULL`
  yield* sql`CREATE INDEX ai_calls_time ON ai_calls USING brin (reserved_at)`

  // Sets the amount aside in all purses and answers 0, or in none and answers the place of the first that is too empty.
  // What costs nothing is never refused. The upsert makes and locks the purses in the order of their keys, as everybody does: nobody waits in a ring.
  yield* sql`
    CREATE FUNCTION reserve_ai_call(
      call_id uuid, purse_keys text[], most bigint[], amount bigint,
      call_request text, call_tier text, call_model text, call_prompt text, call_free boolean, at timestamptz
    ) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      refused integer;
    BEGIN
      INSERT INTO ai_purses AS purse (key, held, used_on)
        SELECT asked, 0, (at AT TIME ZONE 'UTC')::date FROM unnest(purse_keys) AS asked ORDER BY asked COLLATE "C"
        ON CONFLICT (key) DO UPDATE SET used_on = greatest(purse.used_on, excluded.used_on);

      SELECT asked.place INTO refused
        FROM unnest(purse_keys, most) WITH ORDINALITY AS asked (key, most, place) JOIN ai_purses AS purse USING (key)
        WHERE amount > 0 AND purse.held + amount > asked.most ORDER BY asked.place LIMIT 1;
      IF refused IS NOT NULL THEN RETURN refused; END IF;

      UPDATE ai_purses SET held = held + amount WHERE key = ANY (purse_keys);
      INSERT INTO ai_calls (id, request, tier, model, prompt, free, purses, reserved, reserved_at)
        VALUES (call_id, call_request, call_tier, call_model, call_prompt, call_free, purse_keys, amount, at);
      RETURN 0;
    END
    $$
  `

  yield* sql`
    CREATE FUNCTION change_ai_purses(purse_keys text[], difference bigint) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF difference = 0 THEN RETURN; END IF;
      PERFORM 1 FROM ai_purses WHERE key = ANY (purse_keys) ORDER BY key FOR UPDATE;
      UPDATE ai_purses SET held = greatest(0, held + difference) WHERE key = ANY (purse_keys);
    END
    $$
  `

  // Puts back what was not needed, once, also from what a sweep booked; without a cost the call is booked as it was set
  // aside. Answers whether it cost more than that.
  yield* sql`
    CREATE FUNCTION settle_ai_call(
      call_id uuid, call_cost bigint, call_input integer, call_cached integer, call_output integer,
      call_estimated boolean, at timestamptz
    ) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
      found ai_calls;
      spent bigint;
    BEGIN
      SELECT * INTO found FROM ai_calls WHERE id = call_id AND (settled_at IS NULL OR swept) FOR UPDATE;
      IF found.id IS NULL THEN RETURN false; END IF;
      spent := coalesce(call_cost, found.reserved);
      PERFORM change_ai_purses(found.purses, spent - found.reserved);
      UPDATE ai_calls SET cost = spent, input = call_input, cached = call_cached, output = call_output,
        estimated = call_estimated, settled_at = at, swept = false, purses = '{}' WHERE id = call_id;
      RETURN spent > found.reserved;
    END
    $$
  `

  // Takes a call that was never made out of the books.
  yield* sql`
    CREATE FUNCTION release_ai_call(call_id uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      found ai_calls;
    BEGIN
      DELETE FROM ai_calls WHERE id = call_id AND (settled_at IS NULL OR swept) RETURNING * INTO found;
      IF found.id IS NOT NULL THEN PERFORM change_ai_purses(found.purses, -found.reserved); END IF;
    END
    $$
  `
})
