import { Schema } from "effect"
import type { Transcript } from "../transcription/Transcriber.ts"

const Segment = Schema.Struct({
  start: Schema.Number,
  end: Schema.Number,
  text: Schema.String,
  avg_logprob: Schema.optional(Schema.NullOr(Schema.Number)),
  no_speech_prob: Schema.optional(Schema.NullOr(Schema.Number))
})

const Usage = Schema.Union([
  Schema.Struct({ type: Schema.Literal("duration"), seconds: Schema.Number }),
  Schema.Struct({ type: Schema.Literal("tokens"), input_tokens: Schema.Int, output_tokens: Schema.Int })
])

const Answer = Schema.Struct({
  text: Schema.String,
  language: Schema.optional(Schema.NullOr(Schema.String)),
  duration: Schema.optional(Schema.NullOr(Schema.Union([Schema.Number, Schema.NumberFromString]))),
  segments: Schema.optional(Schema.NullOr(Schema.Array(Segment))),
  usage: Schema.optional(Schema.NullOr(Schema.Unknown))
})

/** What the model itself takes for noise: it makes words up where nobody speaks. The bounds are those of Whisper's own decoder. */
const isNoise = ({ avg_logprob: sure, no_speech_prob: none }: typeof Segment.Type): boolean =>
  (none ?? 0) > 0.6 && (sure ?? 0) < -1

/** The transcript in an answer; nothing where it has not the protocol's form. */
export const answerOf = (answer: unknown): Transcript | undefined => {
  const read = Schema.decodeUnknownOption(Answer)(answer)
  if (read._tag === "None") return undefined
  const { duration, language, segments, text, usage } = read.value
  const spent = Schema.decodeUnknownOption(Usage)(usage)
  const seconds = spent._tag === "Some" && spent.value.type === "duration" ? spent.value.seconds : duration ?? undefined
  const spoken = segments?.filter((segment) => !isNoise(segment))
  return {
    text: (spoken === undefined || spoken.length === segments?.length ? text : spoken.map((one) => one.text).join(" "))
      .replace(/\s+/g, " ")
      .trim(),
    ...(seconds === undefined ? {} : { seconds }),
    ...(spent._tag === "Some" && spent.value.type === "tokens"
      ? { tokens: { input: spent.value.input_tokens, output: spent.value.output_tokens } }
      : {}),
    ...(language === undefined || language === null ? {} : { language }),
    ...(spoken === undefined
      ? {}
      : { segments: spoken.map(({ end, start, text }) => ({ from: start, to: end, text: text.trim() })) })
  }
}
