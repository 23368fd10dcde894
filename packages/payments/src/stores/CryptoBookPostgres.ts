import { Money } from "@statex/kernel/Money"
import { Effect, Option, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { CryptoBook } from "../crypto/CryptoBook.ts"
import { Coin } from "../crypto/Quote.ts"

/** Units do not fit into a number: they are text on the way. */
const StoredRate = Schema.Struct({
  coin: Coin,
  currency: Schema.String,
  price: Schema.Struct({ units: Schema.BigIntFromString, digits: Schema.Int }),
  at: Schema.Number,
  source: Schema.String
})

const Orders = Schema.Array(Schema.Struct({
  id: Schema.String,
  coin: Coin,
  index: Schema.Int,
  address: Schema.String,
  units: Schema.BigIntFromString,
  amount: Money,
  label: Schema.String,
  rate: StoredRate,
  expiresAt: Schema.Date
}))

const Places = Schema.Tuple([Schema.Struct({ index: Schema.Int, gap: Schema.Int })])
const Seen = Schema.Tuple([Schema.Struct({ at: Schema.Date })])

const encodeRate = Schema.encodeEffect(StoredRate)

/** The book in tables `crypto_places`, `crypto_orders` and `crypto_arrivals`, for as many processes as there are. */
export const make: Effect.Effect<CryptoBook, never, SqlClient> = Effect.gen(function*() {
  const sql = yield* SqlClient
  const select = sql.literal(`SELECT id, coin, index, address, units::text AS units, label, rate,
    jsonb_build_object('minor', amount, 'currency', currency) AS amount, expires_at AS "expiresAt" FROM crypto_orders`)
  const one = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
    statement.pipe(
      Effect.flatMap(Schema.decodeUnknownEffect(Orders)),
      Effect.map(([found]) =>
        Option.map(Option.fromNullishOr(found), (order) => ({ ...order, expiresAt: order.expiresAt.getTime() }))
      ),
      Effect.orDie
    )

  /** Indices of a coin are given one after another, so that a wallet finds them: whoever wants the next one waits. */
  const taken = Effect.fnUntraced(function*(coin: Coin, id: string) {
    yield* sql`SELECT pg_advisory_xact_lock(hashtext('crypto_places'), hashtext(${coin}))`
    yield* sql`
      INSERT INTO crypto_places (coin, index, id)
      SELECT ${coin}, coalesce(max(index) + 1, 0), ${id}::uuid FROM crypto_places WHERE coin = ${coin}
      ON CONFLICT (coin, id) DO NOTHING`
  }, sql.withTransaction)

  return {
    reserve: Effect.fn("CryptoBook.reserve")(function*(coin, id) {
      const place = sql`
        SELECT p.index, p.index - 1 - coalesce((
          SELECT max(o.index) FROM crypto_orders o
          WHERE o.coin = p.coin AND o.index < p.index
            AND EXISTS (SELECT 1 FROM crypto_arrivals a WHERE a.address = o.address)), -1) AS gap
        FROM crypto_places p WHERE p.coin = ${coin} AND p.id = ${id}::uuid`
      const known = yield* place
      if (known.length === 0) yield* taken(coin, id)
      const [found] = yield* Schema.decodeUnknownEffect(Places)(known.length === 0 ? yield* place : known)
      return found
    }, Effect.orDie),

    keep: Effect.fn("CryptoBook.keep")(function*(order) {
      const { address, amount, coin, expiresAt, id, index, label, units } = order
      const rate = JSON.stringify(yield* Effect.orDie(encodeRate(order.rate)))
      yield* Effect.orDie(sql`
        INSERT INTO crypto_orders (id, coin, index, address, units, amount, currency, label, rate, expires_at)
        VALUES (${id}::uuid, ${coin}, ${index}, ${address}, ${String(units)}::numeric, ${String(amount.minor)}::bigint,
          ${amount.currency}, ${label}, ${rate}::jsonb, ${new Date(expiresAt)})
        ON CONFLICT (id) DO NOTHING`)
      const kept = yield* one(sql`${select} WHERE id = ${id}::uuid`)
      return yield* Effect.orDie(Effect.fromOption(kept))
    }),

    byId: (id) => one(sql`${select} WHERE id = ${id}::uuid`),
    byAddress: (address) => one(sql`${select} WHERE address = ${address}`),

    firstSeen: Effect.fn("CryptoBook.firstSeen")(function*(address, arrival, now) {
      yield* sql`
        INSERT INTO crypto_arrivals (address, arrival, seen_at) VALUES (${address}, ${arrival}, ${new Date(now)})
        ON CONFLICT DO NOTHING`
      const [{ at }] = yield* sql`
        SELECT seen_at AS at FROM crypto_arrivals WHERE address = ${address} AND arrival = ${arrival}`.pipe(
        Effect.flatMap(Schema.decodeUnknownEffect(Seen))
      )
      return at.getTime()
    }, Effect.orDie)
  }
})
