import { composerWords } from "@statex/i18n/ComposerWords"
import type { Understanding } from "../../Understanding.ts"
import { centralOf } from "../placing/Placer.ts"
import { listing } from "../Sentences.ts"
import type { Shape } from "../Shape.ts"

type Journey = Understanding["journeys"][number]

const forVisitors = new Set(["Booking", "Landing", "Catalogue", "Order", "LookUp"])

/** Who does what, most important first. */
export const journeysOf = (shape: Shape): ReadonlyArray<Journey> => {
  const words = composerWords(shape.reading.locale)
  const [team, visitor] = [words("actorTeam"), words("actorVisitor")]
  const central = centralOf(shape)
  const planned = (tag: string) => shape.planned.find((one) => one.tag === tag)
  const pluralOf = (id: string | undefined) => shape.entities.find((one) => one.id === id)?.plural ?? central.plural
  const stories: Array<Omit<Journey, "id">> = []
  const tell = (actor: string, story: string, priority: Journey["priority"]) => stories.push({ actor, story, priority })
  if (planned("Booking") !== undefined) tell(visitor, words("ujBook"), "P1")
  if (shape.reading.family === "landing") tell(visitor, words("ujVisit"), "P1")
  const order = planned("Order")
  if (order !== undefined) tell(visitor, words("ujOrder", { plural: pluralOf(order.items) }), "P1")
  const catalogue = planned("Catalogue")
  if (catalogue !== undefined && order === undefined) {
    tell(visitor, words("ujCatalogue", { plural: pluralOf(catalogue.entity) }), "P2")
  }
  if (planned("LookUp") !== undefined) tell(visitor, words("ujLookUp"), "P2")
  if (shape.entities.some((entity) => entity.rules.reminders.length > 0)) tell(team, words("ujRemind"), "P1")
  for (const entity of shape.entities.filter((one) => one.role !== "line")) {
    const main = entity.id === central.id
    tell(
      team,
      words(entity.role === "records" ? "ujKeep" : "ujOverview", { plural: entity.plural }),
      main ? "P1" : "P2"
    )
    if (entity.status !== undefined) tell(team, words("ujStatus", { plural: entity.plural }), main ? "P1" : "P2")
  }
  for (const persona of shape.personas) {
    tell(persona.label, words("ujPersona", { plural: pluralOf(persona.entity) }), "P2")
  }
  const sheet = planned("Document")
  if (sheet !== undefined) tell(team, words("ujPrint", { label: sheet.label ?? pluralOf(sheet.entity) }), "P3")
  return stories.toSorted((a, b) => a.priority < b.priority ? -1 : a.priority > b.priority ? 1 : 0)
    .map((story, at) => ({ id: `UJ-${at + 1}`, ...story }))
}

export const audienceOf = (shape: Shape): ReadonlyArray<string> => {
  const words = composerWords(shape.reading.locale)
  const open = shape.reading.family === "landing" || shape.planned.some((one) => forVisitors.has(one.tag))
  return [
    ...new Set([
      ...(open ? [words("actorVisitor")] : []),
      words("actorTeam"),
      ...shape.personas.map((persona) => persona.label)
    ])
  ]
}

export const glossaryOf = (shape: Shape): Understanding["glossary"] => {
  const { locale } = shape.reading
  const words = composerWords(locale)
  return [
    ...shape.entities.map((entity) => ({
      term: entity.singular,
      meaning: words("glossEntity", {
        plural: entity.plural,
        fields: listing(entity.fields.map((field) => field.label), locale)
      })
    })),
    ...(shape.planned.some((one) => one.tag === "Booking")
      ? [{ term: words("glossSlotTerm"), meaning: words("glossSlot") }]
      : [])
  ]
}
