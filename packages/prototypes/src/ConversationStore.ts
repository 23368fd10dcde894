import type { Locale } from "@statex/kernel/Locale"
import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { ConversationTurn, Ended, type Proposal } from "./ConversationTurn.ts"
import { channel } from "./RunLog.ts"

/** The right to write one reply, until somebody else has it or the visitor stops it. */
export interface ReplyClaim {
  readonly runId: string
  readonly ordinal: number
  readonly fence: number
  readonly attempt: number
}

export interface NewTurn {
  readonly runId: string
  /** Makes a double post one message. */
  readonly key: string
  readonly locale: Locale
  readonly message: string
}

interface Reply {
  readonly attempt: number
  readonly text: string
}

interface EndedReply extends Reply {
  readonly ended: Ended
  readonly tier?: string | undefined
  readonly nature?: "rules" | "model" | "scripted" | undefined
  readonly proposals: ReadonlyArray<Proposal>
}

const Claim = Schema.Struct({ ordinal: Schema.Int, fence: Schema.Int, attempt: Schema.Int })

/** What is new of a turn: `more` follows what was told, or is the beginning of another `attempt`. */
const Since = Schema.Struct({
  attempt: Schema.Int,
  more: Schema.String,
  ended: Schema.NullOr(Ended),
  answering: Schema.Boolean
})

/** What was said about requests. It is read and erased here and with the brief, and stands in no log. */
export class ConversationStore extends Context.Service<ConversationStore, {
  turns(runId: string): Effect.Effect<ReadonlyArray<ConversationTurn>>
  turn(runId: string, ordinal: number): Effect.Effect<ConversationTurn | undefined>
  /** The number of the message that was sent with this key. */
  known(runId: string, key: string): Effect.Effect<number | undefined>
  /** Keeps a message and claims its reply; for the holder of the run's lock. Nothing where the brief is erased. */
  open(turn: NewTurn): Effect.Effect<ReplyClaim | undefined>
  /** Claims a reply that nobody is writing and that is not whole; it begins anew. For the holder of the run's lock. */
  reopen(runId: string, ordinal: number): Effect.Effect<ReplyClaim | undefined>
  /** The turn, and of its reply what follows so many characters (code points) of this beginning; all of it where it has begun anew. */
  since(
    runId: string,
    ordinal: number,
    told: { readonly attempt: number; readonly points: number }
  ): Effect.Effect<typeof Since.Type | undefined>
  /** Keeps the right to write without a word of it, nobody is told; false where the claim counts no more. */
  hold(claim: ReplyClaim): Effect.Effect<boolean>
  /** The reply so far; false where the claim counts no more. */
  write(claim: ReplyClaim, reply: Reply): Effect.Effect<boolean>
  end(claim: ReplyClaim, reply: EndedReply): Effect.Effect<boolean>
  /** Ends a reply where it stands; false where none is being written. */
  stop(runId: string, ordinal: number): Effect.Effect<boolean>
  /** Remembers that the visitor took up a proposal. */
  take(runId: string, ordinal: number, index: number): Effect.Effect<void>
}>()("@statex/prototypes/ConversationStore") {
  static readonly layer = Layer.effect(
    ConversationStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const answering = sql`ended IS NULL AND coalesce(leased_until > clock_timestamp(), false) AS answering`
      const select = sql`
      SELECT ordinal, locale, message, asked_at, reply, attempt, ended, tier, nature, proposals, ${answering}
      FROM conversation_turns`
      const decode = Schema.decodeUnknownEffect(Schema.Array(ConversationTurn))
      const decodeSince = Schema.decodeUnknownEffect(Schema.Array(Since))
      const decodeClaim = Schema.decodeUnknownEffect(Schema.Array(Claim))
      /** Whoever writes says so more often than this, or is taken for dead. */
      const lease = sql`clock_timestamp() + interval '15 seconds'`
      const claimed = (runId: string, rows: ReadonlyArray<unknown>) =>
        Effect.map(decodeClaim(rows), ([row]) => row === undefined ? undefined : { runId, ...row })

      return ConversationStore.of({
        turns: (runId) =>
          sql`${select} WHERE run_id = ${runId} ORDER BY ordinal`.pipe(Effect.flatMap(decode), Effect.orDie),
        turn: (runId, ordinal) =>
          sql`${select} WHERE run_id = ${runId} AND ordinal = ${ordinal}`.pipe(
            Effect.flatMap(decode),
            Effect.map(([row]) => row),
            Effect.orDie
          ),
        since: (runId, ordinal, { attempt, points }) =>
          sql`
          SELECT attempt, ended, ${answering},
            CASE WHEN attempt = ${attempt} THEN substr(reply, ${points}::integer + 1) ELSE reply END AS more
          FROM conversation_turns WHERE run_id = ${runId} AND ordinal = ${ordinal}`.pipe(
            Effect.flatMap(decodeSince),
            Effect.map(([row]) => row),
            Effect.orDie
          ),
        known: Effect.fnUntraced(function*(runId, key) {
          const [row] = yield* sql`
          SELECT ordinal FROM conversation_turns WHERE run_id = ${runId} AND message_key = ${key}`
          return row === undefined ? undefined : Number(row["ordinal"])
        }, Effect.orDie),
        open: Effect.fn("ConversationStore.open")(function*({ key, locale, message, runId }) {
          // Erasing waits for this row, or has been before.
          const alive = yield* sql`SELECT 1 FROM briefs WHERE run_id = ${runId} AND erased_at IS NULL FOR SHARE`
          if (alive.length === 0) return undefined
          const rows = yield* sql`
          INSERT INTO conversation_turns (run_id, ordinal, message_key, locale, message, leased_until)
          SELECT ${runId}, coalesce(max(ordinal), 0) + 1, ${key}, ${locale}, ${message}, ${lease}
          FROM conversation_turns WHERE run_id = ${runId}
          RETURNING ordinal, fence, attempt`
          return yield* claimed(runId, rows)
        }, Effect.orDie),
        reopen: Effect.fn("ConversationStore.reopen")(function*(runId, ordinal) {
          const rows = yield* sql`
          UPDATE conversation_turns SET reply = '', attempt = attempt + 1, fence = fence + 1, leased_until = ${lease},
            ended = NULL, tier = NULL, nature = NULL, proposals = '[]'
          WHERE run_id = ${runId} AND ordinal = ${ordinal} AND ended IS DISTINCT FROM 'stop'
            AND NOT (ended IS NULL AND coalesce(leased_until > clock_timestamp(), false))
          RETURNING ordinal, fence, attempt`
          return yield* claimed(runId, rows)
        }, Effect.orDie),
        hold: Effect.fnUntraced(function*({ fence, ordinal, runId }) {
          const rows = yield* sql`
          UPDATE conversation_turns SET leased_until = ${lease}
          WHERE run_id = ${runId} AND ordinal = ${ordinal} AND fence = ${fence} AND ended IS NULL RETURNING 1`
          return rows.length > 0
        }, Effect.orDie),
        write: Effect.fnUntraced(function*({ fence, ordinal, runId }, { attempt, text }) {
          const rows = yield* sql`
          WITH written AS (
            UPDATE conversation_turns SET reply = ${text}, attempt = ${attempt}, leased_until = ${lease}
            WHERE run_id = ${runId} AND ordinal = ${ordinal} AND fence = ${fence} AND ended IS NULL RETURNING 1
          ) SELECT pg_notify(${channel}, ${runId}) FROM written`
          return rows.length > 0
        }, Effect.orDie),
        end: Effect.fn("ConversationStore.end")(function*({ fence, ordinal, runId }, reply) {
          const { attempt, ended, nature, proposals, text, tier } = reply
          const rows = yield* sql`
          WITH written AS (
            UPDATE conversation_turns SET reply = ${text}, attempt = ${attempt}, leased_until = NULL, ended = ${ended},
              tier = ${tier ?? null}, nature = ${nature ?? null}, proposals = ${
            // PostgreSQL keeps no NUL.
            JSON.stringify(proposals).replaceAll("\\u0000", "")}::jsonb
            WHERE run_id = ${runId} AND ordinal = ${ordinal} AND fence = ${fence} AND ended IS NULL RETURNING 1
          ) SELECT pg_notify(${channel}, ${runId}) FROM written`
          return rows.length > 0
        }, Effect.orDie),
        stop: Effect.fn("ConversationStore.stop")(function*(runId, ordinal) {
          const rows = yield* sql`
          WITH stopped AS (
            UPDATE conversation_turns SET ended = 'stopped', leased_until = NULL
            WHERE run_id = ${runId} AND ordinal = ${ordinal} AND ended IS NULL RETURNING 1
          ) SELECT pg_notify(${channel}, ${runId}) FROM stopped`
          return rows.length > 0
        }, Effect.orDie),
        take: (runId, ordinal, index) =>
          sql`
          UPDATE conversation_turns SET proposals = jsonb_set(proposals, ARRAY[${String(index)}, 'taken'], 'true')
          WHERE run_id = ${runId} AND ordinal = ${ordinal}`.pipe(Effect.asVoid, Effect.orDie)
      })
    })
  )
}
