import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { RunEvent } from "./RunEvent.ts"
import { initial, type RunState } from "./RunState.ts"
import { type Command, transition } from "./Transition.ts"

export interface Recorded {
  readonly sequence: number
  readonly event: RunEvent
  readonly at: Date
}

/** A run as its log tells it: the folded state and the number of the last event. */
export interface Told {
  readonly runId: string
  readonly state: RunState
  readonly sequence: number
  /** When the first event and the last event happened. */
  readonly began: Date
  readonly last: Date
}

const Row = Schema.Struct({
  sequence: Schema.Int,
  kind: Schema.String,
  payload: Schema.Record(Schema.String, Schema.Unknown),
  at: Schema.Date
})
const decodeRows = Schema.decodeUnknownEffect(Schema.Array(Row))
const decodeEvent = Schema.decodeUnknownEffect(RunEvent)
const encodeEvent = Schema.encodeEffect(RunEvent)

export const commandId = (runId: string, command: Pick<Command, "issue" | "step" | "version">): string =>
  `${runId}:${command.version}:${command.step}:${command.issue}`

/** The channel on which every process hears that a run's log has grown; the payload is the run's id. */
export const channel = "run_events"

/** The append-only truth about requests. A broken database is a defect, not an answer. */
export class RunLog extends Context.Service<RunLog, {
  /** Events after `sequence`, in order. */
  read(runId: string, sequence?: number): Effect.Effect<ReadonlyArray<Recorded>>
  tell(runId: string): Effect.Effect<Told | undefined>
  /** One writer at a time for a run, until the caller's transaction ends; the lock is the run's own row. */
  lock(runId: string): Effect.Effect<void>
  /**
   * Appends the events that fit where the run stands, with the commands that follow, in one transaction (joining the
   * caller's). Gives the ids of the new commands; `undefined` when no event fitted.
   */
  append(runId: string, events: ReadonlyArray<RunEvent>): Effect.Effect<ReadonlyArray<string> | undefined>
}>()("@statex/prototypes/RunLog") {
  static readonly layer = Layer.effect(
    RunLog,
    Effect.gen(function*() {
      const sql = yield* SqlClient

      const read = Effect.fn("RunLog.read")(function*(runId: string, sequence = 0) {
        const rows = yield* sql`
        SELECT sequence, kind, payload, at FROM run_events
        WHERE run_id = ${runId} AND sequence > ${sequence} ORDER BY sequence`.pipe(Effect.flatMap(decodeRows))
        return yield* Effect.forEach(
          rows,
          (row) => Effect.map(decodeEvent({ ...row.payload, _tag: row.kind }), (event): Recorded => ({ ...row, event }))
        )
      }, Effect.orDie)

      const tell = Effect.fn("RunLog.tell")(function*(runId: string) {
        const log = yield* read(runId)
        const [first] = log
        const last = log.at(-1)
        if (first === undefined || last === undefined) return undefined
        let state = initial
        for (const { event } of log) state = transition(state, event)?.state ?? state
        return { runId, state, sequence: last.sequence, began: first.at, last: last.at }
      })

      const lock = (runId: string) =>
        Effect.orDie(Effect.asVoid(sql`SELECT 1 FROM runs WHERE run_id = ${runId} FOR UPDATE`))

      const append = Effect.fn("RunLog.append")(
        function*(runId: string, events: ReadonlyArray<RunEvent>) {
          yield* lock(runId)
          const told = yield* tell(runId)
          let state = told?.state ?? initial
          let sequence = told?.sequence ?? 0
          const ids: Array<string> = []
          const before = sequence
          for (const event of events) {
            const outcome = transition(state, event)
            if (outcome === undefined) continue
            state = outcome.state
            sequence += 1
            const { _tag, ...payload } = yield* encodeEvent(event)
            yield* sql`INSERT INTO run_events (run_id, sequence, kind, payload)
          VALUES (${runId}, ${sequence}, ${_tag}, ${JSON.stringify(payload)}::jsonb)`
            if (outcome.withdraw) {
              yield* sql`UPDATE run_commands SET done_at = clock_timestamp() WHERE run_id = ${runId} AND done_at IS NULL`
            }
            for (const command of outcome.commands) {
              yield* sql`
            INSERT INTO run_commands (command_id, run_id, step, version, due_at)
            VALUES (${commandId(runId, command)}, ${runId}, ${command.step}, ${command.version},
              coalesce(${command.at ?? null}::timestamptz, clock_timestamp() + ${
                command.after ?? 0
              }::float8 * interval '1 millisecond'))
            ON CONFLICT (command_id) DO NOTHING`
              if (command.at === undefined && command.after === undefined) ids.push(commandId(runId, command))
            }
          }
          if (sequence === before) return undefined
          yield* sql`SELECT pg_notify(${channel}, ${runId})`
          return ids
        },
        sql.withTransaction,
        Effect.orDie
      )

      return RunLog.of({ read, tell, lock, append })
    })
  )
}
