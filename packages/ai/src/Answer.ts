import type { Residency } from "@statex/kernel/Residency"
import { Effect, Result, Schema } from "effect"
import { AiAnswerUnusable, type AiUnavailable, type NoLawfulTier } from "./AiError.ts"
import type { AiRequest } from "./AiRequest.ts"
import { AiRouter, type Routed } from "./AiRouter.ts"
import { read } from "./answers/ModelAnswer.ts"
import type { Part, Unreadable } from "./answers/Reading.ts"

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

/** What is said of an answer that holds no whole value: it goes back to whoever gave it. */
const issueOf = (reading: Part | Unreadable): string =>
  reading._tag === "Part"
    ? `the answer is not whole: it ends at "${reading.lost.at}"`
    : `no JSON that can be read: ${reading.reason}`

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
    const { end, nature, text, tier, tokens } = yield* router.answer(request, asked)
    const reading = read(text, end, { looksRight: (value) => Result.isSuccess(decode(value)) })
    const decoded = reading._tag === "Whole"
      ? Result.mapError(decode(reading.value), (error) => error.message.slice(0, 500))
      : Result.fail(issueOf(reading))
    const issue = Result.isFailure(decoded) ? decoded.failure : fault(decoded.success)
    if (Result.isSuccess(decoded) && issue === undefined) {
      return { value: decoded.success, tier, nature, tokens, asks }
    }
    last = { tier, issue: issue ?? "" }
  }
  return yield* new AiAnswerUnusable(last)
})
