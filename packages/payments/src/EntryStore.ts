import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { BankOrder } from "./statements/Expected.ts"
import { Doubt, type Imported, type Match } from "./statements/Matching.ts"
import { Entry, type Statement, StatementFormat } from "./statements/Statement.ts"
import * as BankBookPostgres from "./stores/BankBookPostgres.ts"

/** A movement of which only a person can say whose it is. */
export const Proposal = Schema.Struct({
  entry: Entry,
  /** Orders that it may be for, the likeliest first. */
  candidates: Schema.Array(Schema.Struct({ reference: Schema.String, doubt: Doubt })),
  importedAt: Schema.Date
})
export type Proposal = typeof Proposal.Type

/** Proposals that are shown at once: those that are decided make room. */
const mostOpen = 500

const Known = Schema.Array(Schema.Struct({ hash: Schema.String, core: Schema.String, format: StatementFormat }))

/** Movements of our account that were imported; a broken database is a defect. */
export class EntryStore extends Context.Service<EntryStore, {
  /** What of this statement was imported before. Whoever asks next waits for the end of the caller's transaction. */
  imported(statement: Statement): Effect.Effect<Imported>
  /** Every order that is paid by transfer, newest first. */
  readonly orders: Effect.Effect<ReadonlyArray<BankOrder>>
  /** Keeps what is new; of what is nothing of ours, that it was seen. `numberOf`: the number of the order with a reference. */
  write(matches: ReadonlyArray<Match>, numberOf: (reference: string) => number): Effect.Effect<void>
  /** Newest first, so many at the most. */
  readonly open: Effect.Effect<ReadonlyArray<Proposal>>
  /** Gives an open proposal to the order with this number, or to none, which forgets what it says: whether it was still open. */
  decide(hash: string, number: number | undefined): Effect.Effect<boolean>
}>()("@statex/payments/EntryStore") {
  static readonly layer = Layer.effect(
    EntryStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const isOpen = sql.literal("candidates IS NOT NULL AND order_number IS NULL AND decided_at IS NULL")
      const orders = sql.literal(`SELECT ${BankBookPostgres.columns} FROM bank_orders ORDER BY number DESC`)

      return EntryStore.of({
        imported: Effect.fn("EntryStore.imported")(function*({ entries, format }) {
          yield* sql`SELECT pg_advisory_xact_lock(hashtext('bank_entries'))`
          const asked = JSON.stringify(entries.map(({ core, hash }) => ({ core, hash })))
          const found = yield* sql`
            WITH asked AS (SELECT * FROM jsonb_to_recordset(${asked}::jsonb) AS a(core text, hash text))
            SELECT hash, core, format FROM bank_entries
            WHERE hash IN (SELECT hash FROM asked) OR core IN (SELECT core FROM asked)`.pipe(
            Effect.flatMap(Schema.decodeUnknownEffect(Known))
          )
          // Where a movement came in several formats, another than this one's makes it doubtful.
          const doubtfulLast = found.toSorted((a, b) => Number(b.format === format) - Number(a.format === format))
          return {
            hashes: new Set(found.map(({ hash }) => hash)),
            cores: new Map(doubtfulLast.map((one) => [one.core, one.format]))
          }
        }, Effect.orDie),

        orders: BankBookPostgres.ordersOf(sql`${orders}`),

        write: Effect.fn("EntryStore.write")(function*(matches, numberOf) {
          const rows = matches.flatMap((match) => {
            const { core, format, hash } = match.entry
            const own = { hash, core, format }
            switch (match._tag) {
              case "Matched":
                return [{ ...own, entry: match.entry, order_number: numberOf(match.reference) }]
              case "Proposed":
                return [{ ...own, entry: match.entry, candidates: match.candidates }]
              case "Foreign":
                return [own]
              case "Known":
                return []
            }
          })
          if (rows.length === 0) return
          yield* sql`
            INSERT INTO bank_entries (hash, core, format, entry, order_number, candidates, imported_at)
            SELECT hash, core, format, entry, order_number, candidates, ${new Date(yield* Clock.currentTimeMillis)}
            FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
              AS r(hash text, core text, format text, entry jsonb, order_number bigint, candidates jsonb)`
        }, Effect.orDie),

        open: sql`
          SELECT entry, candidates, imported_at AS "importedAt" FROM bank_entries WHERE ${isOpen}
          ORDER BY imported_at DESC, hash LIMIT ${mostOpen}`.pipe(
          Effect.flatMap(Schema.decodeUnknownEffect(Schema.Array(Proposal))),
          Effect.orDie
        ),

        decide: Effect.fn("EntryStore.decide")(function*(hash, number) {
          const now = new Date(yield* Clock.currentTimeMillis)
          const decision = number === undefined
            ? sql`entry = NULL, candidates = NULL`
            : sql`order_number = ${String(number)}::bigint`
          const decided = yield* sql`
            UPDATE bank_entries SET decided_at = ${now}, ${decision} WHERE hash = ${hash} AND ${isOpen} RETURNING hash`
          return decided.length > 0
        }, Effect.orDie)
      })
    })
  )
}
