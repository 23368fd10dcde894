import { composerWords } from "@statex/i18n/ComposerWords"
import { boardId, bookingId, chartId, detailId, formId, groupOf, landingId, listId } from "./Layout.ts"
import type { Shape, ShapedEntity } from "./Shape.ts"
import { atMost } from "./Words.ts"

/** The label of a field of an entity. */
export const labelOf = (entity: ShapedEntity, id: string | undefined): string =>
  entity.fields.find((field) => field.id === id)?.label ?? ""

/** What each view is called, by its id. */
export const titlesOf = (shape: Shape): Readonly<Record<string, string>> => {
  const words = composerWords(shape.reading.locale)
  const ofEntity = (entity: ShapedEntity) => ({
    [listId(entity)]: entity.plural,
    [boardId(entity)]: words("viewBoard", { plural: entity.plural }),
    [chartId(entity)]: words("viewChart", { plural: entity.plural, field: labelOf(entity, groupOf(entity)) }),
    [formId(entity)]: words("viewForm", { singular: entity.singular }),
    [detailId(entity)]: words("viewDetail", { singular: entity.singular })
  })
  const titles: Record<string, string> = {
    [bookingId]: words("viewBooking"),
    [landingId]: words("viewLanding")
  }
  for (const entity of shape.entities) Object.assign(titles, ofEntity(entity))
  return Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, atMost(title, 120)]))
}

const plurals = (shape: Shape) => shape.entities.map((entity) => entity.plural)

/** What the app is called: the brief's name, else what it is about. */
export const appName = (shape: Shape): string => {
  const { name, family, locale, offers } = shape.reading
  const words = composerWords(locale)
  if (name !== undefined) return atMost(name, 60)
  if (family === "booking") return words("nameBooking", { plural: plurals(shape)[0] ?? "" })
  if (family === "landing") {
    return atMost(words("nameLanding", { what: offers[0]?.heading ?? words("offerHeading") }), 60)
  }
  return atMost(words("nameRecords", { plurals: plurals(shape).slice(0, 2).join(locale === "ar" ? "، " : ", ") }), 80)
}
