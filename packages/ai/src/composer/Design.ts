import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { BriefText } from "../AiRequest.ts"
import type { Understanding } from "../Understanding.ts"
import { copyOf } from "./AppCopy.ts"
import { entityDrawn } from "./Drawn.ts"
import { viewsOf } from "./Layout.ts"
import { themeOf } from "./Look.ts"
import { reconciled } from "./Reconciled.ts"
import { listing } from "./Sentences.ts"
import { titlesOf } from "./Titles.ts"
import { viewDrawn } from "./Views.ts"
import { atMost } from "./Words.ts"

const inMenu: ReadonlySet<View["_tag"]> = new Set(["List", "Board", "Chart", "Booking", "Landing"])

/** Draws what was understood. Every view carries the requirements that it serves. */
export const design = (brief: BriefText, understanding: Understanding): Blueprint => {
  const shape = reconciled(brief, understanding)
  const { locale, family } = understanding
  const words = composerWords(locale)
  const titles = titlesOf(shape)
  const entities = shape.entities.map((entity) => entityDrawn(entity, shape))
  const requirements = (view: string) =>
    understanding.requirements.filter((one) => one.views.includes(view)).map((one) => one.id)
  const [first, ...rest] = viewsOf(shape).flatMap((planned) => {
    const entity = entities.find((one) => one.id === planned.entity)
    return entity === undefined ? [] : [viewDrawn(planned, entity, { shape, titles, requirements })]
  })
  if (first === undefined) throw new Error("A shape without views")
  const plurals = listing(shape.entities.map((entity) => entity.plural), locale)
  const tag = { records: words("tagRecords", { plurals }), booking: words("tagBooking"), landing: words("tagLanding") }
  const views = [first, ...rest] as const
  return {
    format: 1,
    name: understanding.name,
    tagline: atMost(family === "booking" || family === "landing" ? tag[family] : tag.records, 300),
    locale,
    start: first.id,
    entities,
    views,
    navigation: views.filter((view) => inMenu.has(view._tag)).slice(0, 12).map((view) => ({
      view: view.id,
      label: view.title
    })),
    theme: themeOf(shape.reading),
    copy: copyOf(locale)
  }
}
