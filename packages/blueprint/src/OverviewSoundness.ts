import type { Blueprint } from "./Blueprint.ts"
import type { Fault } from "./BlueprintError.ts"
import type { FieldKind } from "./Field.ts"
import { Names, numeric } from "./Names.ts"
import type { Chart, Dashboard, Report, Tile } from "./views/OverviewViews.ts"

const ordered: ReadonlyArray<FieldKind> = [...numeric, "date", "time"]

export const chartFaults = (view: typeof Chart.Type, names: Names): ReadonlyArray<Fault> => [
  ...names.one("group", view.group, view.by !== undefined || view.form === "line" ? ["date"] : undefined),
  ...names.one("sum", view.sum, numeric),
  ...names.where("where", view.where)
]

export const reportFaults = (view: typeof Report.Type, names: Names): ReadonlyArray<Fault> => [
  ...names.many("columns", view.columns),
  ...names.where("where", view.where),
  ...names.one("group", view.group),
  ...names.many("sums", view.sums, numeric),
  ...names.one("sort.field", view.sort.field)
]

const tileFaults = (tile: Tile, names: Names): ReadonlyArray<Fault> => {
  switch (tile._tag) {
    case "Figure": {
      const { field, measure } = tile
      const kinds = measure === "count" ? undefined : measure === "sum" || measure === "average" ? numeric : ordered
      return [
        ...names.one("field", field, kinds),
        ...names.where("where", tile.where),
        ...(field === undefined && measure !== "count"
          ? [{ path: `${names.path}.field`, problem: `the ${measure} of which field` }]
          : [])
      ]
    }
    case "Reminding":
      return [
        ...names.many("columns", tile.columns),
        ...(names.entity.reminders?.some((reminder) => reminder.id === tile.reminder) === true
          ? []
          : [{ path: `${names.path}.reminder`, problem: `no reminder "${tile.reminder}" in "${names.entity.id}"` }])
      ]
    case "Breakdown":
      return [...names.one("group", tile.group), ...names.one("sum", tile.sum, numeric)]
    case "Latest":
      return [
        ...names.many("columns", tile.columns),
        ...names.where("where", tile.where),
        ...names.one("sort.field", tile.sort.field)
      ]
  }
}

export const dashboardFaults = (
  blueprint: Blueprint,
  view: typeof Dashboard.Type,
  path: string
): ReadonlyArray<Fault> =>
  view.tiles.flatMap((tile, at) => {
    const place = `${path}.tiles.${at}`
    const entity = blueprint.entities.find((one) => one.id === tile.entity)
    return entity === undefined
      ? [{ path: `${place}.entity`, problem: `no entity "${tile.entity}"` }]
      : tileFaults(tile, new Names(blueprint.entities, entity, place))
  })
