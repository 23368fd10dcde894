import type { BriefText } from "@statex/ai/AiRequest"
import type { Understanding } from "@statex/ai/Understanding"
import { documentWords } from "@statex/i18n/DocumentWords"
import type { Plan } from "../Plan.ts"
import type { TermsOfReference } from "../TermsOfReference.ts"
import { lint } from "./TermsLinter.ts"

export interface TermsInput {
  readonly understanding: Understanding
  readonly plan: Plan
  readonly version: number
  /** ISO date on which the request was made. */
  readonly date: string
  readonly tier: TermsOfReference["tier"]
  readonly inputs: TermsOfReference["inputs"]
  readonly inputsDigest: string
  readonly given: BriefText
  /** What was heard in recordings, each behind its name. */
  readonly heard?: ReadonlyArray<string>
}

const numbered = <A extends object>(prefix: string, items: ReadonlyArray<A>) =>
  items.map((item, index) => ({ id: `${prefix}-${index + 1}`, ...item }))

/** Understanding → terms of reference: ids on everything, and a trace from each requirement to what proves it. */
export const writeTerms = (input: TermsInput): TermsOfReference => {
  const { given } = input
  const { understanding: { assumptions, goals, locale, name, questions, requirements, risks }, plan } = input
  const t = documentWords(locale)
  const tasks = plan.phases.flatMap((phase) => phase.tasks)
  const draft: Omit<TermsOfReference, "lint"> = {
    version: input.version,
    locale,
    title: t("terms.title", { name }),
    date: input.date,
    tier: input.tier,
    inputsDigest: input.inputsDigest,
    inputs: input.inputs,
    given: [given.problem, given.today, given.improvement, given.result, ...input.heard ?? []]
      .filter((part) => part.trim() !== ""),
    understanding: input.understanding,
    goals: numbered("SC", goals),
    qualities: numbered(
      "NFR",
      ["speed", "access", "languages", "look", "privacy", "offline"].map((quality) => ({
        text: t(`terms.quality.${quality}`)
      }))
    ),
    assumptions: numbered("A", assumptions),
    questions: numbered("Q", questions),
    risks: numbered("R", risks.map((text) => ({ text }))),
    trace: requirements.map((requirement) => ({
      requirement: requirement.id,
      checks: requirement.checks.map((check) => check.id),
      tasks: tasks.filter((task) => task.requirements.includes(requirement.id)).map((task) => task.id),
      views: requirement.views
    }))
  }
  return { ...draft, lint: lint(draft, given) }
}
