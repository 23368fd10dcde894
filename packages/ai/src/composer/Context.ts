import { composerWords } from "@statex/i18n/ComposerWords"
import type { Understanding } from "../Understanding.ts"
import type { Reading } from "./Draft.ts"
import { bookingId, landingId } from "./Layout.ts"
import { listing } from "./Sentences.ts"
import type { Shape } from "./Shape.ts"
import { atMost } from "./Words.ts"

type Assumption = Understanding["assumptions"][number]
type Question = Understanding["questions"][number]

const unnamed = (shape: Shape) =>
  shape.entities.filter((entity) =>
    entity.role === "records" &&
    entity.fields.every((field) => field.origin === "assumed" || field.id === entity.status)
  )

/** What we take for granted, each with what changes if it is wrong. */
export const assumptionsOf = (shape: Shape): ReadonlyArray<Assumption> => {
  const { locale, family, familySure, opening } = shape.reading
  const words = composerWords(locale)
  const made = (key: string, values = {}): Assumption => ({
    text: words(`as${key}`, values),
    ifFalse: words(`as${key}IfFalse`, values)
  })
  return [
    ...(familySure ? [] : [made("Family")]),
    ...unnamed(shape).map((entity) =>
      made("Fields", { plural: entity.plural, fields: listing(entity.fields.map((field) => field.label), locale) })
    ),
    ...(family === "booking" && opening.said.hours === undefined
      ? [made("Hours", { from: opening.from, to: opening.to })]
      : []),
    ...(family === "booking" && opening.said.minutes === undefined ? [made("Slot", { minutes: opening.minutes })] : []),
    ...(family === "booking" && opening.said.capacity === undefined
      ? [made("Capacity", { number: opening.capacity })]
      : []),
    made("Browser"),
    ...(shape.entities.some((entity) => entity.role === "records") ? [made("Samples")] : [])
  ]
}

/** At most five questions, the ones that would change most first. */
export const questionsOf = (shape: Shape): ReadonlyArray<Question> => {
  const { locale, family, familySure, opening, unused, capabilities, name } = shape.reading
  const words = composerWords(locale)
  const made = (key: string, values = {}): Question => ({
    id: key.toLowerCase(),
    options: [],
    impact: 50,
    text: words(`q${key}`, values),
    standing: words(`q${key}Standing`, values)
  })
  const [vague] = unnamed(shape)
  const [unclear] = unused
  const stateless = shape.entities.find((entity) =>
    entity.role === "records" && entity.status === undefined && !entity.person
  )
  return [
    ...(familySure ? [] : [made("Family")]),
    ...(vague === undefined
      ? []
      : [made("Fields", { plural: vague.plural, fields: listing(vague.fields.map((field) => field.label), locale) })]),
    ...(family === "booking" && opening.said.hours === undefined
      ? [made("Hours", { from: opening.from, to: opening.to })]
      : []),
    ...(family === "booking" && opening.said.capacity === undefined
      ? [made("Capacity", { number: opening.capacity })]
      : []),
    ...(family === "records" && stateless !== undefined ? [made("Status", { plural: stateless.plural })] : []),
    ...(unclear === undefined ? [] : [made("Unclear", { quote: atMost(unclear.text, 160) })]),
    ...(family !== "landing" && !capabilities.some(({ what }) => what === "login") ? [made("Roles")] : []),
    ...(family !== "records" && !capabilities.some(({ what }) => what === "message") ? [made("Notify")] : []),
    ...(name === undefined ? [made("Name")] : [])
  ].slice(0, 5)
}

export const risksOf = (shape: Shape, notUnderstood: number): ReadonlyArray<string> => {
  const words = composerWords(shape.reading.locale)
  const personal = shape.entities.filter((entity) =>
    entity.person || entity.fields.some((field) => field.kind === "email" || field.kind === "phone")
  )
  const files = shape.entities.filter((entity) => entity.file !== undefined)
  return [
    ...(personal.length === 0
      ? []
      : [words("riskPersonal", { plurals: listing(personal.map((entity) => entity.plural), shape.reading.locale) })]),
    words("riskBrowser"),
    ...(files.length === 0 ? [] : [words("riskTable")]),
    ...(notUnderstood === 0 ? [] : [words("riskUnclear")])
  ]
}

export const glossaryOf = (shape: Shape): Understanding["glossary"] => {
  const { locale, family } = shape.reading
  const words = composerWords(locale)
  return [
    ...shape.entities.map((entity) => ({
      term: entity.singular,
      meaning: words("glossEntity", {
        plural: entity.plural,
        fields: listing(entity.fields.map((field) => field.label), locale)
      })
    })),
    ...(family === "booking" ? [{ term: words("glossSlotTerm"), meaning: words("glossSlot") }] : [])
  ]
}

/** Who does what, most important first. */
export const journeysOf = (shape: Shape): Understanding["journeys"] => {
  const { locale, family } = shape.reading
  const words = composerWords(locale)
  const [first] = shape.entities
  const stories: Array<Omit<Understanding["journeys"][number], "id">> = []
  if (family === "booking") stories.push({ actor: words("actorVisitor"), story: words("ujBook"), priority: "P1" })
  if (family === "landing") stories.push({ actor: words("actorVisitor"), story: words("ujVisit"), priority: "P1" })
  if (family !== "records") {
    stories.push({ actor: words("actorTeam"), story: words("ujOverview", { plural: first.plural }), priority: "P2" })
  }
  for (const entity of shape.entities.filter((one) => one.role === "records")) {
    const main = family === "records" && entity === first
    stories.push({
      actor: words("actorTeam"),
      story: words("ujKeep", { plural: entity.plural }),
      priority: main ? "P1" : "P2"
    })
    if (entity.status !== undefined) {
      stories.push({ actor: words("actorTeam"), story: words("ujStatus", { plural: entity.plural }), priority: "P2" })
    }
  }
  return stories.map((story, at) => ({ id: `UJ-${at + 1}`, ...story }))
}

export const audienceOf = (reading: Reading): ReadonlyArray<string> => {
  const words = composerWords(reading.locale)
  return reading.family === "records" ? [words("actorTeam")] : [words("actorVisitor"), words("actorTeam")]
}

/** The view where a visitor begins. */
export const entryOf = (shape: Shape): string | undefined =>
  shape.reading.family === "booking" ? bookingId : shape.reading.family === "landing" ? landingId : undefined
