import type { Residency } from "@statex/kernel/Residency"
import { Config, Effect, Option, Stream } from "effect"
import { Ollama as Client } from "ollama"
import { AiFault } from "../AiFault.ts"
import { estimated, gathered, type LanguageModel, perWork } from "../models/LanguageModel.ts"
import type { ModelCall, Piece } from "../models/ModelCall.ts"
import { type Patience, usual } from "../models/Patience.ts"
import type { Exchange } from "./Exchange.ts"
import { canBe, isOwn } from "./Host.ts"
import { faultOf, Refused } from "./OllamaFault.ts"
import { checked, heard } from "./OllamaLines.ts"
import { pieces } from "./Pieces.ts"
import { type Models, models, refused, residency, string, unfinished } from "./Settings.ts"

export interface Settings {
  /** With or without scheme and port, as Ollama's own programs take it. */
  readonly host: string
  readonly model: string
  readonly models?: Models | undefined
  /** Tokens that question and answer may have together. */
  readonly context?: number | undefined
  readonly residency: Residency
}

const hostnameOf = (host: string): string | undefined => {
  const address = host.includes("://") ? host : `http://${host.startsWith(":") ? "127.0.0.1" : ""}${host}`
  return URL.canParse(address) ? new URL(address).hostname : undefined
}

/** Models that a server on own hardware only passes on to ollama.com. */
const isElsewhere = (model: string): boolean => /[:-]cloud$/.test(model)

/** Host and model, both or neither. Own hardware is a private address, or what is declared to be it. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  OLLAMA_HOST: string("OLLAMA_HOST"),
  OLLAMA_MODEL: string("OLLAMA_MODEL"),
  OLLAMA_MODELS: models("OLLAMA_MODELS"),
  OLLAMA_CONTEXT: Config.option(Config.Int("OLLAMA_CONTEXT")),
  OLLAMA_RESIDENCY: residency("OLLAMA_RESIDENCY")
}).pipe(
  Config.mapEffect((set) => {
    const needed = Option.all({ host: set.OLLAMA_HOST, model: set.OLLAMA_MODEL })
    if (Option.isNone(needed)) return unfinished(set, ["OLLAMA_HOST", "OLLAMA_MODEL"])
    const { host, model } = needed.value
    const hostname = hostnameOf(host)
    if (hostname === undefined) return refused("OLLAMA_HOST: the address of a server")
    const models = Option.getOrUndefined(set.OLLAMA_MODELS)
    const context = Option.getOrUndefined(set.OLLAMA_CONTEXT)
    if (context !== undefined && context < 4096) return refused("OLLAMA_CONTEXT: 4096 tokens or more")
    const elsewhere = [model, ...models?.values() ?? []].some(isElsewhere)
    const usual: Residency = isOwn(hostname) && !elsewhere ? "own-hardware" : "anywhere"
    const residency = Option.getOrElse(set.OLLAMA_RESIDENCY, () => usual)
    if (!canBe(hostname, residency)) return refused("OLLAMA_RESIDENCY: more than OLLAMA_HOST keeps")
    if (elsewhere && residency !== "anywhere") {
      return refused("OLLAMA_RESIDENCY: more than OLLAMA_MODEL or OLLAMA_MODELS keep, which runs at ollama.com")
    }
    return Effect.succeedSome({ host, model, models, context, residency })
  })
)

/** Tokens that question and answer may have together: a server's own default is too small for a brief. */
const usualContext = 32_768

/** An answer that may be no longer than this is not asked for. */
const shortestAnswer = 1024

/** A model that is not loaded yet takes minutes to answer for the first time. */
const slow: Patience = { ...usual, first: "3 minutes", total: "10 minutes" }

/** Tokens that are left for the answer: where the context is too small for all that is allowed, it may end by its length. */
const roomIn = (context: number, call: ModelCall): number =>
  Math.min(call.mostTokens, context - estimated(call, "").input)

const clientOf = (host: string, exchange: Exchange) =>
  new Client({
    host,
    fetch: async (where, init) => {
      const response = await exchange.fetch(where, init)
      if (!response.ok) throw new Refused(response.status, response.headers, await response.text())
      return new Response(response.body?.pipeThrough(checked()) ?? "", { headers: response.headers })
    }
  })

const bodyOf = (model: string, context: number, call: ModelCall) => {
  const { shape, system, user } = call
  return {
    model,
    messages: [{ role: "system", content: system }, { role: "user", content: user }],
    stream: true as const,
    think: false,
    ...(shape === undefined ? {} : { format: { ...shape.schema } }),
    options: { num_ctx: context, num_predict: roomIn(context, call) }
  }
}

const modelOf = (
  { context = usualContext, host, residency }: Settings,
  model: string,
  patience: Patience
): LanguageModel => {
  const tier = "ollama"
  const stream = (call: ModelCall): Stream.Stream<Piece, AiFault> =>
    roomIn(context, call) < Math.min(shortestAnswer, call.mostTokens)
      // The server would leave out the beginning without a word.
      ? Stream.fail(new AiFault({ tier, reason: "tooLarge" }))
      : pieces({
        tier,
        patience,
        ask: (exchange) => clientOf(host, exchange).chat(bodyOf(model, context, call)),
        faultOf: (error, facts) => faultOf(tier, error, facts),
        isFiltered: () => false,
        hear: heard
      })
  return {
    tier,
    model,
    residency,
    retention: residency === "own-hardware" ? "none" : "unknown",
    stream,
    // Read as a stream as well: it shows a server that hangs sooner.
    generate: (call) => gathered({ tier, stream }, call)
  }
}

export const languageModel = (settings: Settings, patience: Patience = slow): LanguageModel =>
  perWork((model) => modelOf(settings, model, patience), settings.model, settings.models)

/** Ollama, where it is configured. */
export const configured: Config.Config<Option.Option<LanguageModel>> = Config.map(
  settings,
  Option.map((settings) => languageModel(settings))
)
