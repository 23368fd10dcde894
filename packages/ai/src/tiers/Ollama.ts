import type { Residency } from "@statex/kernel/Residency"
import { Config, Effect, Option, Stream } from "effect"
import { Ollama as Client } from "ollama"
import { AiFault } from "../AiFault.ts"
import { estimated, gathered, type LanguageModel } from "../models/LanguageModel.ts"
import type { ModelCall, Piece } from "../models/ModelCall.ts"
import { type Patience, usual } from "../models/Patience.ts"
import type { Exchange } from "./Exchange.ts"
import { canBe, isOwn } from "./Host.ts"
import { faultOf, Refused } from "./OllamaFault.ts"
import { checked, heard } from "./OllamaLines.ts"
import { pieces } from "./Pieces.ts"
import { refused, residency, string, unfinished } from "./Settings.ts"

export interface Settings {
  /** With or without scheme and port, as Ollama's own programs take it. */
  readonly host: string
  readonly model: string
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
  OLLAMA_RESIDENCY: residency("OLLAMA_RESIDENCY")
}).pipe(
  Config.mapEffect((set) => {
    const needed = Option.all({ host: set.OLLAMA_HOST, model: set.OLLAMA_MODEL })
    if (Option.isNone(needed)) return unfinished(set, ["OLLAMA_HOST", "OLLAMA_MODEL"])
    const { host, model } = needed.value
    const hostname = hostnameOf(host)
    if (hostname === undefined) return refused("OLLAMA_HOST: the address of a server")
    const usual: Residency = isOwn(hostname) && !isElsewhere(model) ? "own-hardware" : "anywhere"
    const residency = Option.getOrElse(set.OLLAMA_RESIDENCY, () => usual)
    if (!canBe(hostname, residency)) return refused("OLLAMA_RESIDENCY: more than OLLAMA_HOST keeps")
    if (isElsewhere(model) && residency !== "anywhere") {
      return refused("OLLAMA_RESIDENCY: more than OLLAMA_MODEL keeps, which runs at ollama.com")
    }
    return Effect.succeedSome({ host, model, residency })
  })
)

/** Tokens that question and answer may have together: a server's own default is too small for a brief. */
const context = 32_768

/** A model that is not loaded yet takes minutes to answer for the first time. */
const slow: Patience = { ...usual, first: "3 minutes", total: "10 minutes" }

const isTooLarge = (call: ModelCall): boolean => estimated(call, "").input + call.mostTokens > context

const clientOf = (host: string, exchange: Exchange) =>
  new Client({
    host,
    fetch: async (where, init) => {
      const response = await exchange.fetch(where, init)
      if (!response.ok) throw new Refused(response.status, response.headers, await response.text())
      return new Response(response.body?.pipeThrough(checked()) ?? "", { headers: response.headers })
    }
  })

const bodyOf = (model: string, { mostTokens, shape, system, user }: ModelCall) => ({
  model,
  messages: [{ role: "system", content: system }, { role: "user", content: user }],
  stream: true as const,
  think: false,
  ...(shape === undefined ? {} : { format: { ...shape.schema } }),
  options: { num_ctx: context, num_predict: mostTokens }
})

export const languageModel = (settings: Settings, patience: Patience = slow): LanguageModel => {
  const tier = "ollama"
  const stream = (call: ModelCall): Stream.Stream<Piece, AiFault> =>
    isTooLarge(call)
      // The server would leave out the beginning without a word.
      ? Stream.fail(new AiFault({ tier, reason: "tooLarge" }))
      : pieces({
        tier,
        patience,
        ask: (exchange) => clientOf(settings.host, exchange).chat(bodyOf(settings.model, call)),
        faultOf: (error, facts) => faultOf(tier, error, facts),
        isFiltered: () => false,
        hear: heard
      })
  return {
    tier,
    model: settings.model,
    residency: settings.residency,
    retention: settings.residency === "own-hardware" ? "none" : "unknown",
    stream,
    // Read as a stream as well: it shows a server that hangs sooner.
    generate: (call) => gathered({ tier, stream }, call)
  }
}

/** Ollama, where it is configured. */
export const configured: Config.Config<Option.Option<LanguageModel>> = Config.map(
  settings,
  Option.map((settings) => languageModel(settings))
)
