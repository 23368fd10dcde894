import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // The sliding log of one key: when each admitted ask happened, oldest first, and by which ticket.
  // Room on each page and an index by block range let updates stay in their page.
  yield* sql`
    CREATE TABLE allowance_logs (
      key         text COLLATE "C" PRIMARY KEY,
      admitted    timestamptz[] NOT NULL,
      tickets     uuid[] NOT NULL,
      expires_at  timestamptz NOT NULL
    ) WITH (fillfactor = 60)
  `
  yield* sql`CREATE INDEX allowance_logs_expired ON allowance_logs USING brin (expires_at)`

  yield* sql`
    CREATE FUNCTION refund_allowances(keys text[], ticket uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      asked text;
    BEGIN
      FOREACH asked IN ARRAY keys LOOP
        UPDATE allowance_logs SET
          admitted = admitted[: array_position(tickets, ticket) - 1] || admitted[array_position(tickets, ticket) + 1 :],
          tickets = array_remove(tickets, ticket)
        WHERE key = asked AND ticket = ANY (tickets);
      END LOOP;
    END
    $$
  `

  // All or nothing, for keys in ascending order: every call locks its rows in that order, so two calls never wait for
  // each other. An upsert decides on the row as it is once locked, by the clock as it is then: the ask is admitted if
  // the log has no entry number "limit" from its end, or if that one has left the window. A refusal takes back what
  // the same statement wrote before anybody can see it.
  yield* sql`
    CREATE FUNCTION take_allowances(
      keys text[], limits integer[], windows_ms double precision[], ticket uuid,
      OUT refused_key text, OUT retry_after_ms double precision
    ) LANGUAGE plpgsql AS $$
    DECLARE
      most integer;
      span interval;
    BEGIN
      FOR place IN 1 .. cardinality(keys) LOOP
        most := limits[place];
        span := make_interval(secs => windows_ms[place] / 1000);

        INSERT INTO allowance_logs AS log (key, admitted, tickets, expires_at)
        VALUES (keys[place], ARRAY[clock_timestamp()], ARRAY[ticket], clock_timestamp() + span)
        ON CONFLICT (key) DO UPDATE SET
          admitted = log.admitted[cardinality(log.admitted) - most + 2 :]
            || greatest(clock_timestamp(), log.admitted[cardinality(log.admitted)]),
          tickets = log.tickets[cardinality(log.tickets) - most + 2 :] || ticket,
          expires_at = greatest(log.expires_at, clock_timestamp() + span)
        WHERE coalesce(log.admitted[cardinality(log.admitted) - most + 1] <= clock_timestamp() - span, true);

        IF NOT FOUND THEN
          PERFORM refund_allowances(keys[: place - 1], ticket);
          SELECT log.key, greatest(0, extract(epoch FROM log.admitted[cardinality(log.admitted) - asked.most + 1]
              - clock_timestamp()) * 1000 + asked.window_ms)
            INTO refused_key, retry_after_ms
            FROM unnest(keys, limits, windows_ms) AS asked (key, most, window_ms)
            JOIN allowance_logs AS log ON log.key = asked.key
            WHERE cardinality(log.admitted) >= asked.most
            ORDER BY 2 DESC
            LIMIT 1;
          RETURN;
        END IF;
      END LOOP;
    END
    $$
  `
})
