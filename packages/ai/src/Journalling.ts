import type { Masked } from "@statex/gdpr/redaction/Masked"
import { Clock, Effect } from "effect"
import { randomUUID } from "node:crypto"
import { AiJournal } from "./AiJournal.ts"
import type { Work } from "./AiTier.ts"
import type { Decision } from "./Decision.ts"
import type { Errand } from "./Errand.ts"

/** What came of one piece of work. */
export interface Outcome {
  readonly decisions: ReadonlyArray<Decision>
  /** Who answered. */
  readonly tier?: string
  readonly prompt?: string
  readonly cached?: boolean
  readonly masked?: Masked<unknown>["counts"]
}

/** Writes down what became of a piece of work that began at `since`. */
export const make = Effect.map(
  AiJournal,
  (journal) =>
    Effect.fnUntraced(function*(work: Work, { request, terms }: Errand, since: number, outcome: Outcome) {
      const now = yield* Clock.currentTimeMillis
      yield* journal.record({
        id: randomUUID(),
        request,
        at: new Date(since),
        work,
        prompt: outcome.prompt ?? "none",
        asked: terms.reach,
        consent: terms.mode,
        decisions: outcome.decisions,
        redacted: outcome.masked ?? {},
        tier: outcome.tier ?? null,
        cached: outcome.cached ?? false,
        milliseconds: Math.max(0, now - since)
      })
    })
)
