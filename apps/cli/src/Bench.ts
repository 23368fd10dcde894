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
  /** What was promised; a bench that misses it fails. */
  readonly bound?: Bound
}

export interface Bound {
  readonly atLeast?: number
  readonly atMost?: number
}

/** A figure without a peer. */
export const figure = (label: string, ours: number, unit: string, bound: Bound = {}): Measure => ({
  label,
  ours,
  peer: null,
  ratio: null,
  unit,
  bound
})

/** What a measure promised and does not keep, in words; nothing where it keeps it. */
export const missed = ({ bound = {}, label, ours, unit }: Measure): ReadonlyArray<string> => {
  const { atLeast = -Infinity, atMost = Infinity } = bound
  if (ours >= atLeast && ours <= atMost) return []
  return [`${label}: ${ours} ${unit}, promised ${ours >= atLeast ? `at most ${atMost}` : `at least ${atLeast}`}`]
}

export interface Bench {
  /** The word after `./statex bench`. */
  readonly name: string
  readonly run: Effect.Effect<ReadonlyArray<Measure>, CommandError, Scope.Scope>
}
