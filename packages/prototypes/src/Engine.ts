import type { Failure } from "@statex/kernel/Failure"
import { Cause, Clock, Context, Effect, Exit, Layer, Random, Schedule } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { type Claim, CommandStore, leaseTime } from "./CommandStore.ts"
import type { FailureReason, RunEvent } from "./RunEvent.ts"
import { RunLog, type Told } from "./RunLog.ts"
import { isOpen, type RunState } from "./RunState.ts"
import { rules, wallClock } from "./Step.ts"
import { Workshop } from "./Workshop.ts"

/** Steps that tidy up after a request; they run whatever became of it and end nothing when they fail. */
const tidying = new Set(["EraseSources", "Refund", "Remove"])

/** The way a version ends when it cannot be had: the first one ends the request, a later one only what it was made for. */
export const ending = (claim: Pick<Claim, "version">, state: RunState, reason: FailureReason): RunEvent =>
  claim.version === 1
    ? { _tag: "Failed", reason }
    : state.answers.phase === "working" && state.answers.version === claim.version
    ? { _tag: "AnswersFailed", reason }
    : { _tag: "ChangeFailed", reason }

/** Milliseconds before try `attempt + 1`: doubling from a half second to a half minute, give or take a fifth. */
const backOff = (attempt: number) =>
  Effect.map(Random.nextBetween(0.8, 1.2), (jitter) => Math.round(Math.min(30_000, 500 * 2 ** (attempt - 1)) * jitter))

/** A database that went away is asked again for so long. */
const patiently = Schedule.spaced("200 millis").pipe(Schedule.upTo({ duration: "10 seconds" }))

/** Carries out commands: claims one, has it done under a lease, records the outcome once. */
export class Engine extends Context.Service<Engine, {
  /** Does the command if it is due and free. Gives the ids of the commands that became due with it. */
  carryOut(commandId: string): Effect.Effect<ReadonlyArray<string>>
}>()("@statex/prototypes/Engine") {
  static readonly layer = Layer.effect(
    Engine,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const log = yield* RunLog
      const commands = yield* CommandStore
      const workshop = yield* Workshop

      /**
       * The result and the end of the command stand or fall together. Work that is done outlives a database that is being
       * started again; the fence refuses whatever somebody else has done meanwhile.
       */
      const record = (claim: Claim, events: ReadonlyArray<RunEvent>) =>
        sql.withTransaction(Effect.gen(function*() {
          // The run before its command: a cancellation locks them in this order, too.
          yield* log.lock(claim.run_id)
          if (!(yield* commands.finish(claim))) return []
          return (yield* log.append(claim.run_id, events)) ?? []
        })).pipe(
          Effect.sandbox,
          Effect.retry({ schedule: patiently, while: (cause) => !Cause.hasInterrupts(cause) }),
          Effect.catch(Effect.failCause),
          Effect.orDie
        )

      const failed = Effect.fnUntraced(function*(claim: Claim, told: Told, failure: Failure) {
        const attempt = (told.state.failures[`${claim.version}:${claim.step}`] ?? 0) + 1
        const again = failure.kind === "Unavailable" && attempt < rules[claim.step].attempts
        const event = {
          _tag: "StepFailed",
          step: claim.step,
          version: claim.version,
          attempt,
          reason: failure._tag
        } as const
        if (again) return yield* record(claim, [{ ...event, retryAfter: yield* backOff(attempt) }])
        yield* Effect.logWarning("step gave up", { step: claim.step, run: claim.run_id, reason: failure._tag })
        if (tidying.has(claim.step)) return yield* record(claim, [event])
        const reason: FailureReason =
          failure._tag === "NoLawfulTier" || failure._tag === "NothingToRead" || failure._tag === "ChecksFailed"
            ? failure._tag
            : "StepGaveUp"
        return yield* record(claim, [event, ending(claim, told.state, reason)])
      })

      /** Reasons to end a command without doing it. */
      const refusal = Effect.fnUntraced(function*(claim: Claim, told: Told) {
        if (tidying.has(claim.step)) return undefined
        if (!isOpen(told.state)) return [] as ReadonlyArray<RunEvent>
        if (claim.claims > rules[claim.step].attempts) return [ending(claim, told.state, "StepGaveUp")]
        const now = yield* Clock.currentTimeMillis
        const since = claim.version === 1 ? told.began : told.last
        return now - since.getTime() > wallClock ? [ending(claim, told.state, "TookTooLong")] : undefined
      })

      /** Ends, and with it the work, as soon as the lease is lost or the command withdrawn; a database that is away says neither. */
      const heldLease = (claim: Claim) =>
        commands.renew(claim).pipe(
          Effect.catchCause((cause) => Cause.hasDies(cause) ? Effect.succeed(true) : Effect.failCause(cause)),
          Effect.repeat({ schedule: Schedule.spaced(leaseTime / 6), while: (held) => held }),
          Effect.andThen(Effect.interrupt)
        )

      const carryOut = Effect.fn("Engine.carryOut")(function*(commandId: string) {
        const claim = yield* commands.claim(commandId)
        if (claim === undefined) return []
        yield* Effect.annotateCurrentSpan({ run: claim.run_id, step: claim.step, claims: claim.claims })
        const told = yield* log.tell(claim.run_id)
        if (told === undefined) return yield* record(claim, [])
        const refused = yield* refusal(claim, told)
        if (refused !== undefined) return yield* record(claim, refused)
        yield* log.append(claim.run_id, [{
          _tag: "StepBegan",
          step: claim.step,
          version: claim.version,
          attempt: claim.claims
        }])

        const work = workshop[claim.step]({ claim, told }).pipe(
          Effect.timeoutOrElse({
            duration: rules[claim.step].timeout,
            orElse: () =>
              Effect.fail<Failure>({
                _tag: "StepTimedOut",
                kind: "Unavailable",
                message: `${claim.step} took too long`
              })
          }),
          Effect.withSpan(`step ${claim.step}`, {
            attributes: { run: claim.run_id, version: claim.version, attempt: claim.claims }
          })
        )
        const from = yield* Clock.currentTimeMillis
        const exit = yield* Effect.exit(Effect.raceFirst(work, heldLease(claim)))
        if (Exit.isSuccess(exit)) {
          const ms = (yield* Clock.currentTimeMillis) - from
          yield* Effect.logInfo("step done", { run: claim.run_id, step: claim.step, version: claim.version, ms })
          return yield* record(claim, exit.value)
        }
        const failure = exit.cause.reasons.find(Cause.isFailReason)?.error
        if (failure !== undefined) return yield* failed(claim, told, failure)
        if (Cause.hasDies(exit.cause)) {
          yield* Effect.logError("step broke", { step: claim.step, run: claim.run_id }, exit.cause)
          return yield* failed(claim, told, { _tag: "Defect", kind: "Unavailable", message: "broken" })
        }
        return []
      })

      return Engine.of({ carryOut })
    })
  )
}
