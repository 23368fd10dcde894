import type { Understanding } from "../Understanding.ts"

/** An understanding without what only machines and its own chapters need. */
export const orderOf = (
  { audience, entities, family, goals, journeys, locale, name, outside, requirements, summary }: Understanding
) => ({
  locale,
  name,
  family,
  summary,
  audience,
  journeys,
  requirements: requirements.map(({ id, origin, priority, quote, statement }) => ({
    id,
    statement,
    origin,
    priority,
    quote
  })),
  entities: entities.map(({ fields, personal, plural }) => ({
    records: plural,
    fields: fields.map(({ label }) => label),
    personal
  })),
  goals,
  outside
})
