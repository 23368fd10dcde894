import { composerWords } from "@statex/i18n/ComposerWords"
import type { Understanding } from "../../Understanding.ts"
import { centralOf } from "../placing/Placer.ts"
import { later } from "../requirements/GeneralRequirements.ts"
import type { Shape } from "../Shape.ts"

/** What success would be: how it is told, and what must not get worse for it. */
export const goalsOf = (shape: Shape): Understanding["goals"] => {
  const words = composerWords(shape.reading.locale)
  const { plural } = centralOf(shape)
  const goal = (key: string) => ({
    text: words(`goal${key}`, { plural }),
    measure: words(`goal${key}Measure`, { plural }),
    counter: words(`goal${key}Counter`, { plural })
  })
  const held = shape.entities.some((entity) => entity.rules.capacities.length > 0 || entity.rules.limits.length > 0)
  const books = shape.planned.some((one) => one.tag === "Booking")
  return [
    ...(shape.reading.family === "landing" ? [goal("Lead")] : [goal("Place")]),
    ...(held || books ? [goal("Conflict")] : []),
    ...(shape.entities.some((entity) => entity.rules.reminders.length > 0) ? [goal("Remind")] : []),
    ...(shape.planned.some((one) => one.tag === "Order") ? [goal("Order")] : [])
  ]
}

/** What the product is not for, and what stays outside the prototype. */
export const outsideOf = (shape: Shape): ReadonlyArray<string> => {
  const words = composerWords(shape.reading.locale)
  const asked = shape.reading.capabilities.filter(({ what }) => later.has(what) && what !== "map")
  const usual = ["login", "payment", "message"] as const
  const named = [...new Set([...usual, ...asked.map(({ what }) => what)])]
  return [
    words("outsideData"),
    ...named.map((what) => words("outsideLater", { what: words(`cap${what}`) })),
    words("outsideBooks")
  ]
}
