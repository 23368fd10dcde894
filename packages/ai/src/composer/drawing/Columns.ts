import type { Entity } from "@statex/blueprint/Entity"
import type { Field, FieldKind } from "@statex/blueprint/Field"

export type Ids = readonly [string, ...ReadonlyArray<string>]

const searchableKinds: ReadonlySet<FieldKind> = new Set(["text", "longText", "email", "phone"])
const mostColumns = 6

export const nonEmpty = (ids: ReadonlyArray<string>, otherwise: string): Ids => {
  const [first = otherwise, ...rest] = ids
  return [first, ...rest]
}

/** The columns of a list: the title, the state, then what is short. */
export const columnsOf = (entity: Entity): Ids => {
  const short = entity.fields.filter((field) => field.kind !== "longText").map((field) => field.id)
  const worked = entity.fields.filter((field) => field.computed !== undefined).map((field) => field.id)
  const first = [entity.title, ...(entity.status === undefined ? [] : [entity.status])]
  const all = [...new Set([...first, ...short])]
  // What is worked out is what people look for: it stays within the columns.
  const plain = all.filter((id) => !worked.includes(id)).slice(0, Math.max(3, mostColumns - worked.length))
  return nonEmpty([...plain, ...worked].slice(0, mostColumns), entity.title)
}

export const cardOf = (entity: Entity, without: ReadonlyArray<string | undefined> = []): Ids =>
  nonEmpty(
    columnsOf(entity).filter((id) => id !== entity.status && !without.includes(id)).slice(0, 3),
    entity.title
  )

/** The fields that somebody can type. */
export const typedIds = (entity: Entity): ReadonlyArray<string> =>
  entity.fields.filter((field) => field.computed === undefined && field.numbered === undefined).map((field) => field.id)

export const searchable = (entity: Entity): ReadonlyArray<string> =>
  entity.fields.filter((field) => searchableKinds.has(field.kind)).map((field) => field.id)

export const filterable = (entity: Entity): ReadonlyArray<string> =>
  entity.fields.filter((field) => field.kind === "choice" || field.kind === "boolean" || field.kind === "reference")
    .slice(0, 4).map((field) => field.id)

export const summable = (entity: Entity, ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  entity.fields.filter((field: Field) => field.kind === "money" && ids.includes(field.id)).map((field) => field.id)

/** Newest or next first where there is a day, else by name. */
export const sortOf = (entity: Entity) => {
  const date = entity.fields.find((field) => field.kind === "date" && field.computed === undefined)
  return { field: date?.id ?? entity.title, descending: date !== undefined }
}
