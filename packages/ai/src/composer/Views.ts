import type { Entity } from "@statex/blueprint/Entity"
import type { FieldKind } from "@statex/blueprint/Field"
import type { View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import { cardOf, columnsOf, filterable, nonEmpty, searchable, sortOf, summable, typedIds } from "./drawing/Columns.ts"
import { tilesOf } from "./drawing/Overviews.ts"
import { publicDrawn } from "./drawing/Publics.ts"
import { listId, type Planned } from "./Layout.ts"
import { sectionsOf } from "./Sections.ts"
import type { Shape } from "./Shape.ts"
import { statesThat, statusIs } from "./shaping/Periods.ts"

export { columnsOf } from "./drawing/Columns.ts"

export interface ViewGround {
  readonly shape: Shape
  readonly entities: ReadonlyArray<Entity>
  readonly views: ReadonlyArray<Planned>
  readonly titles: Readonly<Record<string, string>>
  readonly requirements: (view: string) => ReadonlyArray<string>
}

type Shared = Parameters<typeof publicDrawn>[2]

const bookingDrawn = (entity: Entity, shared: Shared, shape: Shape): View => {
  const { opening } = shape.reading
  const own = shape.entities.find((one) => one.id === entity.id)
  const called = own === undefined ? [] : statusIs(own, statesThat(own, "cancelled"))
  const kind = (one: FieldKind) => entity.fields.find((field) => field.kind === one)?.id ?? entity.title
  const date = kind("date")
  const time = kind("time")
  const resource = entity.fields.some((field) => field.id === shape.resource) ? shape.resource : undefined
  const rest = typedIds(entity).filter((id) => id !== date && id !== time && id !== resource && id !== entity.status)
  const [day = 1, ...days] = opening.weekdays
  return {
    _tag: "Booking",
    ...shared,
    date,
    time,
    ...(resource === undefined ? {} : { resource }),
    weekdays: [day, ...days],
    from: opening.from,
    to: opening.to,
    minutes: opening.minutes,
    capacity: opening.capacity,
    ...(called[0] === undefined ? {} : { unless: [called[0], ...called.slice(1)] as const }),
    fields: nonEmpty(rest, entity.title),
    submit: composerWords(shape.reading.locale)("submitBook")
  }
}

/** Draws a planned view. */
export const viewDrawn = (planned: Planned, entity: Entity, ground: ViewGround): View | undefined => {
  const { shape, titles } = ground
  const words = composerWords(shape.reading.locale)
  const all = nonEmpty(entity.fields.map((field) => field.id), entity.title)
  const shared = {
    id: planned.id,
    title: titles[planned.id] ?? entity.plural,
    requirements: ground.requirements(planned.id),
    entity: entity.id
  }
  const { entity: _, ...page } = shared
  const group = planned.group ?? entity.status ?? entity.title
  const date = planned.date ?? ""
  switch (planned.tag) {
    case "List":
      return {
        _tag: "List",
        ...shared,
        columns: columnsOf(entity),
        search: searchable(entity),
        filters: filterable(entity),
        sort: sortOf(entity)
      }
    case "Form":
      return {
        _tag: "Form",
        ...shared,
        fields: nonEmpty(typedIds(entity), entity.title),
        submit: words("submitSave"),
        next: listId(entity)
      }
    case "Detail":
      return { _tag: "Detail", ...shared, fields: all }
    case "Board":
      return { _tag: "Board", ...shared, group, card: cardOf(entity, [group]) }
    case "Chart":
      return {
        _tag: "Chart",
        ...shared,
        group,
        ...(planned.sum === undefined ? {} : { sum: planned.sum }),
        ...(planned.by === undefined ? {} : { by: planned.by, form: "columns" as const })
      }
    case "Calendar":
      return {
        _tag: "Calendar",
        ...shared,
        date,
        ...(planned.until === undefined ? {} : { until: planned.until }),
        ...(planned.time === undefined ? {} : { time: planned.time }),
        card: cardOf(entity, [date, planned.until, planned.time]),
        ...(planned.group === undefined ? {} : { group: planned.group })
      }
    case "Timetable":
      return {
        _tag: "Timetable",
        ...shared,
        day: date,
        from: planned.time ?? "",
        ...(planned.toTime === undefined ? {} : { to: planned.toTime }),
        ...(planned.lane === undefined ? {} : { lane: planned.lane }),
        card: cardOf(entity, [date, planned.time, planned.toTime])
      }
    case "Dashboard":
      return { _tag: "Dashboard", ...page, tiles: tilesOf(shape, ground.entities) }
    case "Report": {
      const columns = columnsOf(entity)
      const grouped = entity.fields.find((field) => field.kind === "choice" && field.id !== entity.title)?.id
      return {
        _tag: "Report",
        ...shared,
        columns,
        where: planned.where ?? [],
        ...(grouped === undefined ? {} : { group: grouped }),
        sums: summable(entity, columns),
        sort: { field: entity.title, descending: false }
      }
    }
    case "Booking":
      return bookingDrawn(entity, shared, shape)
    case "Landing":
      return { _tag: "Landing", ...page, sections: sectionsOf(shape, entity) }
    default:
      return publicDrawn(planned, entity, shared, ground)
  }
}
