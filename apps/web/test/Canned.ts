import type { NewBrief } from "@statex/prototypes/Brief"
import { GateReport } from "@statex/prototypes/GateReport"
import { Plan } from "@statex/prototypes/Plan"
import type { Documents } from "@statex/prototypes/Prototypes"
import { TermsOfReference } from "@statex/prototypes/TermsOfReference"
import { Schema } from "effect"

const euros = (amount: number) => ({ minor: amount * 100, currency: "EUR" as const })

/** Test-only documents: the shape of real ones, with the words of no tier. */
export const cannedDocuments = (brief: Pick<NewBrief, "locale" | "problem">): Documents => {
  const { locale } = brief
  const quote = brief.problem.slice(0, 120)
  const check = {
    id: "AC-1.1",
    given: "an empty list",
    when: "a loan is saved",
    outcome: "it is listed",
    view: "loans"
  }
  const terms = {
    version: 1,
    locale,
    title: "Lending book",
    date: "2026-01-15",
    tier: { name: "scripted", nature: "scripted" as const },
    inputsDigest: "0".repeat(64),
    inputs: [{ name: "text", kind: "text", note: "text" }],
    given: [brief.problem],
    understanding: {
      locale,
      family: "records" as const,
      also: [],
      name: "Lending book",
      summary: "A list of tools that were lent, with who has them and until when.",
      audience: ["The caretaker of the workshop"],
      journeys: [{ id: "UJ-1", actor: "Caretaker", story: "records a loan", priority: "P1" as const }],
      requirements: [
        {
          id: "FR-1",
          statement: "A loan is recorded with tool, person and due date.",
          quote,
          origin: "asked" as const,
          priority: "must" as const,
          checks: [check],
          views: ["loans"]
        },
        {
          id: "FR-2",
          statement: "Overdue loans stand out.",
          quote: "",
          origin: "derived" as const,
          priority: "should" as const,
          checks: [],
          views: ["loans"]
        }
      ] as const,
      entities: [{
        id: "loan",
        singular: "Loan",
        plural: "Loans",
        fields: [{ id: "tool", label: "Tool" }, { id: "due", label: "Due" }],
        personal: true
      }],
      assumptions: [{ text: "One person keeps the book.", ifFalse: "Accounts are needed." }],
      questions: [{ id: "deposit", text: "Is a deposit taken?", standing: "No deposit.", options: [], impact: 30 }],
      goals: [],
      outside: [],
      risks: ["Names of borrowers are personal data."],
      glossary: [{ term: "Loan", meaning: "A tool in somebody else's hands" }],
      notUnderstood: []
    },
    goals: [],
    qualities: [{ id: "Q-1", text: "Usable with a keyboard alone." }],
    assumptions: [{ id: "A-1", text: "One person keeps the book.", ifFalse: "Accounts are needed." }],
    questions: [{ id: "OQ-1", text: "Is a deposit taken?", standing: "No deposit." }],
    risks: [{ id: "R-1", text: "Names of borrowers are personal data." }],
    trace: [{ requirement: "FR-1", checks: ["AC-1.1"], tasks: ["T-1"], views: ["loans"] }],
    lint: { score: 96, findings: ["FR-2 has no acceptance check"] }
  }
  const days = { low: 2, likely: 3, high: 5 }
  const plan = {
    version: 1,
    locale,
    phases: [{
      id: "P-1",
      title: "Foundations",
      tasks: [{ id: "T-1", title: "Loans and people", requirements: ["FR-1"], after: [], days }]
    }],
    total: days,
    counted: [{ unit: "must" as const, count: 1, each: days, days }],
    architecture: ["One database."],
    decision: ["Go on when the list is used for a day."],
    later: [],
    basis: ["One entity with two fields."],
    proves: ["The list, the form and the search."],
    fakes: ["Reminders are shown, not sent."],
    offer: {
      priceListDate: "2026-01-01",
      packages: [
        { name: "free" as const, from: euros(0), recommended: false, why: "The prototype and one change." },
        { name: "starter" as const, from: euros(5000), recommended: true, why: "Few entities, one role." }
      ]
    },
    nextStep: "Try the prototype and ask for the one free change."
  }
  const report = {
    digest: "1".repeat(64),
    browser: null,
    results: [
      {
        id: "G1" as const,
        level: "must" as const,
        outcome: "passed" as const,
        evidence: ["Built twice: the same 9 files"],
        findings: [],
        milliseconds: 12
      },
      {
        id: "G7" as const,
        level: "must" as const,
        outcome: "not-run" as const,
        evidence: ["No browser on this machine"],
        findings: [],
        milliseconds: 0
      }
    ],
    passed: true,
    score: 100
  }
  return {
    terms: Schema.decodeUnknownSync(TermsOfReference)(terms),
    plan: Schema.decodeUnknownSync(Plan)(plan),
    report: Schema.decodeUnknownSync(GateReport)(report)
  }
}
