/** A JSON Schema object. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What a language model is asked. `system` is ours; `user` holds the visitor's words as marked data. */
export interface ModelCall {
  /** Name and version of the prompt, as "understand/1": what an answer is remembered and accounted under. */
  readonly prompt: string
  readonly system: string
  readonly user: string
  /** The shape that the answer must have; plain text where it is absent. `name`: letters, digits, `_` and `-`, 64 at most. */
  readonly shape?: { readonly name: string; readonly schema: JsonSchema }
  /** Tokens that the answer may have. */
  readonly mostTokens: number
}

/** Tokens of one call. `cached`: the part of `input` that was cheaper. `estimated`: the provider did not say. */
export interface Tokens {
  readonly input: number
  readonly output: number
  readonly cached: number
  readonly estimated: boolean
}

/** How an answer ended, in the provider's own word: only `stop` is whole. */
export type End = "stop" | "length" | "filter" | "refusal"

/** What a model sends, piece by piece. `End` comes last and exactly once: a stream that ends without it was cut. */
export type Piece =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "End"; readonly end: End; readonly tokens: Tokens | undefined }
