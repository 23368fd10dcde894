import type { Residency } from "@statex/kernel/Residency"
import { Clock, Effect, Schema, Stream } from "effect"
import type OpenAI from "openai"
import { AiFault } from "../AiFault.ts"
import { estimated, type Generated, type LanguageModel, type Retention } from "../models/LanguageModel.ts"
import type { End, ModelCall, Piece, Tokens } from "../models/ModelCall.ts"
import { type Patience, patiently, usual } from "../models/Patience.ts"
import { faultOf, isFiltered } from "./OpenAiFault.ts"

/** A provider that speaks OpenAI's chat completions: OpenAI, Azure, and servers on own hardware. */
export interface ChatProvider {
  readonly tier: string
  readonly client: OpenAI
  readonly model: string
  readonly residency: Residency
  readonly retention: Retention
  /** Whether the provider knows `store`, which keeps it from keeping the exchange. */
  readonly stores: boolean
  readonly patience?: Patience
}

const Usage = Schema.Struct({
  prompt_tokens: Schema.Int,
  completion_tokens: Schema.Int,
  prompt_tokens_details: Schema.optional(
    Schema.NullOr(Schema.Struct({ cached_tokens: Schema.optional(Schema.NullOr(Schema.Int)) }))
  )
})

const tokensOf = (usage: unknown): Tokens | undefined => {
  const read = Schema.decodeUnknownOption(Usage)(usage)
  return read._tag === "None" ? undefined : {
    input: read.value.prompt_tokens,
    output: read.value.completion_tokens,
    cached: read.value.prompt_tokens_details?.cached_tokens ?? 0,
    estimated: false
  }
}

const ends: Readonly<Record<string, End>> = {
  stop: "stop",
  length: "length",
  content_filter: "filter",
  tool_calls: "stop",
  function_call: "stop"
}

const bodyOf = ({ model, stores }: ChatProvider, { mostTokens, shape, system, user }: ModelCall) => ({
  model,
  messages: [{ role: "system" as const, content: system }, { role: "user" as const, content: user }],
  max_completion_tokens: mostTokens,
  ...(stores ? { store: false } : {}),
  ...(shape === undefined ? {} : {
    response_format: {
      type: "json_schema" as const,
      json_schema: { name: shape.name, strict: true, schema: { ...shape.schema } }
    }
  })
})

/** The stream of one call, which ends with the call when nobody reads it any more. */
const streamed = (provider: ChatProvider, call: ModelCall): Stream.Stream<Piece, AiFault> =>
  Stream.unwrap(Effect.gen(function*() {
    const now = yield* Clock.currentTimeMillis
    let begun = false
    const fault = (error: unknown) => faultOf(provider.tier, error, { begun, now })
    const abort = yield* Effect.acquireRelease(
      Effect.sync(() => new AbortController()),
      (controller) => Effect.sync(() => controller.abort())
    )
    const opened = yield* Effect.tryPromise({
      try: () =>
        provider.client.chat.completions.create(
          { ...bodyOf(provider, call), stream: true, stream_options: { include_usage: true } },
          { signal: abort.signal, maxRetries: 0 }
        ),
      catch: (error) => error
    }).pipe(Effect.catch((error) => isFiltered(error) ? Effect.succeed("filter" as const) : Effect.fail(fault(error))))
    if (opened === "filter") return Stream.make<[Piece]>({ _tag: "End", end: "filter", tokens: undefined })

    let end: End | undefined
    let refused = false
    let tokens: Tokens | undefined
    const texts = Stream.fromAsyncIterable(opened, fault).pipe(
      Stream.mapEffect((chunk) =>
        Effect.sync((): ReadonlyArray<Piece> => {
          begun = true
          tokens = tokensOf(chunk.usage) ?? tokens
          const [choice] = chunk.choices ?? []
          if (choice === undefined) return []
          if (typeof choice.finish_reason === "string") end = ends[choice.finish_reason]
          if (typeof choice.delta?.refusal === "string" && choice.delta.refusal !== "") refused = true
          const { content } = choice.delta ?? {}
          return typeof content === "string" && content !== "" ? [{ _tag: "Text", text: content }] : []
        })
      ),
      Stream.flatMap(Stream.fromIterable)
    )
    // Without the provider's own word for the end there is none: the reader sees a stream that was cut.
    const last = Stream.suspend(() =>
      end === undefined
        ? Stream.fail(new AiFault({ tier: provider.tier, reason: "cut" }))
        : Stream.make<[Piece]>({ _tag: "End", end: refused ? "refusal" : end, tokens })
    )
    return Stream.concat(texts, last)
  })).pipe(patiently(provider.tier, provider.patience ?? usual))

const generated = Effect.fnUntraced(function*(
  provider: ChatProvider,
  call: ModelCall
): Effect.fn.Return<Generated, AiFault> {
  const now = yield* Clock.currentTimeMillis
  const { patience = usual, tier } = provider
  const told = yield* Effect.tryPromise({
    try: (signal) => provider.client.chat.completions.create(bodyOf(provider, call), { signal, maxRetries: 0 }),
    catch: (error) => error
  }).pipe(
    Effect.catch((error) =>
      isFiltered(error) ? Effect.succeed(undefined) : Effect.fail(faultOf(tier, error, { begun: false, now }))
    ),
    Effect.timeoutOrElse({ duration: patience.total, orElse: () => Effect.fail(new AiFault({ tier, reason: "late" })) })
  )
  if (told === undefined) return { text: "", end: "filter", tokens: estimated(call, "") }
  const [choice] = told.choices ?? []
  const end = ends[choice?.finish_reason ?? ""]
  if (choice?.message === undefined || end === undefined) return yield* new AiFault({ tier, reason: "malformed" })
  const text = choice.message.content ?? ""
  const refused = typeof choice.message.refusal === "string" && choice.message.refusal !== ""
  return { text, end: refused ? "refusal" : end, tokens: tokensOf(told.usage) ?? estimated(call, text) }
})

export const languageModel = (provider: ChatProvider): LanguageModel => ({
  tier: provider.tier,
  model: provider.model,
  residency: provider.residency,
  retention: provider.retention,
  stream: (call) => streamed(provider, call),
  generate: (call) => generated(provider, call)
})
