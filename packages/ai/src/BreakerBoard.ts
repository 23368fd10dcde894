import { Context, Duration, type Effect, Schema } from "effect"

/** A living process says so this often; of whom nothing was heard for so long is gone. */
export const beat = Duration.seconds(30)
export const silence = Duration.minutes(2)

export class BreakerBoardUnavailable extends Schema.TaggedError<BreakerBoardUnavailable>()("BreakerBoardUnavailable", {
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The board of breakers does not answer: ${this.reason}`
  }
}

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** A process of ours that asks tiers. */
export const Teller = Schema.Struct({
  /** Drawn when it starts: a number of a process comes again on another machine. */
  id: Schema.String.check(Schema.isUUID()),
  /** What it is, as "worker". */
  process: Name,
  pid: Schema.Int
})
export type Teller = typeof Teller.Type

/** How a tier is doing for one process. Times are milliseconds since 1970. */
export const TierBreaker = Schema.Struct({
  tier: Name,
  /** When it became so. */
  at: Schema.Int,
  breaker: Schema.Union([
    Schema.Struct({ state: Schema.Literal("closed"), faults: Schema.Array(Schema.Int) }),
    Schema.Struct({ state: Schema.Literal("open"), until: Schema.Int, rest: Schema.Int }),
    Schema.Struct({ state: Schema.Literal("trying"), since: Schema.Int, rest: Schema.Int })
  ])
})
export type TierBreaker = typeof TierBreaker.Type

/** A living process and the tiers that it has asked so far. */
export const ProcessBreakers = Schema.Struct({
  ...Teller.fields,
  heardAt: Schema.Date,
  breakers: Schema.Array(TierBreaker)
})
export type ProcessBreakers = typeof ProcessBreakers.Type

/** Where every process pins up its breakers, so that one page shows those of all. Nothing is decided by what it says. */
export class BreakerBoard extends Context.Service<BreakerBoard, {
  /** Replaces what the process told before, and says that it lives. */
  tell(teller: Teller, breakers: ReadonlyArray<TierBreaker>): Effect.Effect<void, BreakerBoardUnavailable>
  /** The process ends and is not waited for. */
  leave(id: string): Effect.Effect<void, BreakerBoardUnavailable>
  /** Of all processes that live, by their names and numbers. */
  readonly heard: Effect.Effect<ReadonlyArray<ProcessBreakers>, BreakerBoardUnavailable>
}>()("@statex/ai/BreakerBoard") {}
