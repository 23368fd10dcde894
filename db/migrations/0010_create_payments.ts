import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

/** Amounts are minor units of the row's currency everywhere. */
export default Effect.gen(function*() {
  const sql = yield* SqlClient

  // `consent`: what its buyer agreed to before paying, and when. `settled_by` is the one payment whose money pays the order; what others bring is the customer's credit.
  // `erased_at`: when its buyer's details were erased: nobody is to pay it after that.
  yield* sql`
    CREATE TABLE orders (
      id         uuid PRIMARY KEY,
      request    text NOT NULL,
      form_key   text NOT NULL UNIQUE,
      currency   text NOT NULL,
      lines      jsonb NOT NULL,
      net        bigint NOT NULL CHECK (net > 0),
      vat        bigint NOT NULL CHECK (vat >= 0),
      decision   jsonb NOT NULL,
      billing    jsonb NOT NULL,
      locale     text NOT NULL,
      priced_on  text NOT NULL,
      settled_by uuid,
      consent    jsonb,
      created_at timestamptz NOT NULL,
      erased_at  timestamptz
    )
  `
  yield* sql`CREATE INDEX orders_kept ON orders (created_at) WHERE erased_at IS NULL`
  yield* sql`CREATE INDEX orders_request ON orders (request)`

  // `version` counts changes: what was read at a gateway is applied only where nothing has changed since.
  yield* sql`
    CREATE TABLE payments (
      id         uuid PRIMARY KEY,
      order_id   uuid NOT NULL REFERENCES orders,
      gateway    text NOT NULL,
      means      text,
      reference  text,
      next       jsonb,
      state      text NOT NULL DEFAULT 'created',
      received   bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
      refunded   bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND received),
      fee        bigint NOT NULL DEFAULT 0 CHECK (fee >= 0),
      covers     boolean NOT NULL DEFAULT false,
      version    integer NOT NULL DEFAULT 0,
      expires_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      changed_at timestamptz NOT NULL,
      poll_at    timestamptz,
      UNIQUE (gateway, reference)
    )
  `
  yield* sql`CREATE UNIQUE INDEX payments_cover ON payments (order_id) WHERE covers`
  yield* sql`CREATE INDEX payments_order ON payments (order_id)`
  yield* sql`CREATE INDEX payments_created ON payments (created_at)`
  yield* sql`CREATE INDEX payments_poll ON payments (poll_at) WHERE poll_at IS NOT NULL`
  yield* sql`ALTER TABLE orders ADD FOREIGN KEY (settled_by) REFERENCES payments`

  yield* sql`
    CREATE TABLE payment_changes (
      payment_id uuid NOT NULL REFERENCES payments,
      version    integer NOT NULL,
      step       integer NOT NULL,
      was        text NOT NULL,
      became     text NOT NULL,
      word       text NOT NULL,
      at         timestamptz NOT NULL,
      PRIMARY KEY (payment_id, version, step)
    )
  `

  // What a gateway told, once: only what names the payment is kept, for it is read again before anything is believed.
  // `retry_at`: when one that could not be settled is tried again.
  yield* sql`
    CREATE TABLE gateway_events (
      id         uuid PRIMARY KEY,
      gateway    text NOT NULL,
      event_id   text NOT NULL,
      type       text NOT NULL,
      reference  text,
      ours       text,
      state      text NOT NULL DEFAULT 'stored' CHECK (state IN ('stored', 'applied', 'ignored', 'parked', 'foreign')),
      verdict    text,
      stored_at  timestamptz NOT NULL,
      retry_at   timestamptz,
      settled_at timestamptz,
      UNIQUE (gateway, event_id)
    )
  `
  yield* sql`CREATE INDEX gateway_events_open ON gateway_events (stored_at) WHERE state = 'stored'`
  yield* sql`CREATE INDEX gateway_events_reference ON gateway_events (gateway, reference)`
  yield* sql`CREATE INDEX gateway_events_ours ON gateway_events (ours)`
  yield* sql`CREATE INDEX gateway_events_parked ON gateway_events (gateway, reference) WHERE state = 'parked'`

  // `entry` groups the postings of one change; debit is positive, credit negative.
  yield* sql`
    CREATE TABLE ledger_postings (
      id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      entry      uuid NOT NULL,
      payment_id uuid NOT NULL REFERENCES payments,
      kind       text NOT NULL,
      account    text NOT NULL,
      currency   text NOT NULL,
      amount     bigint NOT NULL CHECK (amount <> 0),
      at         timestamptz NOT NULL
    )
  `
  yield* sql`CREATE INDEX ledger_postings_entry ON ledger_postings (entry)`
  yield* sql`CREATE INDEX ledger_postings_payment ON ledger_postings (payment_id)`

  // Looked at when the transaction ends: no entry may create or lose money in any currency.
  yield* sql`
    CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM ledger_postings WHERE entry = NEW.entry
                 GROUP BY kind, currency HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'entry % does not balance', NEW.entry USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END
    $$
  `
  yield* sql`
    CREATE CONSTRAINT TRIGGER ledger_balances AFTER INSERT ON ledger_postings
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances()
  `

  yield* sql`
    CREATE FUNCTION books_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END
    $$
  `

  // The row of a series and year stays locked from the number to the end of the transaction: no gap, no double.
  yield* sql`
    CREATE TABLE invoice_counters (
      series text NOT NULL,
      year   integer NOT NULL,
      last   integer NOT NULL,
      PRIMARY KEY (series, year)
    )
  `
  // `seller` as it was then; the days are those of its books.
  yield* sql`
    CREATE TABLE invoices (
      id         uuid PRIMARY KEY,
      series     text NOT NULL,
      year       integer NOT NULL,
      number     integer NOT NULL,
      order_id   uuid NOT NULL REFERENCES orders,
      payment_id uuid NOT NULL REFERENCES payments,
      corrects   uuid REFERENCES invoices,
      currency   text NOT NULL,
      net        bigint NOT NULL,
      vat        bigint NOT NULL,
      lines      jsonb NOT NULL,
      decision   jsonb NOT NULL,
      seller      jsonb NOT NULL,
      issued_at   timestamptz NOT NULL,
      supplied_on text NOT NULL,
      due_on      text NOT NULL,
      UNIQUE (series, year, number)
    )
  `
  yield* sql`CREATE UNIQUE INDEX invoices_first ON invoices (order_id) WHERE corrects IS NULL`
  yield* sql`CREATE INDEX invoices_order ON invoices (order_id)`

  // What a document is in crowns is known later than the document; the rate is that of one day and stays.
  yield* sql`
    CREATE TABLE invoice_rates (
      invoice_id  uuid PRIMARY KEY REFERENCES invoices,
      rate        text NOT NULL,
      amount      integer NOT NULL CHECK (amount > 0),
      declared_on text NOT NULL,
      net         bigint NOT NULL,
      vat         bigint NOT NULL,
      known_at    timestamptz NOT NULL
    )
  `

  for (const table of ["ledger_postings", "invoices", "invoice_rates", "payment_changes"]) {
    yield* sql`
      CREATE TRIGGER books_are_kept BEFORE UPDATE OR DELETE ON ${sql(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION books_are_kept()
    `
  }

  // One row per order line is the service: revision 1 switches it on, later ones off and on again.
  // `told` is the last revision that the service has carried out, `outcome` what came of it; one that fails waits.
  yield* sql`
    CREATE TABLE activations (
      order_id   uuid NOT NULL REFERENCES orders,
      line       integer NOT NULL,
      request    text NOT NULL,
      service    text NOT NULL,
      quantity   integer NOT NULL,
      active     boolean NOT NULL,
      why        text NOT NULL,
      revision   integer NOT NULL DEFAULT 1,
      told       integer NOT NULL DEFAULT 0 CHECK (told <= revision),
      outcome    text CHECK (outcome IN ('done', 'too-late', 'no-request')),
      failures   integer NOT NULL DEFAULT 0,
      retry_at   timestamptz,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (order_id, line)
    )
  `
  yield* sql`CREATE INDEX activations_open ON activations (changed_at) WHERE told < revision`
  yield* sql`CREATE INDEX activations_unserved ON activations (changed_at) WHERE active AND outcome <> 'done'`
  yield* sql`CREATE INDEX activations_request ON activations (request)`

  yield* sql`
    CREATE TABLE refunds (
      id         uuid PRIMARY KEY,
      payment_id uuid NOT NULL REFERENCES payments,
      amount     bigint NOT NULL CHECK (amount > 0),
      state      text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'pending', 'done', 'failed')),
      reference  text,
      asked_at   timestamptz NOT NULL,
      changed_at timestamptz NOT NULL,
      retry_at   timestamptz
    )
  `
  yield* sql`CREATE INDEX refunds_payment ON refunds (payment_id)`
  yield* sql`CREATE INDEX refunds_open ON refunds (changed_at) WHERE state IN ('asked', 'pending')`
})
