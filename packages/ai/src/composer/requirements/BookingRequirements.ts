import { dayNames } from "../Days.ts"
import { bookingId, detailId, formId, listId } from "../Layout.ts"
import { listing, type Wanted } from "../Sentences.ts"
import type { Shape } from "../Shape.ts"
import { sourceOf } from "../Source.ts"

/** What is wanted of taking bookings; nothing where the app has no page to book on. */
export const ofBooking = (shape: Shape): ReadonlyArray<Wanted> => {
  const planned = shape.planned.find((one) => one.tag === "Booking")
  const entity = shape.entities.find((one) => one.id === planned?.entity)
  if (entity === undefined) return []
  const { familyPassage, locale, offersFrom, opening } = shape.reading
  const plural = { plural: entity.plural, singular: entity.singular }
  // Hours that nobody gave are assumed, whatever else is said of when one can book.
  const { hours } = opening.said
  const assumed = { origin: "assumed" as const }
  const values = {
    from: opening.from,
    to: opening.to,
    minutes: opening.minutes,
    days: dayNames(opening.weekdays, locale)
  }
  const asked = entity.fields.filter((field) => field.origin === "asked")
  const source = sourceOf(entity, asked.map((field) => field.label))
  const resource = entity.fields.find((field) => field.id === shape.resource)
  const rest = entity.fields.filter((field) => field.id !== shape.resource && field.id !== entity.status)
  const first = entity.required.find((id) =>
    rest.some((field) => field.id === id && field.kind !== "date" && field.kind !== "time")
  )
  // "Never twice at one time" says it already.
  const once = shape.wanted.some(({ key, views }) => key.startsWith("Overlap") && views.includes(bookingId))
  const page = { priority: "must" as const, views: [bookingId] }
  const books = { _tag: "Books" as const, view: bookingId }
  const source1 = shape.reading.family === "booking" ? familyPassage ?? entity.passages[0] : entity.passages[0]
  return [
    {
      key: "Book",
      values: plural,
      from: source1,
      ...(source1 === undefined ? assumed : {}),
      ...page,
      checks: [{ key: "Book", view: bookingId, probe: books }]
    },
    {
      key: "BookFields",
      values: { ...plural, fields: listing(rest.map((field) => field.label), locale) },
      from: source,
      ...(source === undefined ? assumed : {}),
      ...page,
      checks: [{
        key: "BookFields",
        view: bookingId,
        probe: first === undefined ? books : { _tag: "Requires", view: bookingId, entity: entity.id, field: first }
      }]
    },
    {
      key: "Slots",
      values,
      from: hours,
      ...(hours === undefined ? assumed : {}),
      ...page,
      checks: [{ key: "Slots", view: bookingId, probe: books }]
    },
    ...(once ? [] : [{
      key: "Capacity",
      values: { count: opening.capacity, number: opening.capacity },
      from: opening.said.capacity,
      ...(opening.said.capacity === undefined ? assumed : {}),
      ...page,
      checks: [{
        key: "Capacity",
        view: bookingId,
        probe: { _tag: "RefusesOver" as const, view: bookingId, entity: entity.id, rule: bookingId }
      }]
    }]),
    ...(resource === undefined || resource.options.length === 0 ? [] : [{
      key: "Resource",
      values: { field: resource.label, options: listing(resource.options, locale) },
      from: offersFrom,
      ...page,
      checks: [{
        key: "Resource",
        view: bookingId,
        probe: { _tag: "Shows" as const, view: bookingId, text: resource.options[0] ?? resource.label }
      }]
    }]),
    ...(entity.role === "booking"
      ? [{
        key: "Overview",
        values: plural,
        priority: "should" as const,
        views: [listId(entity), formId(entity), detailId(entity)],
        checks: [{
          key: "Overview",
          view: listId(entity),
          probe: { _tag: "Edits" as const, view: listId(entity), entity: entity.id }
        }]
      }]
      : [])
  ]
}
