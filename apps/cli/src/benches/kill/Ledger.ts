import * as Effect from "effect/Effect"
import { Client } from "pg"

/** Looks into the product's database through a connection of its own, which is taken up again whenever it breaks. */
export const make = (url: string) =>
  Effect.gen(function*() {
    let client: Client | undefined
    const drop = () => {
      void client?.end().catch(() => undefined)
      client = undefined
    }
    yield* Effect.addFinalizer(() => Effect.sync(drop))

    const connected = async () => {
      if (client !== undefined) return client
      const fresh = new Client({ connectionString: url, connectionTimeoutMillis: 1_000, query_timeout: 5_000 })
      fresh.on("error", drop)
      await fresh.connect()
      return client = fresh
    }

    /** Rows, or nothing while the database is away. */
    const look = <Row extends Record<string, unknown>>(query: string, values: ReadonlyArray<unknown> = []) =>
      Effect.promise(async (): Promise<ReadonlyArray<Row> | undefined> => {
        try {
          return (await (await connected()).query<Row>(query, [...values])).rows
        } catch {
          drop()
          return undefined
        }
      })

    const rows = <Row extends Record<string, unknown>>(query: string, values: ReadonlyArray<unknown> = []) =>
      look<Row>(query, values).pipe(
        Effect.repeat({ until: (found) => found !== undefined }),
        Effect.map((found) => found ?? []),
        Effect.timeout("30 seconds"),
        Effect.orDie
      )

    return { look, rows }
  })
export type Ledger = Effect.Success<ReturnType<typeof make>>

/** Commands that somebody should be working on now; undefined while the database is away. */
export const openWork = ({ look }: Ledger) =>
  look<{ open: number }>(
    "SELECT count(*)::int AS open FROM run_commands WHERE done_at IS NULL AND due_at <= clock_timestamp()"
  ).pipe(
    Effect.map((rows) => rows?.[0]?.open)
  )

/** Milliseconds from a moment to the next sign of a worker in any log; undefined while there is none, or no database. */
export const nextEvent = ({ look }: Ledger, since: number) =>
  look<{ after: number | null }>(
    `SELECT extract(epoch FROM min(at) - to_timestamp($1::float8 / 1000))::float8 * 1000 AS after
     FROM run_events WHERE at > to_timestamp($1::float8 / 1000) AND kind <> 'Submitted'`,
    [since]
  ).pipe(Effect.map((rows) => rows?.[0]?.after ?? undefined))
