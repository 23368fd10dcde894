import { writeOffer } from "@statex/ai/agents/OfferWriter"
import { review } from "@statex/ai/agents/Reviewer"
import { architect } from "@statex/ai/agents/SolutionArchitect"
import type { BriefText } from "@statex/ai/AiRequest"
import { AiRouter } from "@statex/ai/AiRouter"
import type { Answered } from "@statex/ai/Answer"
import type { Errand } from "@statex/ai/Errand"
import type { Understanding } from "@statex/ai/Understanding"
import { Effect } from "effect"
import type { Author } from "../Author.ts"
import type { Plan } from "../Plan.ts"
import type { TermsOfReference } from "../TermsOfReference.ts"
import { factsOf } from "./OfferFacts.ts"

/** What a tier may add to the documents; what nobody has written is absent. */
export interface Contributions {
  readonly architect?: NonNullable<Plan["architect"]>
  readonly letter?: NonNullable<Plan["letter"]>
  readonly review?: NonNullable<TermsOfReference["review"]>
}

/** No document waits longer for what it can do without. */
const patience = "60 seconds"

const authorOf = ({ nature, tier }: { readonly nature: Author["nature"]; readonly tier: string }): Author => ({
  name: tier,
  nature
})

/** An answer that documents can do without: none where nobody gives a usable one in time. */
const optional = <A, E extends { readonly _tag: string }>(
  what: string,
  asked: Effect.Effect<Answered<A>, E, AiRouter>
): Effect.Effect<Answered<A> | undefined, never, AiRouter> =>
  asked.pipe(
    Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail({ _tag: "TookTooLong" }) }),
    Effect.catch((failure) => Effect.as(Effect.logInfo("documents without", { what, why: failure._tag }), undefined)),
    Effect.catchDefect((defect) => Effect.as(Effect.logError("documents without", { what }, defect), undefined))
  )

/** Everything that tiers add to plan and terms, asked for at the same time. It never fails. */
export const contributions = Effect.fn("Contributions.contributions")(function*(
  { brief, errand, plan, understanding }: {
    readonly brief: BriefText
    readonly understanding: Understanding
    readonly plan: Plan
    readonly errand: Errand
  }
): Effect.fn.Return<Contributions, never, AiRouter> {
  const router = yield* AiRouter
  const when = <A>(work: "Architect" | "Offer" | "Review", asked: Effect.Effect<A, never, AiRouter>) =>
    router.able(work, errand) ? asked : Effect.succeed(undefined)
  const [parts, letter, second] = yield* Effect.all([
    when("Architect", optional("architecture", architect(understanding, undefined, errand))),
    when("Offer", optional("letter", writeOffer(understanding, factsOf(plan), errand))),
    when("Review", optional("review", review(brief, understanding, errand)))
  ], { concurrency: "unbounded" })
  return {
    ...(parts === undefined ? {} : { architect: { ...parts.value, by: authorOf(parts) } }),
    ...(letter === undefined ? {} : { letter: { ...letter.value, by: authorOf(letter) } }),
    ...(second === undefined ? {} : { review: { ...second.value, by: authorOf(second) } })
  }
})
