import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

/** What gateways need of our books that remember nothing for us. */
export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // A number is given once: references on bank statements are made of it.
  yield* sql`
    CREATE TABLE bank_orders (
      id         uuid PRIMARY KEY,
      number     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      amount     bigint NOT NULL CHECK (amount > 0),
      currency   text NOT NULL,
      label      text NOT NULL,
      expires_at timestamptz NOT NULL
    )
  `

  // Every movement that was imported, once. Of movements that are nothing of ours only the hashes are kept.
  yield* sql`
    CREATE TABLE bank_entries (
      hash         text PRIMARY KEY,
      core         text NOT NULL,
      format       text NOT NULL,
      entry        jsonb,
      order_number bigint REFERENCES bank_orders (number),
      candidates   jsonb,
      imported_at  timestamptz NOT NULL,
      decided_at   timestamptz,
      CHECK (entry IS NOT NULL OR (order_number IS NULL AND candidates IS NULL))
    )
  `
  yield* sql`CREATE INDEX bank_entries_core ON bank_entries (core)`
  yield* sql`CREATE INDEX bank_entries_order ON bank_entries (order_number) WHERE order_number IS NOT NULL`
  yield* sql`
    CREATE INDEX bank_entries_open ON bank_entries (imported_at)
    WHERE candidates IS NOT NULL AND order_number IS NULL AND decided_at IS NULL
  `

  // A place among a coin's addresses is one payment's for ever, whether or not it was opened.
  yield* sql`
    CREATE TABLE crypto_places (
      coin  text NOT NULL,
      index integer NOT NULL,
      id    uuid NOT NULL,
      PRIMARY KEY (coin, index),
      UNIQUE (coin, id)
    )
  `
  // Units are a coin's smallest: more than 64 bits hold.
  yield* sql`
    CREATE TABLE crypto_orders (
      id         uuid PRIMARY KEY,
      coin       text NOT NULL,
      index      integer NOT NULL,
      address    text NOT NULL UNIQUE,
      units      numeric(40, 0) NOT NULL CHECK (units > 0),
      amount     bigint NOT NULL CHECK (amount > 0),
      currency   text NOT NULL,
      label      text NOT NULL,
      rate       jsonb NOT NULL,
      expires_at timestamptz NOT NULL,
      UNIQUE (coin, index)
    )
  `
  yield* sql`
    CREATE TABLE crypto_arrivals (
      address text NOT NULL,
      arrival text NOT NULL,
      seen_at timestamptz NOT NULL,
      PRIMARY KEY (address, arrival)
    )
  `

  yield* sql`
    CREATE TABLE gateway_deeds (
      key      text PRIMARY KEY,
      deed     jsonb NOT NULL,
      begun_at timestamptz NOT NULL
    )
  `

  // Payments that a person or a test plays, and what their webhooks are signed with: empty in production.
  yield* sql`
    CREATE TABLE scripted_payments (
      id      text PRIMARY KEY,
      turn    bigint GENERATED ALWAYS AS IDENTITY,
      payment jsonb NOT NULL
    )
  `
  yield* sql`
    CREATE TABLE scripted_secrets (
      one    boolean PRIMARY KEY DEFAULT true CHECK (one),
      secret text NOT NULL
    )
  `
})
