import { judge, type Terms } from "@statex/gdpr/GdprPolicy"
import { Context, Effect, Layer } from "effect"
import type { Decision } from "../Decision.ts"
import { cutting, isSilent, partsOf } from "./Cut.ts"
import { type Decoded, Decoder } from "./Decoder.ts"
import { heard, type Piece } from "./Hearing.ts"
import type { AudioKind } from "./Recording.ts"
import type { Spend } from "./Spend.ts"
import { not, type Transcribed } from "./Transcribed.ts"
import { type Transcriber, Transcribers } from "./Transcriber.ts"

/** Seconds of the longest recording that is listened to. */
export const longestRecording = 7200

/** Seconds by which a recording may be longer than a part and still be heard in one: recorders stop late. */
const slack = 15

/** Seconds of a recording that are too few for any words. */
const shortest = 0.2

/** Bits a second of the thinnest speech that recorders make, for the length of what nobody here can measure. */
const thinnest = 4000

/** A recording, and the terms on which it may be given away. */
export interface Asked {
  readonly kind: AudioKind
  readonly bytes: Uint8Array
  /** ISO 639-1, where the language that is spoken is known. */
  readonly locale?: string
  readonly terms: Terms
  /** Hears of every tier as soon as it is asked: "abandoned" until it has answered or given up. */
  readonly told?: (decision: Decision) => void
}

/** As it came, where the tier takes that, or encoded anew. */
const whole = ({ bytes, kind }: Asked, { part, seconds }: Decoded): Piece => ({
  seconds: Math.ceil(seconds) + 1,
  overlaps: false,
  sound: ({ mostBytes, takes }) =>
    takes.includes(kind) && bytes.byteLength <= mostBytes
      ? Effect.succeed({ kind, bytes })
      : Effect.map(part({ from: 0, to: seconds }), (flac) => ({ kind: "flac", bytes: flac }))
})

/** The parts in which there is something to hear. */
const piecesOf = (asked: Asked, decoded: Decoded): ReadonlyArray<Piece> => {
  const { part, pauses, seconds, silences } = decoded
  if (seconds < shortest || isSilent({ from: 0, to: seconds }, silences)) return []
  if (seconds <= cutting.latest + slack) return [whole(asked, decoded)]
  return partsOf(seconds, pauses).filter((span) => !isSilent(span, silences)).map((span) => ({
    seconds: Math.ceil(span.to - span.from) + 1,
    overlaps: span.overlaps,
    sound: () => Effect.map(part(span), (bytes) => ({ kind: "flac", bytes }))
  }))
}

/** Where it cannot be decoded here it goes as it is, to tiers that take so much. */
const unmeasured = ({ bytes, kind }: Asked): Piece => ({
  seconds: Math.ceil(bytes.byteLength * 8 / thinnest),
  overlaps: false,
  sound: () => Effect.succeed({ kind, bytes })
})

/** A voice cannot be masked as words can: where words would have to be, it may not go. */
const mayHear = (terms: Terms) => ({ residency, retention }: Transcriber): boolean =>
  judge(terms, { residency, keeps: retention }) === "lawful"

const unspent: Spend<never> = (_, call) => call

/** Turns recordings into words. What cannot be heard is an answer with its reason, not a failure; retries are made here and nowhere else. */
export class Transcription extends Context.Service<Transcription, {
  /** Without `spend` nobody keeps books. */
  transcribe<E = never>(asked: Asked, spend?: Spend<E>): Effect.Effect<Transcribed, E>
}>()("@statex/ai/Transcription") {
  static readonly layer = Layer.effect(
    Transcription,
    Effect.gen(function*() {
      const transcribers = yield* Transcribers
      const decoder = yield* Decoder

      const hear = Effect.fnUntraced(function*<E>(
        tiers: ReadonlyArray<Transcriber>,
        pieces: ReadonlyArray<Piece>,
        { locale, told = () => {} }: Asked,
        spend: Spend<E>,
        measured?: number
      ) {
        if (pieces.length === 0) return not("silent")
        const { decisions, words: all } = yield* heard(tiers, pieces, locale, spend, told)
        if (all === undefined) return not("failed", decisions)
        if (all.text === "") return not("silent", decisions)
        const seconds = measured ?? all.seconds
        const words: Transcribed = {
          note: "transcribed",
          text: all.text,
          tiers: all.tiers,
          parts: pieces.length,
          decisions,
          ...(seconds === undefined ? {} : { seconds })
        }
        return words
      })

      const transcribe = Effect.fn("Transcription.transcribe")(
        function*<E = never>(asked: Asked, spend: Spend<E> = unspent): Effect.fn.Return<Transcribed, E> {
          yield* Effect.annotateCurrentSpan({ kind: asked.kind, size: asked.bytes.byteLength })
          if (transcribers.length === 0) return not("no-tier")
          const lawful = transcribers.filter(mayHear(asked.terms))
          const passedOver = transcribers.filter((tier) => !lawful.includes(tier)).map(({ tier }): Decision => ({
            tier,
            outcome: "unlawful",
            tries: 0
          }))
          if (lawful.length === 0) return not("unlawful", passedOver)
          const told = (made: Transcribed): Transcribed => ({ ...made, decisions: [...passedOver, ...made.decisions] })
          return yield* decoder.open(asked, longestRecording + 1).pipe(
            Effect.flatMap((decoded) =>
              decoded.seconds > longestRecording
                ? Effect.succeed(not("too-long"))
                : hear(lawful, piecesOf(asked, decoded), asked, spend, decoded.seconds)
            ),
            Effect.catchTag("DecoderMissing", () => {
              const roomy = lawful.filter(({ mostBytes }) => asked.bytes.byteLength <= mostBytes)
              return roomy.length === 0
                ? Effect.succeed(not("too-long"))
                : hear(roomy, [unmeasured(asked)], asked, spend)
            }),
            Effect.catchTag("RecordingUnreadable", () => Effect.succeed(not("failed"))),
            Effect.scoped,
            Effect.map(told)
          )
        }
      )

      return Transcription.of({ transcribe })
    })
  )
}
