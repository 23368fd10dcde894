import { detailId, formId, landingId, listId } from "../Layout.ts"
import { listing, type Wanted } from "../Sentences.ts"
import type { Shape } from "../Shape.ts"
import { sourceOf } from "../Source.ts"
import { appName } from "../Titles.ts"

/** What is wanted of a page that presents an offer and takes enquiries. */
export const ofLanding = (shape: Shape): ReadonlyArray<Wanted> => {
  const { family, familyPassage, locale, offers, offersFrom } = shape.reading
  if (family !== "landing") return []
  const [entity] = shape.entities
  const priced = offers.filter((offer) => offer.price !== undefined)
  const fields = listing(
    entity.fields.filter((field) => field.id !== entity.status).map((field) => field.label),
    locale
  )
  const values = { plural: entity.plural, singular: entity.singular, fields }
  const asked = entity.fields.filter((field) => field.origin === "asked").map((field) => field.label)
  const source = sourceOf(entity, asked)
  const page = { priority: "must" as const, views: [landingId] }
  const shows = (text: string) => ({ _tag: "Shows" as const, view: landingId, text })
  return [
    {
      key: "About",
      from: familyPassage,
      ...page,
      checks: [{ key: "About", view: landingId, probe: shows(appName(shape)) }]
    },
    ...(offers[0] === undefined ? [] : [{
      key: "Offer",
      values: { items: listing(offers.map((offer) => offer.heading), locale) },
      from: offersFrom,
      ...page,
      checks: [{ key: "Offer", view: landingId, probe: shows(offers[0].heading) }]
    }]),
    ...(priced[0]?.price === undefined ? [] : [{
      key: "Prices",
      values: { items: listing(priced.map((offer) => `${offer.heading} ${offer.price ?? ""}`), locale) },
      from: offersFrom,
      ...page,
      checks: [{ key: "Prices", view: landingId, probe: shows(priced[0].price) }]
    }]),
    {
      key: "Lead",
      values,
      from: source,
      ...(source === undefined ? { origin: "assumed" as const } : {}),
      ...page,
      checks: [{ key: "Lead", view: landingId, probe: { _tag: "Leaves", view: landingId } }]
    },
    {
      key: "Overview",
      values,
      priority: "should",
      views: [listId(entity), formId(entity), detailId(entity)],
      checks: [{
        key: "Overview",
        view: listId(entity),
        probe: { _tag: "Edits", view: listId(entity), entity: entity.id }
      }]
    }
  ]
}
