import type { Residency } from "@statex/kernel/Residency"
import type { Effect } from "effect"
import type { AiFault } from "../AiFault.ts"
import type { Transcript } from "./Transcriber.ts"

/** One HTTP call before it is made. `seconds`: never less than the provider will listen to. */
export interface PlannedListening {
  readonly tier: string
  readonly model: string
  readonly residency: Residency
  readonly seconds: number
}

/**
 * What stands around every HTTP call: sets money aside, runs it, and settles by the transcript's `seconds` or `tokens`. A call that fails
 * is given too. To fail with something of one's own ends the whole transcription.
 */
export type Spend<E> = (
  planned: PlannedListening,
  call: Effect.Effect<Transcript, AiFault>
) => Effect.Effect<Transcript, AiFault | E>
