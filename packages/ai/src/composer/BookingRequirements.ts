import { dayNames } from "./Days.ts"
import { bookingId, detailId, formId, listId } from "./Layout.ts"
import { listing, type Wanted } from "./Sentences.ts"
import type { Shape } from "./Shape.ts"
import { sourceOf } from "./Source.ts"

/** What is wanted of taking bookings. */
export const ofBooking = (shape: Shape, titles: Readonly<Record<string, string>>): ReadonlyArray<Wanted> => {
  const { opening, locale, familyPassage, offersFrom } = shape.reading
  const [entity] = shape.entities
  const at = (view: string) => ({ view, title: titles[view] ?? "" })
  const plural = { plural: entity.plural, singular: entity.singular }
  const hours = opening.said.hours ?? opening.said.minutes ?? opening.said.weekdays
  const values = {
    from: opening.from,
    to: opening.to,
    minutes: opening.minutes,
    days: dayNames(opening.weekdays, locale)
  }
  const source = sourceOf(entity, entity.fields.filter((field) => field.origin === "asked").map((field) => field.label))
  const resource = entity.fields.find((field) => field.id === shape.resource)
  const rest = entity.fields.filter((field) => field.id !== shape.resource)
  return [
    {
      key: "Book",
      values: plural,
      from: familyPassage ?? entity.passages[0],
      ...(familyPassage === undefined ? { origin: "assumed" as const } : {}),
      priority: "must",
      views: [bookingId],
      checks: [{ key: "Book", ...at(bookingId) }]
    },
    {
      key: "BookFields",
      values: { ...plural, fields: listing(rest.map((field) => field.label), locale) },
      from: source,
      ...(source === undefined ? { origin: "assumed" as const } : {}),
      priority: "must",
      views: [bookingId],
      checks: [{ key: "BookFields", ...at(bookingId) }]
    },
    {
      key: "Slots",
      values,
      from: hours,
      ...(hours === undefined ? { origin: "assumed" as const } : {}),
      priority: "must",
      views: [bookingId],
      checks: [{ key: "Slots", ...at(bookingId) }]
    },
    {
      key: "Capacity",
      values: { count: opening.capacity, number: opening.capacity },
      from: opening.said.capacity,
      ...(opening.said.capacity === undefined ? { origin: "assumed" as const } : {}),
      priority: "must",
      views: [bookingId],
      checks: [{ key: "Capacity", ...at(bookingId) }]
    },
    ...(resource === undefined ? [] : [{
      key: "Resource",
      values: { field: resource.label, options: listing(resource.options, locale) },
      from: offersFrom,
      priority: "must" as const,
      views: [bookingId],
      checks: [{ key: "Resource", ...at(bookingId) }]
    }]),
    {
      key: "Overview",
      values: plural,
      priority: "should",
      views: [listId(entity), formId(entity), detailId(entity)],
      checks: [{ key: "Overview", ...at(listId(entity)) }]
    }
  ]
}
