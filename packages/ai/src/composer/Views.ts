import type { Entity } from "@statex/blueprint/Entity"
import type { FieldKind } from "@statex/blueprint/Field"
import type { View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import { listId, type Planned } from "./Layout.ts"
import { sectionsOf } from "./Sections.ts"
import type { Shape } from "./Shape.ts"

export interface ViewGround {
  readonly shape: Shape
  readonly titles: Readonly<Record<string, string>>
  readonly requirements: (view: string) => ReadonlyArray<string>
}

type NonEmpty = readonly [string, ...ReadonlyArray<string>]

const searchable: ReadonlySet<FieldKind> = new Set(["text", "longText", "email", "phone"])
const mostColumns = 6

const nonEmpty = (ids: ReadonlyArray<string>, otherwise: string): NonEmpty => {
  const [first = otherwise, ...rest] = ids
  return [first, ...rest]
}

/** The columns of a list: the title, the state, then what is short. */
export const columnsOf = (entity: Entity): NonEmpty => {
  const short = entity.fields.filter((field) => field.kind !== "longText").map((field) => field.id)
  const first = [entity.title, ...(entity.status === undefined ? [] : [entity.status])]
  return nonEmpty([...new Set([...first, ...short])].slice(0, mostColumns), entity.title)
}

const cardOf = (entity: Entity): NonEmpty =>
  nonEmpty(columnsOf(entity).filter((id) => id !== entity.status).slice(0, 3), entity.title)

/** Draws a planned view. */
export const viewDrawn = (planned: Planned, entity: Entity, ground: ViewGround): View => {
  const { shape, titles } = ground
  const words = composerWords(shape.reading.locale)
  const all = nonEmpty(entity.fields.map((field) => field.id), entity.title)
  const shared = {
    id: planned.id,
    title: titles[planned.id] ?? entity.plural,
    requirements: ground.requirements(planned.id),
    entity: entity.id
  }
  const group = planned.group ?? entity.status ?? entity.title
  switch (planned.tag) {
    case "List": {
      const date = entity.fields.find((field) => field.kind === "date")
      return {
        _tag: "List",
        ...shared,
        columns: columnsOf(entity),
        search: entity.fields.filter((field) => searchable.has(field.kind)).map((field) => field.id),
        filters: entity.fields.filter((field) => field.kind === "choice" || field.kind === "boolean").map((field) =>
          field.id
        ),
        sort: { field: date?.id ?? entity.title, descending: date !== undefined }
      }
    }
    case "Form":
      return { _tag: "Form", ...shared, fields: all, submit: words("submitSave"), next: listId(entity) }
    case "Detail":
      return { _tag: "Detail", ...shared, fields: all }
    case "Board":
      return { _tag: "Board", ...shared, group, card: cardOf(entity) }
    case "Chart":
      return { _tag: "Chart", ...shared, group }
    case "Booking": {
      const { opening } = shape.reading
      const kind = (one: FieldKind) => entity.fields.find((field) => field.kind === one)?.id ?? entity.title
      const date = kind("date")
      const time = kind("time")
      const rest = all.filter((id) => id !== date && id !== time && id !== shape.resource && id !== entity.status)
      const [day = 1, ...days] = opening.weekdays
      return {
        _tag: "Booking",
        ...shared,
        date,
        time,
        ...(shape.resource === undefined ? {} : { resource: shape.resource }),
        weekdays: [day, ...days],
        from: opening.from,
        to: opening.to,
        minutes: opening.minutes,
        capacity: opening.capacity,
        fields: nonEmpty(rest, entity.title),
        submit: words("submitBook")
      }
    }
    case "Landing": {
      const { entity: _, ...page } = shared
      return { _tag: "Landing", ...page, sections: sectionsOf(shape, entity) }
    }
  }
}
