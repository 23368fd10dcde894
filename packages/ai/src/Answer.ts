import { Clock, Effect, Result, Schema } from "effect"
import { AiAnswerUnusable, type AiUnavailable, type NoLawfulTier } from "./AiError.ts"
import type { AiJournalUnavailable } from "./AiJournal.ts"
import type { AiRequest } from "./AiRequest.ts"
import { AiRouter, modelTime, type Routed } from "./AiRouter.ts"
import { type AnswerError, refusalOf } from "./answers/AnswerError.ts"
import { expectationOf, type Issue, issuesOf, placeOf } from "./answers/Issue.ts"
import { read } from "./answers/ModelAnswer.ts"
import { type Attempt, next } from "./answers/Repairing.ts"
import { issuesOfSchema } from "./answers/SchemaIssues.ts"
import type { Decision, Outcome } from "./Decision.ts"
import type { Correction, Errand } from "./Errand.ts"
import type { Outcome as Outcomes } from "./Journalling.ts"

/** A decoded answer and who gave it. */
export interface Answered<A> {
  readonly value: A
  readonly tier: string
  /** Nothing where the tier has none. */
  readonly model?: string
  readonly nature: Routed["nature"]
  readonly tokens: Routed["tokens"]
  /** How often a tier was asked, 1 when the first answer could be used. */
  readonly asks: number
  /** What became of every tier, also of those whose answers could not be used. */
  readonly decisions: ReadonlyArray<Decision>
}

export type AskError = AiUnavailable | NoLawfulTier | AiAnswerUnusable | AnswerError | AiJournalUnavailable

/** Tokens that all corrections of one answer may take together. */
const correctionCap = 60_000

/** What is wrong with a value that has the shape: in a word, place by place, or nothing. */
export type Wrong = string | ReadonlyArray<Issue> | undefined

/** Where data was masked, a key of the restored value may be such data: only what the tier wrote itself is told to it. */
const asWritten = (issue: Issue, text: string): Issue => ({
  ...issue,
  path: typeof issue.path === "string"
    ? ""
    : issue.path.map((key) => typeof key === "number" || text.includes(String(key)) ? key : "*")
})

/** An answer as a value, or what is wrong with it. */
const taken = <A>(
  { back, end, masked, nature, restore, text }: Routed,
  decode: (value: unknown) => Result.Result<A, Schema.SchemaError>,
  fault: (value: A, nature: Routed["nature"]) => Wrong
): Result.Result<A, ReadonlyArray<Issue>> => {
  const ours = (value: unknown) => decode(restore(back?.(value) ?? value))
  const reading = read(text, end, { looksRight: (value) => Result.isSuccess(ours(value)) })
  if (reading._tag !== "Whole") return Result.fail(issuesOf(reading))
  const decoded = ours(reading.value)
  if (Result.isFailure(decoded)) {
    const issues = issuesOfSchema(decoded.failure)
    return Result.fail(masked === undefined ? issues : issues.map((issue) => asWritten(issue, text)))
  }
  const wrong = fault(decoded.success, nature) ?? []
  const issues = typeof wrong === "string" ? [{ path: "", message: wrong }] : wrong
  if (issues.length === 0) return Result.succeed(decoded.success)
  // Where data was masked, a message of ours may hold what the tier must not see.
  return Result.fail(masked === undefined ? issues.map((issue) => ({ ...issue, own: true as const })) : issues)
}

const said = (issue: Issue): string => `${placeOf(issue) || "(whole answer)"} ${expectationOf(issue)}`

/** What is remembered of a tier while its answers are corrected. */
interface Correcting {
  readonly tier: string
  readonly attempts: ReadonlyArray<Attempt>
  readonly corrections: ReadonlyArray<Correction>
}

/** A word for an answer of which nothing can be made. */
const outcomeOf = (error: AiAnswerUnusable | AnswerError): Outcome =>
  error._tag === "AnswerRefused" ? "refused" : error._tag === "AnswerFiltered" ? "filtered" : "unusable"

/** The decisions of one way through the tiers, its last one put right where the answer was of no use. */
const amended = (decisions: ReadonlyArray<Decision>, outcome: Outcome): ReadonlyArray<Decision> =>
  decisions.map((decision) => decision.outcome === "answered" ? { ...decision, outcome } : decision)

/** Later decisions of a tier replace earlier ones; what was left out a second time keeps its place. */
const merged = (earlier: ReadonlyArray<Decision>, later: ReadonlyArray<Decision>): ReadonlyArray<Decision> => {
  const known = new Map(earlier.map((decision) => [decision.tier, decision]))
  for (const decision of later) known.set(decision.tier, decision)
  return [...known.values()]
}

/** Whether only the rules were asked. */
const isOurs = (decisions: ReadonlyArray<Decision>, nature: Routed["nature"]): boolean =>
  nature === "rules" && decisions.filter(({ tries }) => tries > 0).length === 1

/**
 * Asks until an answer has the shape: what cannot be used goes back with what is wrong, three times at the most and under a cap of
 * tokens; a tier that still gives nothing usable, or declines, or takes too long, is passed over for the next. `fault` names what is wrong
 * with a value that has the shape and still cannot be used, by the nature of the tier that gave it: rules cannot be led astray.
 */
export const ask = Effect.fn("Answer.ask")(function*<S extends Schema.Top & { readonly DecodingServices: never }>(
  schema: S,
  request: AiRequest,
  errand: Errand,
  fault: (value: S["Type"], nature: Routed["nature"]) => Wrong = () => undefined
): Effect.fn.Return<Answered<S["Type"]>, AskError, AiRouter> {
  const router = yield* AiRouter
  const decode = Schema.decodeUnknownResult(schema, { errors: "all" })
  const since = yield* Clock.currentTimeMillis
  const without = new Set<string>()
  let last: AiAnswerUnusable | AnswerError | undefined
  let correcting: Correcting | undefined
  let decisions: ReadonlyArray<Decision> = []
  // What was masked for whoever was asked, and by which prompt, also where somebody else answers.
  let given: Pick<Outcomes, "masked" | "prompt"> = {}
  for (let asks = 1;; asks++) {
    const asked = yield* Effect.result(
      router.answer(request, errand, { without, corrected: correcting, until: since + modelTime, decisions })
    )
    if (Result.isFailure(asked)) {
      decisions = merged(decisions, asked.failure.decisions)
      yield* router.note(request._tag, errand, since, { ...given, decisions })
      return yield* last ?? asked.failure
    }
    const routed = asked.success
    const { end, nature, text, tier, tokens } = routed
    given = {
      ...given,
      ...(routed.hidden === undefined ? {} : { masked: routed.hidden }),
      ...(routed.prompt === undefined ? {} : { prompt: routed.prompt })
    }
    const usable = taken<S["Type"]>(routed, decode, fault)
    if (Result.isSuccess(usable)) {
      yield* routed.keep ?? Effect.void
      decisions = merged(decisions, routed.decisions)
      const noted = router.note(request._tag, errand, since, {
        ...given,
        decisions,
        tier,
        ...(routed.cached === undefined ? {} : { cached: routed.cached })
      })
      // Where no word left the house, the record may be missing; elsewhere an answer that is not recorded is not used.
      yield* isOurs(decisions, nature)
        ? Effect.catch(noted, (failure) => Effect.logWarning("a decision was not recorded", { why: failure.message }))
        : noted
      const { model } = routed
      return {
        value: usable.success,
        tier,
        ...(model === undefined ? {} : { model }),
        nature,
        tokens,
        asks,
        decisions
      }
    }
    const issues = usable.failure
    const before: Correcting = correcting?.tier === tier ? correcting : { tier, attempts: [], corrections: [] }
    const attempts = [...before.attempts, { issues, tokens: tokens.input + tokens.output }]
    const declined = end === "refusal" || end === "filter" ? refusalOf(end, tier) : undefined
    last = declined ?? new AiAnswerUnusable({ tier, issue: issues.map(said).join("; ").slice(0, 500) })
    decisions = merged(decisions, amended(routed.decisions, outcomeOf(last)))
    const step = next(attempts, { cap: correctionCap, estimate: tokens.input + tokens.output })
    // Rules say the same thing twice.
    if (declined === undefined && nature !== "rules" && step._tag === "Again") {
      correcting = { tier, attempts, corrections: [...before.corrections, { answer: text, message: step.message }] }
    } else {
      without.add(tier)
      correcting = undefined
      yield* Effect.logWarning("answers of no use", { tier, asks, why: outcomeOf(last) })
    }
  }
})
