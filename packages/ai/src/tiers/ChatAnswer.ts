import { Option, Schema } from "effect"
import type { End, Tokens } from "../models/ModelCall.ts"
import type { Heard } from "./Pieces.ts"

const absent = <S extends Schema.Top>(schema: S) => Schema.optional(Schema.NullOr(schema))

/** What is read of one chunk of a stream. Servers differ in everything else. */
const Chunk = Schema.Struct({
  choices: absent(Schema.Array(Schema.Struct({
    finish_reason: absent(Schema.String),
    delta: absent(Schema.Struct({ content: absent(Schema.String), refusal: absent(Schema.String) }))
  }))),
  usage: absent(Schema.Unknown)
})

const Whole = Schema.Struct({
  choices: Schema.Array(Schema.Struct({
    finish_reason: Schema.String,
    message: Schema.Struct({ content: absent(Schema.String), refusal: absent(Schema.String) })
  })),
  usage: absent(Schema.Unknown)
})

/** What is read of an answer in one piece; as text where the server did not say that it is JSON. */
export const Completion = Schema.Union([Whole, Schema.fromJsonString(Whole)])

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Spent = Schema.Int.check(Schema.isGreaterThan(0))

/** No question is free, and no answer: what says so was not counted. */
const Usage = Schema.Struct({
  prompt_tokens: Spent,
  completion_tokens: Spent,
  prompt_tokens_details: absent(Schema.Struct({ cached_tokens: absent(Count) }))
})

/** The provider's own count; nothing where it makes no sense. */
export const tokensOf = (usage: unknown): Tokens | undefined => {
  const read = Schema.decodeUnknownOption(Usage)(usage)
  if (Option.isNone(read)) return undefined
  const { completion_tokens: output, prompt_tokens: input, prompt_tokens_details: details } = read.value
  const cached = details?.cached_tokens ?? 0
  return cached > input ? undefined : { input, output, cached, estimated: false }
}

const ends: ReadonlyMap<string, End> = new Map([
  ["stop", "stop"],
  ["length", "length"],
  ["content_filter", "filter"]
])

/** Nothing for an end that we never ask for, such as a tool's call. */
export const endOf = (reason: string): End | undefined => ends.get(reason)

export const heard = (raw: unknown): Heard | undefined => {
  const chunk = Schema.decodeUnknownOption(Chunk)(raw)
  if (Option.isNone(chunk)) return undefined
  const { choices, usage } = chunk.value
  const { delta, finish_reason: reason } = choices?.[0] ?? {}
  return {
    text: delta?.content ?? "",
    isRefusal: Boolean(delta?.refusal),
    end: reason ? endOf(reason) ?? "strange" : undefined,
    tokens: tokensOf(usage)
  }
}
