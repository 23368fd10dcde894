import type { BriefText } from "@statex/ai/AiRequest"
import { lexicons } from "@statex/ai/composer/Lexicons"
import { asciiDigits, findAll, wordsOf } from "@statex/ai/composer/Words"
import { type Locale, locales } from "@statex/kernel/Locale"
import type { TermsOfReference } from "../TermsOfReference.ts"
import { unquantified } from "./Adjectives.ts"

const limits = { summaryWords: 150, statementWords: 60, questions: 5, words: 6000 } as const

/** Ends of sentences; a number's point and an abbreviation's are none. */
const sentences = (text: string) => text.split(/(?<=[\p{L}\p{M}\p{N}”"»)]{3})[.!?؟](?=\s+\p{Lu})/u).length

/** Letters of the language's own script, by the locale; the others are written in Latin letters. */
const scripts: Partial<Record<Locale, RegExp>> = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u }

const words = (text: string) => text.split(/\s+/u).filter((word) => word !== "")

/** Numbers by what they say: "09:00", "9h00" and "٩" are all 9, "9h30" is "9:30". */
const numbers = (text: string): ReadonlyArray<string> =>
  [...asciiDigits(text.normalize("NFKC")).matchAll(/\d+(?:[.,:h]\d+)*/gu)].map(([number]) =>
    number.replace("h", ":").replace(/:00$/u, "").replace(/^0+(?=\d)/u, "")
  )

const inflected: ReadonlySet<Locale> = new Set(["cs", "pl", "ru", "ar"])

/**
 * Whether a text uses a term. In the languages with cases a sentence seldom has it in the nominative ("wolna godzina" is
 * "wybiera wolną godzinę"), so that each of its words may end otherwise there, and begin with what Arabic writes together
 * with it; they still stand next to each other.
 */
const names = (text: string, term: string, locale: Locale): boolean => {
  const row = words(term.toLowerCase())
  if (!inflected.has(locale)) return text.includes(row.join(" "))
  const escaped = row.map((word) => word.slice(0, Math.max(3, word.length - 2)).replace(/[^\p{L}\p{N}]/gu, "\\$&"))
  return new RegExp(escaped.map((stem) => `(?<!\\p{L})[وفبلك]?${stem}[\\p{L}\\p{M}]{0,5}`).join("\\s+"), "u").test(text)
}

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
  const whole = givenText(given)
  const brief = whole.toLowerCase()
  const row = wordsOf(whole)
  // "Three weeks" gives the number 3; an article counts nothing.
  const spelled = locales.flatMap((locale) =>
    findAll(lexicons[locale].numbers, row).filter(({ at }) => !lexicons[locale].article.has(row[at]?.folded ?? ""))
  )
  const known = new Set([...numbers(whole), ...spelled.map(({ value }) => String(value))])

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
  const used = JSON.stringify(rest).toLowerCase()
  for (const { term } of understanding.glossary) {
    if (!names(used, term, terms.locale)) findings.push(`glossary: “${term}” is not used`)
  }
  const length = words(told.join(" ")).length
  if (length > limits.words) findings.push(`${length} words: too long`)
  const ids = [...understanding.requirements, ...terms.goals, ...terms.assumptions, ...terms.questions, ...terms.risks]
    .map(({ id }) => id)
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) findings.push(`${id}: stands twice`)
  return { score: Math.max(0, 100 - findings.length * 5), findings }
}
