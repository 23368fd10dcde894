import type { BriefText } from "@statex/ai/AiRequest"
import { lexicons } from "@statex/ai/composer/Lexicons"
import { findAll, wordsOf } from "@statex/ai/composer/Words"
import { type Locale, locales } from "@statex/kernel/Locale"
import type { TermsOfReference } from "../TermsOfReference.ts"
import { unquantified } from "./Adjectives.ts"

const limits = { summaryWords: 150, statementWords: 60, questions: 5, words: 6000 } as const

/** Ends of sentences; a number's point and an abbreviation's are none. */
const sentences = (text: string) => text.split(/(?<=[\p{L}\p{M}\p{N}”"»)]{3})[.!?؟](?=\s+\p{Lu})/u).length

/** Letters of the language's own script, by the locale; the others are written in Latin letters. */
const scripts: Partial<Record<Locale, RegExp>> = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u }

const words = (text: string) => text.split(/\s+/u).filter((word) => word !== "")

const numbers = (text: string): ReadonlyArray<string> =>
  [...text.normalize("NFKC").matchAll(/\p{Nd}+(?:[.,:]\p{Nd}+)*/gu)].map(([number]) => number)

const givenText = ({ attachments, improvement, problem, result, today }: BriefText) =>
  [
    problem,
    today,
    improvement,
    result,
    ...attachments.flatMap((file) => [file.name, file.text, JSON.stringify(file.tables)])
  ].join("\n")

/** Each finding costs five points of a hundred. Sentences are judged without the passages quoted from the brief. */
export const lint = (terms: Omit<TermsOfReference, "lint">, given: BriefText): TermsOfReference["lint"] => {
  const { understanding } = terms
  const findings: Array<string> = []
  // "Three weeks" gives the number 3; and "none" and "one at a time" need no source.
  const spelled = locales.flatMap((locale) => findAll(lexicons[locale].numbers, wordsOf(givenText(given))))
  const known = new Set(["0", "1", ...numbers(givenText(given)), ...spelled.map(({ value }) => String(value))])
  const brief = givenText(given).toLowerCase()

  const inventedIn = (text: string) => numbers(text).find((number) => !known.has(number))

  if (words(understanding.summary).length > limits.summaryWords) findings.push("summary: too long")
  if (terms.questions.length > limits.questions) findings.push("questions: more than five")
  for (const { checks, requirement, tasks } of terms.trace) {
    if (checks.length === 0) findings.push(`${requirement}: no acceptance check`)
    const { priority } = understanding.requirements.find(({ id }) => id === requirement) ?? {}
    if (tasks.length === 0 && priority !== "wont") {
      findings.push(`${requirement}: no task in the plan`)
    }
  }
  for (const { id, origin, quote, statement } of understanding.requirements) {
    if (words(statement).length > limits.statementWords) findings.push(`${id}: too long`)
    if (origin === "asked" && quote === "") findings.push(`${id}: asked, but without its source`)
    if (quote !== "" && !brief.includes(quote.toLowerCase())) findings.push(`${id}: quotes what was not said`)
    if (sentences(statement) > 1) findings.push(`${id}: more than one sentence`)
    const script = scripts[terms.locale]
    if (script !== undefined && !script.test(statement)) findings.push(`${id}: not in the language of the brief`)
    const own = statement.toLowerCase().split(/[^\p{L}\p{M}-]+/u).filter((word) => !brief.includes(word))
    const vague = own.find((word) => unquantified[terms.locale].some((stem) => word.startsWith(stem)))
    if (vague !== undefined) findings.push(`${id}: “${vague}” cannot be measured`)
    if (origin !== "assumed") {
      const invented = inventedIn(statement)
      if (invented !== undefined) findings.push(`${id}: the number ${invented} stands in no input`)
    }
  }
  const summed = inventedIn(understanding.summary)
  if (summed !== undefined) findings.push(`summary: the number ${summed} stands in no input`)
  const told = [...understanding.requirements.map(({ statement }) => statement), understanding.summary]
  for (const statement of told.filter((one, at) => told.indexOf(one) < at)) {
    findings.push(`“${statement.slice(0, 40)}” is said twice`)
  }
  const { glossary: _, ...rest } = understanding
  const whole = JSON.stringify(rest).toLowerCase()
  for (const { term } of understanding.glossary) {
    // Words change their endings; their beginnings tell them apart well enough.
    const stems = term.toLowerCase().split(/\s+/u).map((word) => word.slice(0, Math.max(4, word.length - 3)))
    if (!stems.some((stem) => whole.includes(stem))) findings.push(`glossary: “${term}” is not used`)
  }
  const length = words(told.join(" ")).length
  if (length > limits.words) findings.push(`${length} words: too long`)
  const ids = [...understanding.requirements, ...terms.goals, ...terms.assumptions, ...terms.questions, ...terms.risks]
    .map(({ id }) => id)
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) findings.push(`${id}: stands twice`)
  return { score: Math.max(0, 100 - findings.length * 5), findings }
}
