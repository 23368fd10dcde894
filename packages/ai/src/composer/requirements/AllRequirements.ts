import { viewsOf } from "../drawing/Arrangement.ts"
import type { Wanted } from "../Sentences.ts"
import type { Shape } from "../Shape.ts"
import { ofBooking } from "./BookingRequirements.ts"
import { ofAll } from "./GeneralRequirements.ts"
import { ofLanding } from "./LandingRequirements.ts"
import { ofRecords } from "./RecordRequirements.ts"

/** Everything that is wanted of the app; what names a view that is not drawn is left out. */
export const wantedOf = (shape: Shape): ReadonlyArray<Wanted> => {
  const views = new Set(viewsOf(shape).map((view) => view.id))
  const all = [
    ...ofLanding(shape),
    ...ofBooking(shape),
    ...shape.entities.flatMap((entity) => [
      ...ofRecords(entity, shape)
    ]),
    ...shape.wanted,
    ...ofAll(shape)
  ]
  return all.map((one) => ({
    ...one,
    views: one.views.filter((view) => views.has(view)),
    checks: (one.checks ?? []).filter((check) => views.has(check.view))
  })).filter((one) => one.priority === "wont" || one.checks.length > 0)
}
