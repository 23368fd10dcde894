import { documentWords } from "@statex/i18n/DocumentWords"
import type { GateReport } from "../GateReport.ts"
import type { TermsOfReference } from "../TermsOfReference.ts"
import { acceptanceOf } from "./Acceptance.ts"
import { type Block, type Document, heading, list, paragraph, quote, table } from "./Document.ts"
import { reviewBlocks } from "./Sections.ts"

type Translate = ReturnType<typeof documentWords>

const requirementBlocks = (t: Translate, { understanding }: TermsOfReference): ReadonlyArray<Block> =>
  understanding.requirements.flatMap(({ checks, id, origin, priority, quote: said, statement }) => [
    heading(3, id.toLowerCase(), `${id} · ${t(`terms.priority.${priority}`)} · ${t(`terms.origin.${origin}`)}`),
    paragraph(statement),
    ...(said === "" ? [] : [quote(said)]),
    ...list(
      checks.map((check) =>
        t("terms.check", { id: check.id, given: check.given, when: check.when, outcome: check.outcome })
      )
    )
  ])

const inputBlocks = (
  t: Translate,
  { date, inputs, inputsDigest, tier, understanding }: TermsOfReference
): ReadonlyArray<Block> => [
  paragraph(t(`terms.preparedBy.${tier.nature}`, { tier: tier.name, date })),
  paragraph(t("terms.inputsDigest", { digest: inputsDigest.slice(0, 16) })),
  heading(2, "idea", t("terms.heading.idea")),
  paragraph(understanding.summary),
  ...table(
    [t("terms.column.input"), t("terms.column.kind"), t("terms.column.note")],
    inputs.map(({ by = [], kind, name, note }) => [name, kind, t(`terms.note.${note}`, { by: by.join(", ") })])
  )
]

/** What one may count on, what comes later and what does not belong to it, by the numbers of the requirements. */
const scopeBlocks = (t: Translate, { understanding }: TermsOfReference): ReadonlyArray<Block> => {
  const ids = (later: boolean) =>
    understanding.requirements.filter(({ priority }) => (priority === "wont") === later).map(({ id }) => id).join(", ")
  return list([
    `${t("terms.scope.inPrototype")}: ${ids(false)}`,
    ...(ids(true) === "" ? [] : [`${t("terms.scope.later")}: ${ids(true)}`]),
    ...understanding.outside.map((text) => `${t("terms.scope.outside")}: ${text}`)
  ])
}

const traceBlocks = (
  t: Translate,
  { trace, understanding }: TermsOfReference,
  report: GateReport | undefined
): ReadonlyArray<Block> => {
  const built = report === undefined
    ? t("terms.result.pending")
    : t(report.passed ? "terms.result.passed" : "terms.result.failed")
  const acceptance = acceptanceOf(report)
  /** What was tried in a browser counts; where none was there, the screen's own checks do. */
  const resultOf = ({ checks, views }: TermsOfReference["trace"][number]) => {
    if (views.length === 0) return t("terms.result.notInPrototype")
    const tried = checks.flatMap((check) => acceptance.get(check) ?? [])
    if (tried.length === 0) return built
    return t("terms.result.checked", { passed: tried.filter((one) => one === "passed").length, count: tried.length })
  }
  return [
    heading(2, "trace", t("terms.heading.trace")),
    paragraph(t("terms.traceNote")),
    ...table(
      ["requirement", "checks", "tasks", "screens", "result"].map((column) => t(`terms.column.${column}`)),
      trace.map((row) => [
        `${row.requirement} (${
          t(`terms.priority.${
            understanding.requirements.find(({ id }) => id === row.requirement)?.priority ?? "could"
          }`)
        })`,
        row.checks.join(", "),
        row.tasks.join(", "),
        row.views.join(", "),
        resultOf(row)
      ])
    )
  ]
}

/** The terms of reference as a document in the brief's own language. */
export const termsDocument = (terms: TermsOfReference, report: GateReport | undefined): Document => {
  const t = documentWords(terms.locale)
  const { understanding } = terms
  const section = (id: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Block> =>
    blocks.length === 0 ? [] : [heading(2, id, t(`terms.heading.${id}`)), ...blocks]
  return {
    title: terms.title,
    locale: terms.locale,
    blocks: [
      ...inputBlocks(t, terms),
      ...section("notUnderstood", [
        ...list(understanding.notUnderstood),
        ...(understanding.notUnderstood.length === 0 ? [paragraph(t("terms.allUnderstood"))] : [])
      ]),
      ...section("audience", [
        ...list(understanding.audience),
        ...list(
          understanding.journeys.map(({ actor, id, priority, story }) => `${id} (${priority}) · ${actor}: ${story}`)
        )
      ]),
      ...section(
        "goals",
        table(
          ["id", "goal", "measure", "counter"].map((column) => t(`terms.column.${column}`)),
          terms.goals.map(({ counter, id, measure, text }) => [id, text, measure, counter])
        )
      ),
      ...section("scope", scopeBlocks(t, terms)),
      ...section("requirements", requirementBlocks(t, terms)),
      ...section(
        "content",
        table(
          [t("terms.column.entity"), t("terms.column.fields"), t("terms.column.personal")],
          understanding.entities.map(({ fields, personal, plural }) => [
            plural,
            fields.map((field) => field.label).join(", "),
            t(personal ? "terms.yes" : "terms.no")
          ])
        )
      ),
      ...section("qualities", list(terms.qualities.map(({ id, text }) => `${id}: ${text}`))),
      ...section(
        "compliance",
        list([
          ...(understanding.entities.some((entity) => entity.personal) ? [t("terms.compliance.controller")] : []),
          t("terms.compliance.label"),
          t("terms.compliance.security")
        ])
      ),
      ...section(
        "assumptions",
        table(
          [t("terms.column.id"), t("terms.column.assumption"), t("terms.column.ifFalse")],
          terms.assumptions.map(({ id, ifFalse, text }) => [id, text, ifFalse])
        )
      ),
      ...section(
        "questions",
        table(
          [t("terms.column.id"), t("terms.column.question"), t("terms.column.standing")],
          terms.questions.map(({ id, standing, text }) => [id, text, standing])
        )
      ),
      ...section("risks", list(terms.risks.map(({ id, text }) => `${id}: ${text}`))),
      ...section(
        "glossary",
        table(
          [t("terms.column.term"), t("terms.column.meaning")],
          understanding.glossary.map(({ meaning, term }) => [term, meaning])
        )
      ),
      ...reviewBlocks(t, terms.review),
      ...traceBlocks(t, terms, report),
      ...section("given", terms.given.map((part) => quote(part))),
      paragraph(t("terms.lint", { score: terms.lint.score }))
    ]
  }
}
