import type { Residency } from "@statex/kernel/Residency"
import { Effect, Stream } from "effect"
import { AiFault } from "../AiFault.ts"
import type { ModelWork } from "../AiTier.ts"
import type { End, ModelCall, Piece, Tokens } from "./ModelCall.ts"

/** How long a provider keeps what it is sent, as it says. */
export type Retention = "none" | "30 days" | "unknown"

/** One model at one provider. */
export interface LanguageModel {
  readonly tier: string
  readonly model: string
  readonly residency: Residency
  readonly retention: Retention
  /** Other models of the same tier, for kinds of work that they are better at or cheaper for. */
  readonly others?: ReadonlyMap<ModelWork, LanguageModel>
  /** One HTTP call, never a second one. Ending the stream early ends the call. */
  readonly stream: (call: ModelCall) => Stream.Stream<Piece, AiFault>
  /** The same without a stream. */
  readonly generate: (call: ModelCall) => Effect.Effect<Generated, AiFault>
}

/** The models of one tier, each made from its name: the usual one, and others for the kinds of work that name one. */
export const perWork = (
  make: (model: string) => LanguageModel,
  usual: string,
  others: ReadonlyMap<ModelWork, string> = new Map()
): LanguageModel =>
  others.size === 0
    ? make(usual)
    : { ...make(usual), others: new Map([...others].map(([work, model]) => [work, make(model)])) }

export interface Generated {
  readonly text: string
  readonly end: End
  readonly tokens: Tokens
}

/** Letters of a token, on average over the ten languages: for what a provider did not count. */
const lettersOfToken = 3

export const estimate = (text: string): number => Math.ceil(text.length / lettersOfToken)

/** What a call costs in tokens where the provider does not say. */
export const estimated = (call: ModelCall, text: string): Tokens => ({
  input: estimate(call.system) + estimate(call.user) + estimate(JSON.stringify(call.shape?.schema ?? "")),
  output: estimate(text),
  cached: 0,
  estimated: true
})

/** Reads a stream to its end. A stream that ends without saying how was cut, however clean the connection's end looked. */
export const gathered = (
  { stream, tier }: Pick<LanguageModel, "stream" | "tier">,
  call: ModelCall
): Effect.Effect<Generated, AiFault> =>
  Stream.runFold(
    stream(call),
    (): { readonly text: string; readonly last?: Extract<Piece, { _tag: "End" }> } => ({ text: "" }),
    (so, piece) => piece._tag === "Text" ? { ...so, text: so.text + piece.text } : { ...so, last: piece }
  ).pipe(
    Effect.flatMap(({ last, text }) =>
      last === undefined
        ? Effect.fail(new AiFault({ tier, reason: "cut" }))
        : Effect.succeed({ text, end: last.end, tokens: last.tokens ?? estimated(call, text) })
    )
  )
