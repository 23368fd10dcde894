import { kinds } from "@statex/gdpr/redaction/Kind"
import { Residency } from "@statex/kernel/Residency"
import { Context, type Effect, Schema } from "effect"

export class AiJournalUnavailable extends Schema.TaggedError<AiJournalUnavailable>()("AiJournalUnavailable", {
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The record of decisions does not answer: ${this.reason}`
  }
}

/** A word of ours or a provider's name, never a sentence: what a visitor wrote does not fit into it. */
const Word = Schema.String.check(Schema.isPattern(/^[\w.:/@+-]{1,80}$/))
const Count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2 ** 31 - 1 }))

/** One piece of work that was answered or refused, and how that came about. It holds no words of visitors. */
export const JournalEntry = Schema.Struct({
  id: Schema.String.check(Schema.isUUID()),
  request: Word,
  at: Schema.Date,
  /** The kind of work, as "Understand". */
  work: Word,
  /** Name and version of the prompt. */
  prompt: Word,
  /** How close data was asked to stay. */
  asked: Residency,
  /** What the person agreed to, as "protected". */
  consent: Word,
  /** What became of every tier that was looked at, in order. */
  decisions: Schema.Array(
    Schema.Struct({ tier: Word, outcome: Word, tries: Count, masked: Schema.optionalKey(Schema.Literal(true)) })
  ),
  /** How much of each kind was taken out before the words left. */
  redacted: Schema.Record(Schema.Literals(kinds), Schema.optionalKey(Count)),
  /** Who answered; nobody where the work was refused. */
  tier: Schema.NullOr(Word),
  /** Whether the answer was remembered. */
  cached: Schema.Boolean,
  milliseconds: Count
})
export type JournalEntry = typeof JournalEntry.Type

/** The work of a tier on a day, as "2026-11-23", in UTC. `tier` is null for what nobody answered; it comes last. */
export const WorkOnDay = Schema.Struct({
  day: Schema.String,
  tier: Schema.NullOr(Schema.String),
  works: Schema.Int,
  /** How many of them were remembered. */
  cached: Schema.Int
})
export type WorkOnDay = typeof WorkOnDay.Type

/** The record of decisions: who may see it is told why a tier was taken or left. */
export class AiJournal extends Context.Service<AiJournal, {
  /** Writing the same entry twice keeps it once. */
  record(entry: JournalEntry): Effect.Effect<void, AiJournalUnavailable>
  /** In the order of time. */
  ofRequest(request: string): Effect.Effect<ReadonlyArray<JournalEntry>, AiJournalUnavailable>
  /** The latest first. */
  latest(limit: number): Effect.Effect<ReadonlyArray<JournalEntry>, AiJournalUnavailable>
  /** Of so many days up to today, the latest first. */
  byDay(days: number): Effect.Effect<ReadonlyArray<WorkOnDay>, AiJournalUnavailable>
  /** Answers how many entries there were. */
  erase(request: string): Effect.Effect<number, AiJournalUnavailable>
  /** Erases what happened before; answers how many entries. */
  forget(before: Date): Effect.Effect<number, AiJournalUnavailable>
}>()("@statex/ai/AiJournal") {}
