import type { BriefText } from "../AiRequest.ts"
import type { Understanding } from "../Understanding.ts"
import { answered } from "./Answers.ts"
import { assumptionsOf, risksOf } from "./context/Assumptions.ts"
import { goalsOf, outsideOf } from "./context/Goals.ts"
import { audienceOf, glossaryOf, journeysOf } from "./context/Journeys.ts"
import { questionsOf } from "./context/Questions.ts"
import { wantedOf } from "./requirements/AllRequirements.ts"
import { tellable } from "./Sections.ts"
import { requirementsOf } from "./Sentences.ts"
import { type Shape, shapeOf } from "./Shape.ts"
import { summaryOf } from "./Summary.ts"
import { appName, titlesOf } from "./Titles.ts"
import { atMost } from "./Words.ts"

/** What a shape asks for, in the brief's own language and words. */
export const understood = (shape: Shape, brief: BriefText): Understanding => {
  const { reading } = shape
  const summary = summaryOf(shape)
  const [first, ...rest] = requirementsOf(wantedOf(shape), titlesOf(shape), reading.locale)
  if (first === undefined) throw new Error("A shape without requirements")
  const told = reading.family === "landing" ? tellable(shape).slice(0, 5) : []
  const quoted = new Set([first, ...rest].map((one) => one.quote))
  const unused = reading.unused.filter((passage) =>
    !summary.quoted.includes(passage) && !told.includes(passage) && !quoted.has(passage.text)
  )
  const notUnderstood = unused.map((passage) => passage.text)
  return {
    locale: reading.locale,
    family: reading.family,
    also: reading.also,
    name: appName(shape),
    summary: summary.text,
    audience: audienceOf(shape),
    journeys: journeysOf(shape),
    requirements: [first, ...rest],
    entities: shape.entities.map((entity) => ({
      id: entity.id,
      singular: atMost(entity.singular, 120),
      plural: atMost(entity.plural, 120),
      fields: entity.fields.map((field) => ({ id: field.id, label: atMost(field.label, 120) })),
      personal: entity.person || entity.fields.some((field) => field.kind === "email" || field.kind === "phone")
    })),
    assumptions: assumptionsOf(shape, brief),
    questions: questionsOf(shape, brief, unused),
    goals: goalsOf(shape),
    outside: outsideOf(shape),
    risks: risksOf(shape, notUnderstood.length),
    glossary: glossaryOf(shape),
    notUnderstood: [...new Set(notUnderstood)]
  }
}

/** Reads a brief: what it asks for, in its own language and words. */
export const understand = (brief: BriefText): Understanding => understood(shapeOf(answered(brief)), brief)
