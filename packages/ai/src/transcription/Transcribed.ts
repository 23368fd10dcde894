import type { Decision } from "../Decision.ts"

/** Why there are no words. `too-long`: for us, or for the tiers where nothing here can cut it; `silent`: nobody speaks. */
export type WhyNot = "no-tier" | "unlawful" | "too-long" | "failed" | "silent"

/** The words of a whole recording. */
export interface Words {
  readonly note: "transcribed"
  readonly text: string
  /** Who heard it, each once, in order. */
  readonly tiers: ReadonlyArray<string>
  /** Of the recording; absent where nobody measured it. */
  readonly seconds?: number
  /** Calls that were answered. */
  readonly parts: number
  /** What became of every tier. */
  readonly decisions: ReadonlyArray<Decision>
}

/** What became of a recording: all of its words, or none and the reason. Never a part, never a guess. */
export type Transcribed = Words | {
  readonly note: "not-transcribed"
  readonly why: WhyNot
  readonly decisions: ReadonlyArray<Decision>
}

export const not = (why: WhyNot, decisions: ReadonlyArray<Decision> = []): Transcribed => ({
  note: "not-transcribed",
  why,
  decisions
})
