import type { Locale } from "@statex/kernel/Locale"
import { arabicLabelOf } from "./Arabic.ts"
import { type Inflected, inflectionOf } from "./Inflection.ts"
import { type Label, labelOf } from "./Label.ts"
import type { Hint } from "./Noun.ts"

const mostSteps = 6

const isInflected = (locale: Locale): locale is Inflected => locale === "cs" || locale === "pl" || locale === "ru"

/** How a few words read as a label, for one thing and for many. Languages without cases keep them as written. */
export const labelled = (words: string, locale: Locale, hint: Hint = {}): Label =>
  isInflected(locale)
    ? labelOf(words, inflectionOf(locale), hint)
    : locale === "ar"
    ? arabicLabelOf(words)
    : { singular: words, plural: words, count: "singular", known: false }

/** Words as a label reads on its own: the head in the nominative, in the number in which it stands. A nominative stays itself. */
export const nominative = (words: string, locale: Locale, hint: Hint = {}): string => {
  const seen: Array<string> = []
  let now = words
  let given = hint
  while (seen.length < mostSteps && !seen.includes(now)) {
    seen.push(now)
    const label = labelled(now, locale, given)
    now = label[label.count]
    given = {}
  }
  return now
}

/** Whether a noun depends on no noun before it: none of its forms is a genitive, and no adjective leads to it. */
export const beginsPhrase = (folded: string, before: string, locale: Locale): boolean => {
  if (!isInflected(locale)) return false
  const { adjective, nouns } = inflectionOf(locale)
  const forms = nouns.get(folded)
  return forms !== undefined && !forms.some((form) => form.case === "genitive") &&
    (nouns.has(before) || !adjective.is(before))
}
