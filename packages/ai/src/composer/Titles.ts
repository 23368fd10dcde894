import { composerWords } from "@statex/i18n/ComposerWords"
import { viewsOf } from "./drawing/Arrangement.ts"
import type { Planned } from "./Layout.ts"
import type { Shape } from "./Shape.ts"
import { labelIn } from "./shaping/Ground.ts"
import { atMost } from "./Words.ts"

const titleOf = (view: Planned, shape: Shape): string => {
  const words = composerWords(shape.reading.locale)
  const entity = shape.entities.find((one) => one.id === view.entity)
  const { plural = "", singular = "" } = entity ?? {}
  if (view.label !== undefined) return view.label
  switch (view.tag) {
    case "List":
      return plural
    case "Chart":
      return view.sum === undefined
        ? words("viewChart", { plural, field: labelIn(entity, view.group) })
        : words("viewChartSum", { sum: labelIn(entity, view.sum), field: labelIn(entity, view.group), plural })
    default:
      return words(`view${view.tag}`, { plural, singular })
  }
}

/** What each view is called, by its id. */
export const titlesOf = (shape: Shape): Readonly<Record<string, string>> =>
  Object.fromEntries(viewsOf(shape).map((view) => [view.id, atMost(titleOf(view, shape), 120)]))

const plurals = (shape: Shape) =>
  shape.entities.filter((entity) => entity.role !== "line").map((entity) => entity.plural)

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
