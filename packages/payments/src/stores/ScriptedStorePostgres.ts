import { Effect, Redacted, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomBytes } from "node:crypto"
import { ScriptedPayment } from "../gateways/ScriptedPayment.ts"
import type { ScriptedStore } from "../gateways/ScriptedStore.ts"

const Rows = Schema.Array(Schema.Struct({ payment: ScriptedPayment }))
const Secrets = Schema.Tuple([Schema.Struct({ secret: Schema.String })])

/** Played payments in table `scripted_payments`, for as many processes as there are. */
export const make: Effect.Effect<ScriptedStore, never, SqlClient> = Effect.gen(function*() {
  const sql = yield* SqlClient
  const rows = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
    statement.pipe(
      Effect.flatMap(Schema.decodeUnknownEffect(Rows)),
      Effect.map((found) => found.map(({ payment }) => payment)),
      Effect.orDie
    )
  const byId = (id: string) =>
    Effect.map(rows(sql`SELECT payment FROM scripted_payments WHERE id = ${id}`), ([one]) => one)

  return {
    open: Effect.fn("ScriptedStore.open")(function*(payment) {
      yield* Effect.orDie(sql`
        INSERT INTO scripted_payments (id, payment) VALUES (${payment.id}, ${JSON.stringify(payment)}::jsonb)
        ON CONFLICT (id) DO NOTHING`)
      return (yield* byId(payment.id)) ?? payment
    }),
    byId,
    all: rows(sql`SELECT payment FROM scripted_payments ORDER BY turn DESC`),
    change: Effect.fn("ScriptedStore.change")(
      function*(id, change) {
        const [known] = yield* rows(sql`SELECT payment FROM scripted_payments WHERE id = ${id} FOR UPDATE`)
        if (known === undefined) return undefined
        const next = change(known)
        yield* sql`UPDATE scripted_payments SET payment = ${JSON.stringify(next)}::jsonb WHERE id = ${id}`
        return next
      },
      sql.withTransaction,
      Effect.orDie
    )
  }
})

/** What webhooks of played payments are signed with: drawn once for all processes on this database. */
export const webhookSecret: Effect.Effect<Redacted.Redacted, never, SqlClient> = Effect.gen(function*() {
  const sql = yield* SqlClient
  yield* sql`INSERT INTO scripted_secrets (secret) VALUES (${randomBytes(32).toString("hex")}) ON CONFLICT DO NOTHING`
  const [{ secret }] = yield* sql`SELECT secret FROM scripted_secrets`.pipe(
    Effect.flatMap(Schema.decodeUnknownEffect(Secrets))
  )
  return Redacted.make(secret)
}).pipe(Effect.orDie)
