import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Step } from "./Step.ts"

/** A claim on a command. Only the holder of the newest fence may finish it. */
export const Claim = Schema.Struct({
  command_id: Schema.String,
  run_id: Schema.String,
  step: Step,
  version: Schema.Int,
  /** Claims so far, this one included: more than one means that a worker died or was too slow. */
  claims: Schema.Int,
  fence: Schema.BigInt
})
export type Claim = typeof Claim.Type

const Ids = Schema.Array(Schema.Struct({ command_id: Schema.String }))

/** A worker that has not renewed its lease for so long is taken for dead; in milliseconds. */
export const leaseTime = 3000

/** The outbox: what is to be done, who does it, and whether he still may. */
export class CommandStore extends Context.Service<CommandStore, {
  /** Takes a command that is due, open and free; `undefined` when it is not. */
  claim(commandId: string): Effect.Effect<Claim | undefined>
  /** False: the lease was lost or the command withdrawn, and the work must stop. */
  renew(claim: Claim): Effect.Effect<boolean>
  /** To be called in the transaction that records the result; false: somebody else has it now, record nothing. */
  finish(claim: Claim): Effect.Effect<boolean>
  /** Puts a claimed command back for whoever comes first. */
  release(claim: Claim): Effect.Effect<void>
  /** Ids of due, free commands that nobody was woken for lately; marks them as woken. */
  forgotten(limit: number): Effect.Effect<ReadonlyArray<string>>
}>()("@statex/prototypes/CommandStore") {
  static readonly layer = Layer.effect(
    CommandStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const claims = Schema.decodeUnknownEffect(Schema.Array(Claim))
      const ids = Schema.decodeUnknownEffect(Ids)

      return CommandStore.of({
        claim: Effect.fn("CommandStore.claim")(function*(commandId) {
          const [claim] = yield* sql`
          UPDATE run_commands
          SET claims = claims + 1, fence = nextval('run_fences'),
              leased_until = clock_timestamp() + ${leaseTime}::int * interval '1 millisecond'
          WHERE command_id = ${commandId} AND done_at IS NULL AND due_at <= clock_timestamp()
            AND (leased_until IS NULL OR leased_until < clock_timestamp())
          RETURNING command_id, run_id, step, version, claims, fence`.pipe(Effect.flatMap(claims))
          return claim
        }, Effect.orDie),
        renew: Effect.fnUntraced(function*(claim) {
          const rows = yield* sql`
          UPDATE run_commands SET leased_until = clock_timestamp() + ${leaseTime}::int * interval '1 millisecond'
          WHERE command_id = ${claim.command_id} AND fence = ${claim.fence} AND done_at IS NULL RETURNING 1 AS held`
          return rows.length === 1
        }, Effect.orDie),
        finish: Effect.fnUntraced(function*(claim) {
          const rows = yield* sql`
          UPDATE run_commands SET done_at = clock_timestamp()
          WHERE command_id = ${claim.command_id} AND fence = ${claim.fence} AND done_at IS NULL RETURNING 1 AS held`
          return rows.length === 1
        }, Effect.orDie),
        release: Effect.fnUntraced(function*(claim) {
          yield* sql`
          UPDATE run_commands SET leased_until = NULL, woken_at = NULL, claims = claims - 1
          WHERE command_id = ${claim.command_id} AND fence = ${claim.fence} AND done_at IS NULL`
        }, Effect.orDie),
        forgotten: Effect.fnUntraced(function*(limit) {
          const rows = yield* sql`
          UPDATE run_commands SET woken_at = clock_timestamp()
          WHERE command_id IN (
            SELECT command_id FROM run_commands
            WHERE done_at IS NULL AND due_at <= clock_timestamp()
              AND (leased_until IS NULL OR leased_until < clock_timestamp())
              AND (woken_at IS NULL OR woken_at < clock_timestamp() - interval '2 seconds')
            ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
          RETURNING command_id`.pipe(Effect.flatMap(ids))
          return rows.map((row) => row.command_id)
        }, Effect.orDie)
      })
    })
  )
}
