import type { Residency } from "@statex/kernel/Residency"
import { Array as Arr, Context, Effect, Layer, type Option } from "effect"
import type { AiFault } from "../AiFault.ts"
import type { Retention } from "../models/LanguageModel.ts"
import type { Recording, Sound, Span } from "./Recording.ts"

/** The words of one recording, as the provider heard them; an empty text where it heard none. */
export interface Transcript {
  readonly text: string
  /** What the provider says it listened to, and what it bills by, where it says so. */
  readonly seconds?: number
  readonly tokens?: { readonly input: number; readonly output: number }
  /** As the provider names it. */
  readonly language?: string
  readonly segments?: ReadonlyArray<Span & { readonly text: string }>
}

/** One model at one provider that turns speech into text. */
export interface Transcriber {
  readonly tier: string
  readonly model: string
  readonly residency: Residency
  readonly retention: Retention
  /** Of the sound in one call. */
  readonly mostBytes: number
  readonly takes: ReadonlyArray<Sound["kind"]>
  /** One HTTP call, never a second one. */
  readonly transcribe: (recording: Recording) => Effect.Effect<Transcript, AiFault>
}

/** The tiers that recordings may go to, in order of preference. */
export class Transcribers
  extends Context.Service<Transcribers, ReadonlyArray<Transcriber>>()("@statex/ai/Transcribers")
{
  /** Those that are configured. */
  static readonly layer = <E, R>(ways: ReadonlyArray<Effect.Effect<Option.Option<Transcriber>, E, R>>) =>
    Layer.effect(Transcribers, Effect.map(Effect.all(ways), Arr.getSomes))
}
