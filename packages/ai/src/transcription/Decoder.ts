import { Context, type Effect, Schema, type Scope } from "effect"
import type { AudioKind, Span } from "./Recording.ts"

/** The content is no sound of its kind, or would cost more than it may. */
export class RecordingUnreadable extends Schema.TaggedError<RecordingUnreadable>()("RecordingUnreadable", {
  reason: Schema.Literals(["damaged", "memory", "time"])
}) {
  readonly kind = "Invalid"
  override get message() {
    return `The recording cannot be decoded: ${this.reason}`
  }
}

export class DecoderMissing extends Schema.TaggedError<DecoderMissing>()("DecoderMissing", {
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `Recordings cannot be cut: ${this.reason}`
  }
}

/** A recording that was decoded, for as long as its scope lasts. */
export interface Decoded {
  /** Never more than was asked to be read. */
  readonly seconds: number
  /** Where it is quieter than speech: good places for a cut. */
  readonly pauses: ReadonlyArray<Span>
  /** Where there is nothing to hear at all. */
  readonly silences: ReadonlyArray<Span>
  /** A part of it as FLAC: 16 kHz, mono. */
  readonly part: (span: Span) => Effect.Effect<Uint8Array, RecordingUnreadable>
}

/** Decodes what people recorded; never reads anything but the bytes that it is given. */
export class Decoder extends Context.Service<Decoder, {
  /** `most`: seconds after which it stops to read. */
  open(
    sound: { readonly kind: AudioKind; readonly bytes: Uint8Array },
    most: number
  ): Effect.Effect<Decoded, RecordingUnreadable | DecoderMissing, Scope.Scope>
}>()("@statex/ai/Decoder") {}
