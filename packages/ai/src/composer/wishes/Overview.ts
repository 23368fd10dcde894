import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { View } from "@statex/blueprint/View"
import type { Tile } from "@statex/blueprint/views/OverviewViews"
import { composerWords } from "@statex/i18n/ComposerWords"
import { cardOf } from "../drawing/Columns.ts"
import { tilesOf } from "../drawing/Overviews.ts"
import { dashboardId } from "../Layout.ts"
import type { Shape } from "../shaping/Ground.ts"
import { freeSlug } from "../Slugs.ts"

/** The page with the figures of the day, at the end. */
export const withOverview = (blueprint: Blueprint, shape: Shape): Blueprint => {
  const title = composerWords(blueprint.locale)("viewDashboard")
  const view: View = {
    _tag: "Dashboard",
    id: freeSlug(dashboardId, blueprint.views.map((one) => one.id)),
    title,
    requirements: [],
    tiles: tilesOf(shape, blueprint.entities)
  }
  return {
    ...blueprint,
    views: [...blueprint.views, view],
    navigation: [...blueprint.navigation, { view: view.id, label: title }]
  }
}

/** New reminders stand on the overview: on the one there is, else on one made for them. */
export const pointedOut = (before: Blueprint, after: Blueprint, shape: Shape): Blueprint => {
  const fresh = after.entities.flatMap((entity) => {
    const known = before.entities.find((one) => one.id === entity.id)?.reminders ?? []
    return (entity.reminders ?? []).filter((one) => !known.some((other) => other.id === one.id)).map((one): Tile => ({
      _tag: "Reminding",
      entity: entity.id,
      reminder: one.id,
      columns: cardOf(entity)
    }))
  })
  if (fresh.length === 0) return after
  const page = after.views.find((view) => view._tag === "Dashboard")
  if (page === undefined) return withOverview(after, shape)
  const [first, ...rest] = after.views.map((view): View =>
    view === page && view._tag === "Dashboard" ? { ...view, tiles: [...view.tiles, ...fresh] } : view
  )
  return first === undefined ? after : { ...after, views: [first, ...rest] }
}
