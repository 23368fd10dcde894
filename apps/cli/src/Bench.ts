import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { CommandError } from "./CommandError.ts"

/** One figure of ours beside that of the bare thing, where there is one. */
export interface Measure {
  readonly label: string
  readonly ours: number
  readonly peer: number | null
  /** Ours over the peer's, so that 1 means equal; which side of 1 is good depends on the unit. */
  readonly ratio: number | null
  /** What is counted: `requests/s`, `ms p99`. */
  readonly unit: string
}

export interface Bench {
  /** The word after `./statex bench`. */
  readonly name: string
  readonly run: Effect.Effect<ReadonlyArray<Measure>, CommandError, Scope.Scope>
}
