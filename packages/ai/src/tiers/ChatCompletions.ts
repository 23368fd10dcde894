import type { Residency } from "@statex/kernel/Residency"
import { Clock, Effect, Option, Schema, type Stream } from "effect"
import type OpenAI from "openai"
import { AiFault } from "../AiFault.ts"
import { estimated, type Generated, type LanguageModel, type Retention } from "../models/LanguageModel.ts"
import type { ModelCall, Piece } from "../models/ModelCall.ts"
import { type Patience, usual } from "../models/Patience.ts"
import { Completion, endOf, heard, tokensOf } from "./ChatAnswer.ts"
import { bodyOf, type ChatDialect } from "./ChatBody.ts"
import { type Exchange, mostLetters, open } from "./Exchange.ts"
import { faultOf, isFiltered } from "./OpenAiFault.ts"
import { pieces } from "./Pieces.ts"

/** A provider that speaks OpenAI's chat completions: OpenAI, Azure, and servers on own hardware. */
export interface ChatProvider extends ChatDialect {
  readonly tier: string
  /** A client for one call. */
  readonly client: (exchange: Exchange) => OpenAI
  /** The model's own name, whatever the request calls it. */
  readonly model: string
  readonly residency: Residency
  readonly retention: Retention
  readonly patience?: Patience | undefined
}

const once = { maxRetries: 0 }

const streamed = (provider: ChatProvider, call: ModelCall): Stream.Stream<Piece, AiFault> =>
  pieces({
    tier: provider.tier,
    patience: provider.patience ?? usual,
    ask: (exchange) =>
      provider.client(exchange).chat.completions.create(
        { ...bodyOf(provider, call), stream: true, stream_options: { include_usage: true } },
        once
      ),
    faultOf: (error, facts) => faultOf(provider.tier, error, facts),
    isFiltered,
    hear: heard
  })

const generated = (provider: ChatProvider, call: ModelCall): Effect.Effect<Generated, AiFault> =>
  Effect.scoped(Effect.gen(function*() {
    const { patience = usual, tier } = provider
    const exchange = yield* Effect.acquireRelease(
      Effect.sync(() => open({ lines: false })),
      ({ abort }) => Effect.sync(abort)
    )
    const raw = yield* Effect.tryPromise({
      try: (): Promise<unknown> => provider.client(exchange).chat.completions.create(bodyOf(provider, call), once),
      catch: (error) => error
    }).pipe(
      Effect.map(Option.some),
      Effect.catch((error) =>
        isFiltered(error)
          ? Effect.succeedNone
          : Effect.flatMap(
            Clock.currentTimeMillis,
            (now) => Effect.fail(faultOf(tier, error, { answered: exchange.isAnswered(), now }))
          )
      ),
      Effect.timeoutOrElse({
        duration: patience.total,
        orElse: () => Effect.fail(new AiFault({ tier, reason: "late" }))
      })
    )
    if (Option.isNone(raw)) return { text: "", end: "filter", tokens: estimated(call, "") }
    const told = Schema.decodeUnknownOption(Completion)(raw.value)
    const choice = Option.getOrUndefined(told)?.choices[0]
    const end = endOf(choice?.finish_reason ?? "")
    const text = choice?.message.content ?? ""
    const isRefused = Boolean(choice?.message.refusal)
    if (Option.isNone(told) || end === undefined || (end === "stop" && text === "" && !isRefused)) {
      return yield* new AiFault({ tier, reason: "malformed" })
    }
    if (text.length > mostLetters) return yield* new AiFault({ tier, reason: "malformed" })
    return { text, end: isRefused ? "refusal" : end, tokens: tokensOf(told.value.usage) ?? estimated(call, text) }
  }))

export const languageModel = (provider: ChatProvider): LanguageModel => ({
  tier: provider.tier,
  model: provider.model,
  residency: provider.residency,
  retention: provider.retention,
  stream: (call) => streamed(provider, call),
  generate: (call) => generated(provider, call)
})
