import { Clock, Effect, Layer, Schema } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import { AiJournal, AiJournalUnavailable, JournalEntry, WorkOnDay } from "../AiJournal.ts"
import { firstOf } from "../spending/Cap.ts"
import { answering } from "./Answering.ts"
import { apart } from "./Apart.ts"

const answered = answering((reason) => new AiJournalUnavailable({ reason }))

const rowsOf = <S extends Schema.Top & { readonly DecodingServices: never }>(row: S) => {
  const decode = Schema.decodeUnknownEffect(Schema.Array(row))
  return (statement: Effect.Effect<ReadonlyArray<unknown>, SqlError.SqlError>) =>
    answered(Effect.flatMap(statement, decode))
}
const entries = rowsOf(JournalEntry)
const days = rowsOf(WorkOnDay)
const any = rowsOf(Schema.Unknown)

/** The record of decisions in table `ai_journal`. */
export const layer = Layer.effect(
  AiJournal,
  Effect.gen(function*() {
    const sql = yield* SqlClient.SqlClient

    return AiJournal.of({
      record: Effect.fn("AiJournal.record")(function*(entry) {
        const { decisions, redacted, ...row } = yield* Effect.orDie(Schema.decodeEffect(JournalEntry)(entry))
        yield* any(
          apart(sql)(sql`
          INSERT INTO ai_journal (id, request, at, work, prompt, asked, consent, tier, cached, milliseconds, decisions,
            redacted)
          VALUES (${row.id}::uuid, ${row.request}, ${row.at}, ${row.work}, ${row.prompt}, ${row.asked}, ${row.consent},
            ${row.tier}, ${row.cached}, ${row.milliseconds}, ${JSON.stringify(decisions)}::jsonb,
            ${JSON.stringify(redacted)}::jsonb)
          ON CONFLICT (id) DO NOTHING`)
        )
      }),
      ofRequest: (request) => entries(sql`SELECT * FROM ai_journal WHERE request = ${request} ORDER BY at, id`),
      latest: (limit) => entries(sql`SELECT * FROM ai_journal ORDER BY at DESC, id LIMIT ${limit}`),
      byDay: Effect.fnUntraced(function*(count) {
        const from = firstOf(count, yield* Clock.currentTimeMillis)
        return yield* days(sql`
          SELECT (at AT TIME ZONE 'UTC')::date AS day, tier, count(*)::integer AS works,
            count(*) FILTER (WHERE cached)::integer AS cached
          FROM ai_journal WHERE at >= ${from} GROUP BY 1, tier ORDER BY 1 DESC, tier COLLATE "C" NULLS LAST`)
      }),
      erase: (request) =>
        Effect.map(any(sql`DELETE FROM ai_journal WHERE request = ${request} RETURNING 1`), (gone) => gone.length),
      forget: (before) =>
        Effect.map(any(sql`DELETE FROM ai_journal WHERE at < ${before} RETURNING 1`), (gone) => gone.length)
    })
  })
)
