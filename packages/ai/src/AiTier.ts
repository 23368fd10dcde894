import type { Residency } from "@statex/kernel/Residency"
import { Context, Effect, Layer } from "effect"
import type { AiFault } from "./AiFault.ts"
import type { AiRequest } from "./AiRequest.ts"
import type { Ending } from "./answers/Reading.ts"

/** `text` is JSON in the shape of the request; tokens are 0 for a tier that has none. */
export interface AiAnswer {
  readonly text: string
  /** How it ended, in the provider's own word: what was cut is never taken for whole. */
  readonly end: Ending
  readonly tokens: { readonly input: number; readonly output: number }
}

export interface AiTier {
  readonly name: string
  /** How it came to its words, for the label that readers see. */
  readonly nature: "rules" | "model" | "scripted"
  readonly residency: Residency
  /** One try: whether there is a second one is for the router to say. */
  readonly answer: (request: AiRequest) => Effect.Effect<AiAnswer, AiFault>
}

/** The tiers this process may use, in order of preference. */
export class AiTiers extends Context.Service<AiTiers, ReadonlyArray<AiTier>>()("@statex/ai/AiTiers") {
  static readonly layer = <E, R>(tiers: ReadonlyArray<Effect.Effect<AiTier, E, R>>) =>
    Layer.effect(AiTiers, Effect.all(tiers))
}
