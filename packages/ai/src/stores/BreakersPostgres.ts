import { Clock, Duration, Effect, Layer, Schema } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import { BreakerBoard, BreakerBoardUnavailable, ProcessBreakers, silence } from "../BreakerBoard.ts"
import { answering } from "./Answering.ts"

const answered = answering((reason) => new BreakerBoardUnavailable({ reason }))

const rowsOf = <S extends Schema.Top & { readonly DecodingServices: never }>(row: S) => {
  const decode = Schema.decodeUnknownEffect(Schema.Array(row))
  return (statement: Effect.Effect<ReadonlyArray<unknown>, SqlError.SqlError>) =>
    answered(Effect.flatMap(statement, decode))
}
const processes = rowsOf(ProcessBreakers)
const any = rowsOf(Schema.Unknown)

/** When those who are gone by now were heard of at the latest. */
const gone = Effect.map(Clock.currentTimeMillis, (now) => new Date(now - Duration.toMillis(silence)))

/** The board in table `ai_breakers`. */
export const layer = Layer.effect(
  BreakerBoard,
  Effect.gen(function*() {
    const sql = yield* SqlClient.SqlClient

    return BreakerBoard.of({
      tell: Effect.fn("BreakerBoard.tell")(function*({ id, pid, process }, breakers) {
        yield* any(sql`DELETE FROM ai_breakers WHERE heard_at <= ${yield* gone} AND id <> ${id}::uuid`)
        const now = new Date(yield* Clock.currentTimeMillis)
        yield* any(sql`
          INSERT INTO ai_breakers (id, process, pid, breakers, heard_at)
          VALUES (${id}::uuid, ${process}, ${pid}, ${JSON.stringify(breakers)}::jsonb, ${now})
          ON CONFLICT (id) DO UPDATE SET breakers = excluded.breakers, heard_at = excluded.heard_at`)
      }),
      leave: (id) => Effect.asVoid(any(sql`DELETE FROM ai_breakers WHERE id = ${id}::uuid`)),
      heard: Effect.flatMap(
        gone,
        (last) =>
          processes(sql`SELECT id, process, pid, breakers, heard_at AS "heardAt" FROM ai_breakers
          WHERE heard_at > ${last} ORDER BY process COLLATE "C", pid, id`)
      )
    })
  })
)
