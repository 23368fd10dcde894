import type { Place } from "@statex/gdpr/Place"
import { Context, Effect, Layer, type Stream } from "effect"
import type { AiFault } from "./AiFault.ts"
import type { AiRequest, Conversation } from "./AiRequest.ts"
import type { Ending } from "./answers/Reading.ts"
import type { Asking } from "./Errand.ts"
import type { Piece } from "./models/ModelCall.ts"
import type { NanoDollars } from "./spending/NanoDollars.ts"
import type { CapReached, SpendingUnavailable } from "./spending/Spending.ts"

/** `text` is JSON in the shape of the request; tokens are 0 for a tier that has none. */
export interface AiAnswer {
  readonly text: string
  /** How it ended, in the provider's own word: what was cut is never taken for whole. */
  readonly end: Ending
  readonly tokens: { readonly input: number; readonly output: number }
  readonly cost?: NanoDollars
  /** Which model said it, where the tier has several. */
  readonly model?: string
  /** Name and version of the prompt. */
  readonly prompt?: string
  /** It was remembered, and nobody was asked. */
  readonly cached?: true
  /** From the provider's dialect of the shape to ours; anything else comes back as it is. */
  readonly back?: (value: unknown) => unknown
  /** Remembers the answer; for whoever has found it usable. */
  readonly keep?: Effect.Effect<void>
}

/** Why one try came to nothing: a fault of the tier, nothing left to spend, or books that do not answer. */
export type TierFailure = AiFault | CapReached | SpendingUnavailable

/** The kinds of work of a language model. */
export const works = [
  "Understand",
  "Design",
  "Revise",
  "Interpret",
  "Converse",
  "Architect",
  "Review",
  "Offer",
  "Translate"
] as const satisfies ReadonlyArray<AiRequest["_tag"] | Conversation["_tag"]>
export type ModelWork = (typeof works)[number]

/** The kinds of work. */
export type Work = ModelWork | "Transcribe"

export interface AiTier extends Place {
  readonly name: string
  /** The model that it asks. */
  readonly model?: string
  /** How it came to its words, for the label that readers see. */
  readonly nature: "rules" | "model" | "scripted"
  /** What it can be asked to do; anything where it is absent. */
  readonly does?: ReadonlyArray<Work>
  /** One try: whether there is a second one is for the router to say. */
  readonly answer: (request: AiRequest, asking: Asking) => Effect.Effect<AiAnswer, TierFailure>
  /** One try at a reply in plain text, piece by piece; absent where it cannot talk. */
  readonly converse?: (request: Conversation, asking: Asking) => Stream.Stream<Piece, TierFailure>
}

/** The tiers this process may use, in order of preference. */
export class AiTiers extends Context.Service<AiTiers, ReadonlyArray<AiTier>>()("@statex/ai/AiTiers") {
  static readonly layer = <E, R>(tiers: ReadonlyArray<Effect.Effect<AiTier, E, R>>) =>
    Layer.effect(AiTiers, Effect.all(tiers))
}
