import type { Requirement } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { claimsIn } from "./Claims.ts"
import { type Fact, factsOf, finder } from "./Facts.ts"
import type { Page } from "./Page.ts"
import { stringsIn, type Subject } from "./Subject.ts"
import { distinct, type Finding, quote, type Verdict } from "./Verdict.ts"

/** All numbers inside a value of plain data. */
const numbersIn = (value: unknown): ReadonlyArray<number> =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
    ? Object.values(value).flatMap(numbersIn)
    : []

/** The app's own sentences, and the part that each stands in; samples and the copy of every app are not among them. */
const ownTexts = ({ entities, name, navigation, personas, tagline, views }: Blueprint) =>
  [
    ["shell", { name, tagline }],
    ["navigation", navigation],
    ["personas", personas],
    ...entities.map((entity) => [`entity:${entity.id}`, { ...entity, samples: [] }] as const),
    ...views.map((view) => [`view:${view.id}`, view] as const)
  ].flatMap(([part, value]) => stringsIn(value).map((text) => ({ part: String(part), text })))

/** What is written besides the app: a fact about something outside the prototype stands there. */
const inTerms = (requirements: ReadonlyArray<Requirement>, terms: string): ReadonlyArray<string> => [
  terms,
  ...requirements.flatMap(({ quote: said, statement }) => [said, statement])
]

const named: Readonly<Record<Fact["kind"], string>> = {
  name: "the name",
  price: "the price",
  address: "the address",
  colour: "the colour of"
}

export interface Told {
  readonly requirements: ReadonlyArray<Requirement>
  /** All words of the terms of reference. */
  readonly terms: string
}

const missing = ({ blueprint, brief, own, pages }: Subject, told: Told) => {
  const facts = factsOf(brief, blueprint.locale)
  const words = [
    ...own,
    ...pages.flatMap((page) => page.texts.map(({ text }) => text)),
    ...inTerms(told.requirements, told.terms)
  ]
  const has = finder(words, numbersIn(blueprint), blueprint.theme.hue)
  // Where colour is something that records have, a sentence about it is about them.
  const isField = (fact: Fact) =>
    fact.kind === "colour" &&
    blueprint.entities.some((entity) =>
      entity.fields.some((field) => /colou?r|farb|couleur|colore|kleur|barv|kolor|цвет|لون/iu.test(field.label))
    )
  return { facts, lost: facts.filter((fact) => !has(fact) && !isField(fact)) }
}

/** Claims on one page, as written or as rendered; what the blueprint holds has been looked at there. */
export const pageClaims = (subject: Subject, told: Told, page: Page): ReadonlyArray<Finding> => {
  const given = [subject.brief, ...inTerms(told.requirements, told.terms)].join("\n")
  return page.texts.filter(({ text }) => !subject.own.has(text) && !subject.samples.has(text)).flatMap(({ text }) =>
    [...subject.samples].some((sample) => sample.length > 8 && text.includes(sample))
      ? []
      : claimsIn(text, given, { figures: false }).map((what) => ({ where: subject.aim(page.path), what }))
  )
}

/** G10: what the brief says letter for letter is there, and nothing is claimed that nobody said. */
export const checkHonesty = (subject: Subject, told: Told): Verdict => {
  const { facts, lost } = missing(subject, told)
  const texts = ownTexts(subject.blueprint)
  const known = numbersIn({ ...subject.blueprint, entities: subject.blueprint.entities }).join("\n")
  const given = [subject.brief, known, ...inTerms(told.requirements, told.terms)].join("\n")
  return {
    id: "G10",
    evidence: [
      `${facts.length} facts that the brief gives letter for letter were looked for` +
      (facts.length === 0
        ? ""
        : `: ${facts.slice(0, 12).map(({ kind, text }) => `${kind} ${quote(text)}`).join(", ")}`),
      `${texts.length} own texts searched for ratings, praise, quotations and figures that nobody gave`
    ],
    findings: distinct([
      ...lost.map((fact) => ({
        where: fact.kind === "colour" ? "theme" : "shell",
        what: `${named[fact.kind]} ${quote(fact.text)} stands in the brief and nowhere in the app or its terms`
      })),
      ...texts.flatMap(({ part, text }) =>
        claimsIn(text, given, { figures: true }).map((what) => ({ where: part, what }))
      ),
      ...subject.pages.flatMap((page) => pageClaims(subject, told, page))
    ])
  }
}
