import { viewsOf } from "../drawing/Arrangement.ts"
import { formId, listId } from "../Layout.ts"
import type { Wanted, WantedCheck } from "../Sentences.ts"
import type { Shape } from "../Shape.ts"
import { ofBooking } from "./BookingRequirements.ts"
import { ofAll } from "./GeneralRequirements.ts"
import { ofLanding } from "./LandingRequirements.ts"
import { ofRecords } from "./RecordRequirements.ts"

/**
 * Everything that is wanted of the app. What has no form of its own is entered in its list; what names another view that is not drawn is
 * left out.
 */
export const wantedOf = (shape: Shape): ReadonlyArray<Wanted> => {
  const views = new Set(viewsOf(shape).map((view) => view.id))
  const lists = new Map(shape.entities.map((entity) => [formId(entity), listId(entity)]))
  const placed = (view: string) => views.has(view) ? view : lists.get(view) ?? view
  const at = ({ probe, view, ...check }: WantedCheck): WantedCheck => ({
    ...check,
    view: placed(view),
    ...(probe === undefined ? {} : { probe: "view" in probe ? { ...probe, view: placed(probe.view) } : probe })
  })
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
    views: [...new Set(one.views.map(placed))].filter((view) => views.has(view)),
    checks: (one.checks ?? []).map(at).filter((check) => views.has(check.view))
  })).filter((one) => one.priority === "wont" || one.checks.length > 0)
}
