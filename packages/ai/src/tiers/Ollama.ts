import { Config, Effect, Schema, Stream } from "effect"
import { type ChatResponse, Ollama } from "ollama"
import { AiFault, type FaultReason } from "../AiFault.ts"
import { gathered, type LanguageModel } from "../models/LanguageModel.ts"
import type { End, ModelCall, Piece } from "../models/ModelCall.ts"
import { type Patience, patiently, usual } from "../models/Patience.ts"

/** Where a server on our own hardware listens, and the model that it runs. Both or neither. */
export const settings = {
  host: Config.option(Config.String("OLLAMA_HOST")),
  model: Config.option(Config.String("OLLAMA_MODEL"))
}

/** Tokens that question and answer may have together: a server's own default is too small for a brief. */
const context = 32_768

/** A model that is not loaded yet takes minutes to answer for the first time. */
const patience: Patience = { ...usual, first: "3 minutes", total: "10 minutes" }

const Refusal = Schema.Struct({ status_code: Schema.Int })

const reasonOf = (status: number): FaultReason =>
  status === 404
    ? "unknownModel"
    : status === 429
    ? "limited"
    : status === 401 || status === 403
    ? "unauthorised"
    : status >= 500
    ? "overloaded"
    : "rejected"

const faultOf = (tier: string, error: unknown, begun: boolean): AiFault => {
  const refusal = Schema.decodeUnknownOption(Refusal)(error)
  if (refusal._tag === "Some") {
    const status = refusal.value.status_code
    return new AiFault({ tier, reason: reasonOf(status), status })
  }
  if (error instanceof SyntaxError) return new AiFault({ tier, reason: "malformed" })
  return new AiFault({ tier, reason: begun ? "cut" : "unreachable" })
}

const endOf = ({ done, done_reason }: ChatResponse): End | undefined =>
  !done ? undefined : done_reason === "stop" ? "stop" : done_reason === "length" ? "length" : undefined

const streamed = (
  { host, model, tier }: { readonly tier: string; readonly host: string; readonly model: string },
  { mostTokens, shape, system, user }: ModelCall
): Stream.Stream<Piece, AiFault> =>
  Stream.unwrap(Effect.gen(function*() {
    let begun = false
    const fault = (error: unknown) => faultOf(tier, error, begun)
    const abort = yield* Effect.acquireRelease(
      Effect.sync(() => new AbortController()),
      (controller) => Effect.sync(() => controller.abort())
    )
    // A client of its own: its way to abort ends every stream that it has open.
    const client = new Ollama({
      host,
      fetch: (where, init) => globalThis.fetch(where, { ...init, signal: abort.signal })
    })
    const opened = yield* Effect.tryPromise({
      try: () =>
        client.chat({
          model,
          messages: [{ role: "system", content: system }, { role: "user", content: user }],
          stream: true,
          think: false,
          ...(shape === undefined ? {} : { format: { ...shape.schema } }),
          options: { num_ctx: context, num_predict: mostTokens }
        }),
      catch: fault
    })
    let last: ChatResponse | undefined
    const texts = Stream.fromAsyncIterable(opened, fault).pipe(
      Stream.mapEffect((part) =>
        Effect.sync((): ReadonlyArray<Piece> => {
          begun = true
          if (part.done) last = part
          const { content } = part.message
          return content === "" ? [] : [{ _tag: "Text", text: content }]
        })
      ),
      Stream.flatMap(Stream.fromIterable)
    )
    const end = Stream.suspend(() => {
      const how = last === undefined ? undefined : endOf(last)
      if (last === undefined || how === undefined) return Stream.fail(new AiFault({ tier, reason: "cut" }))
      const tokens = Number.isInteger(last.prompt_eval_count) && Number.isInteger(last.eval_count)
        ? { input: last.prompt_eval_count, output: last.eval_count, cached: 0, estimated: false }
        : undefined
      return Stream.make<[Piece]>({ _tag: "End", end: how, tokens })
    })
    return Stream.concat(texts, end)
  })).pipe(patiently(tier, patience))

/** A model on our own hardware: what it is told goes nowhere else. */
export const languageModel = (host: string, model: string): LanguageModel => {
  const tier = "ollama"
  const stream = (call: ModelCall) => streamed({ tier, host, model }, call)
  return {
    tier,
    model,
    residency: "own-hardware",
    retention: "none",
    stream,
    generate: (call) => gathered({ tier, stream }, call)
  }
}
