import type { Residency } from "@statex/kernel/Residency"
import { Effect, Option, Result, Schema } from "effect"
import { AiAnswerUnusable, type AiUnavailable, type NoLawfulTier } from "./AiError.ts"
import type { AiRequest } from "./AiRequest.ts"
import { AiRouter, type Routed } from "./AiRouter.ts"

/** A decoded answer and who gave it. */
export interface Answered<A> {
  readonly value: A
  readonly tier: string
  readonly nature: Routed["nature"]
  readonly tokens: Routed["tokens"]
  /** How often a tier was asked, 1 when the first answer could be used. */
  readonly asks: number
}

const mostAsks = 3
const longestAnswer = 2_000_000

const parsed = (text: string): Option.Option<unknown> => {
  const decoded = Schema.decodeUnknownResult(Schema.fromJsonString(Schema.Unknown))(text)
  return Result.isSuccess(decoded) ? Option.some(decoded.success) : Option.none()
}

/** Where the object that begins at `from` ends; braces inside strings do not count. */
const endOf = (text: string, from: number): number => {
  let depth = 0
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter === "\\") at++
      else if (letter === "\"") quoted = false
    } else if (letter === "\"") quoted = true
    else if (letter === "{") depth++
    else if (letter === "}" && --depth === 0) return at + 1
  }
  return -1
}

/** The one JSON object in an answer: bare, fenced, or with words around it. */
const jsonIn = (text: string): Option.Option<unknown> => {
  const short = text.slice(0, longestAnswer).trim()
  const whole = parsed(short)
  if (Option.isSome(whole)) return whole
  let from = short.indexOf("{")
  for (let tries = 0; from !== -1 && tries < 5; tries++) {
    const end = endOf(short, from)
    if (end === -1) return Option.none()
    const found = parsed(short.slice(from, end))
    if (Option.isSome(found)) return found
    from = short.indexOf("{", from + 1)
  }
  return Option.none()
}

/**
 * Asks until an answer has the shape, three times at the most. `fault` names what is wrong with one that has it
 * and still cannot be used.
 */
export const ask = Effect.fn("Answer.ask")(function*<S extends Schema.Top & { readonly DecodingServices: never }>(
  schema: S,
  request: AiRequest,
  asked: Residency,
  fault: (value: S["Type"]) => string | undefined = () => undefined
): Effect.fn.Return<Answered<S["Type"]>, AiUnavailable | NoLawfulTier | AiAnswerUnusable, AiRouter> {
  const router = yield* AiRouter
  const decode = Schema.decodeUnknownResult(schema)
  let last = { tier: "", issue: "" }
  for (let asks = 1; asks <= mostAsks; asks++) {
    const { text, tier, nature, tokens } = yield* router.answer(request, asked)
    const json = jsonIn(text)
    const decoded = Option.isNone(json) ? undefined : decode(json.value)
    const issue = decoded === undefined
      ? "no JSON object"
      : Result.isFailure(decoded)
      ? decoded.failure.message.slice(0, 500)
      : fault(decoded.success)
    if (decoded !== undefined && Result.isSuccess(decoded) && issue === undefined) {
      return { value: decoded.success, tier, nature, tokens, asks }
    }
    last = { tier, issue: issue ?? "unusable" }
  }
  return yield* new AiAnswerUnusable(last)
})
