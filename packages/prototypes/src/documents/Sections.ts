import { documentWords } from "@statex/i18n/DocumentWords"
import type { Author } from "../Author.ts"
import type { Plan } from "../Plan.ts"
import type { TermsOfReference } from "../TermsOfReference.ts"
import { type Block, heading, list, paragraph, table } from "./Document.ts"

type Translate = ReturnType<typeof documentWords>

/** Who wrote a section, for readers and for machines. */
const writtenBy = (t: Translate, by: Author): Block => ({
  ...paragraph(t(`by.${by.nature}`, { tier: by.name })),
  by
})

export const letterBlocks = (t: Translate, letter: Plan["letter"]): ReadonlyArray<Block> =>
  letter === undefined ? [] : [
    heading(2, "letter", t("plan.heading.letter")),
    writtenBy(t, letter.by),
    ...letter.paragraphs.map(paragraph),
    paragraph(letter.nextStep)
  ]

export const partsBlocks = (t: Translate, parts: Plan["architect"]): ReadonlyArray<Block> => {
  if (parts === undefined) return []
  const section = (id: string, items: ReadonlyArray<string>): ReadonlyArray<Block> =>
    items.length === 0 ? [] : [heading(3, `parts-${id}`, t(`plan.parts.${id}`)), ...list(items)]
  return [
    heading(2, "parts", t("plan.heading.parts")),
    writtenBy(t, parts.by),
    ...table(
      ["part", "purpose", "requirements"].map((column) => t(`plan.column.${column}`)),
      parts.components.map(({ name, purpose, requirements }) => [name, purpose, requirements.join(", ")])
    ),
    ...section("data", parts.data.map(({ how, what }) => `${what}: ${how}`)),
    ...section("interfaces", parts.interfaces.map(({ name, purpose }) => `${name}: ${purpose}`)),
    ...section("decisions", parts.decisions.map(({ decision, reason }) => `${decision} ${reason}`)),
    ...section("risks", parts.risks)
  ]
}

export const reviewBlocks = (t: Translate, review: TermsOfReference["review"]): ReadonlyArray<Block> =>
  review === undefined ? [] : [
    heading(2, "review", t("terms.heading.review")),
    writtenBy(t, review.by),
    ...list(review.findings.map(({ kind, quote, requirement, text }) =>
      [
        `${t(`terms.finding.${kind}`)}:`,
        ...(requirement === undefined ? [] : [`${requirement} ·`]),
        text,
        ...(quote === undefined ? [] : [`“${quote}”`])
      ].join(" ")
    )),
    ...(review.findings.length === 0 ? [paragraph(t("terms.nothingFound"))] : [])
  ]
