import { composerWords } from "@statex/i18n/ComposerWords"
import type { BriefText } from "../AiRequest.ts"
import type { Understanding } from "../Understanding.ts"
import { ofBooking } from "./BookingRequirements.ts"
import { assumptionsOf, audienceOf, glossaryOf, journeysOf, questionsOf, risksOf } from "./Context.ts"
import { ofLanding } from "./LandingRequirements.ts"
import { viewsOf } from "./Layout.ts"
import type { Capability } from "./Lexicon.ts"
import { read } from "./Reading.ts"
import { ofRecords } from "./RecordRequirements.ts"
import { tellable } from "./Sections.ts"
import { requirementsOf, type Wanted } from "./Sentences.ts"
import { type Shape, shapeOf } from "./Shape.ts"
import { summaryOf } from "./Summary.ts"
import { appName, titlesOf } from "./Titles.ts"
import { atMost } from "./Words.ts"

/** Asked for and real, but not inside a prototype that is only files in a browser. */
const later: ReadonlySet<Capability> = new Set(["payment", "login", "message", "photo", "map"])

const general = (shape: Shape, titles: Readonly<Record<string, string>>): ReadonlyArray<Wanted> => {
  const { locale, languageAsked, colour, capabilities } = shape.reading
  const words = composerWords(locale)
  const views = viewsOf(shape).map((view) => view.id)
  const [start = ""] = views
  const at = { view: start, title: titles[start] ?? "" }
  return [
    {
      key: "Language",
      values: { language: words("languageName") },
      from: languageAsked,
      priority: "must",
      views,
      checks: [{ key: "Language", ...at }]
    },
    ...(colour === undefined ? [] : [{
      key: "Colour",
      values: { colour: colour.word },
      from: colour.passage,
      priority: "should" as const,
      views,
      checks: [{ key: "Colour", ...at }]
    }]),
    { key: "Offline", priority: "should", views, checks: [{ key: "Offline", ...at }] },
    ...capabilities.filter(({ what }) => later.has(what)).map(({ what, passage }) => ({
      key: "Later",
      values: { what: words(`cap${what}`) },
      from: passage,
      priority: "wont" as const,
      views: []
    }))
  ]
}

const wantedOf = (shape: Shape, titles: Readonly<Record<string, string>>): ReadonlyArray<Wanted> => [
  ...(shape.reading.family === "booking" ? ofBooking(shape, titles) : []),
  ...(shape.reading.family === "landing" ? ofLanding(shape, titles) : []),
  ...shape.entities.flatMap((entity) => ofRecords(entity, shape, titles)),
  ...general(shape, titles)
]

/** Reads a brief: what it asks for, in its own language and words. */
export const understand = (brief: BriefText): Understanding => {
  const reading = read(brief)
  const shape = shapeOf(reading)
  const titles = titlesOf(shape)
  const summary = summaryOf(shape)
  const [first, ...rest] = requirementsOf(wantedOf(shape, titles), reading.locale)
  if (first === undefined) throw new Error("A shape without requirements")
  const told = reading.family === "landing" ? tellable(shape).slice(0, 5) : []
  const unused = reading.unused.filter((passage) => !summary.quoted.includes(passage) && !told.includes(passage))
  const notUnderstood = unused.map((passage) => passage.text)
  return {
    locale: reading.locale,
    family: reading.family,
    also: reading.also,
    goals: [],
    outside: [],
    name: appName(shape),
    summary: summary.text,
    audience: audienceOf(reading),
    journeys: journeysOf(shape),
    requirements: [first, ...rest],
    entities: shape.entities.map((entity) => ({
      id: entity.id,
      singular: atMost(entity.singular, 120),
      plural: atMost(entity.plural, 120),
      fields: entity.fields.map((field) => ({ id: field.id, label: field.label })),
      personal: entity.person || entity.fields.some((field) => field.kind === "email" || field.kind === "phone")
    })),
    assumptions: assumptionsOf(shape),
    questions: questionsOf({ ...shape, reading: { ...reading, unused } }),
    risks: risksOf(shape, notUnderstood.length),
    glossary: glossaryOf(shape),
    notUnderstood: [...new Set(notUnderstood)]
  }
}
