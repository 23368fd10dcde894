import { detailId, formId, landingId, listId } from "./Layout.ts"
import { listing, type Wanted } from "./Sentences.ts"
import type { Shape } from "./Shape.ts"
import { sourceOf } from "./Source.ts"

/** What is wanted of a page that presents an offer and takes enquiries. */
export const ofLanding = (shape: Shape, titles: Readonly<Record<string, string>>): ReadonlyArray<Wanted> => {
  const { locale, offers, offersFrom, familyPassage } = shape.reading
  const [entity] = shape.entities
  const at = (view: string) => ({ view, title: titles[view] ?? "" })
  const priced = offers.filter((offer) => offer.price !== undefined)
  const fields = listing(entity.fields.map((field) => field.label), locale)
  const values = { plural: entity.plural, singular: entity.singular, fields }
  const source = sourceOf(entity, entity.fields.filter((field) => field.origin === "asked").map((field) => field.label))
  const page = { priority: "must" as const, views: [landingId] }
  return [
    { key: "About", from: familyPassage, ...page, checks: [{ key: "About", ...at(landingId) }] },
    ...(offers.length === 0 ? [] : [{
      key: "Offer",
      values: { items: listing(offers.map((offer) => offer.heading), locale) },
      from: offersFrom,
      ...page,
      checks: [{ key: "Offer", ...at(landingId) }]
    }]),
    ...(priced.length === 0 ? [] : [{
      key: "Prices",
      values: { items: listing(priced.map((offer) => `${offer.heading} ${offer.price ?? ""}`), locale) },
      from: offersFrom,
      ...page,
      checks: [{ key: "Prices", ...at(landingId) }]
    }]),
    {
      key: "Lead",
      values,
      from: source,
      ...(source === undefined ? { origin: "assumed" as const } : {}),
      ...page,
      checks: [{ key: "Lead", ...at(landingId) }]
    },
    {
      key: "Overview",
      values,
      priority: "should",
      views: [listId(entity), formId(entity), detailId(entity)],
      checks: [{ key: "Overview", ...at(listId(entity)) }]
    }
  ]
}
