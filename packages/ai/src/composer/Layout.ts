import type { View } from "@statex/blueprint/View"
import type { Shape, ShapedEntity } from "./Shape.ts"

/** Kinds of views that are drawn from an entity alone. */
export type PlannedTag = Extract<
  View["_tag"],
  "List" | "Form" | "Detail" | "Board" | "Chart" | "Booking" | "Landing"
>

/** A view that will be drawn. */
export interface Planned {
  readonly id: string
  readonly tag: PlannedTag
  readonly entity: string
  /** For a chart or a board: the choice field. */
  readonly group?: string
}

export const listId = (entity: { readonly id: string }) => `${entity.id}-list`
export const formId = (entity: { readonly id: string }) => `${entity.id}-form`
export const detailId = (entity: { readonly id: string }) => `${entity.id}-detail`
export const boardId = (entity: { readonly id: string }) => `${entity.id}-board`
export const chartId = (entity: { readonly id: string }) => `${entity.id}-chart`
export const bookingId = "book"
export const landingId = "home"

/** The field that a board and a chart group by: the state, else the first choice. */
export const groupOf = (entity: ShapedEntity): string | undefined =>
  entity.status ?? entity.fields.find((field) => field.kind === "choice")?.id

const ofRecords = (entity: ShapedEntity): ReadonlyArray<Planned> => {
  const group = groupOf(entity)
  return [
    { id: listId(entity), tag: "List", entity: entity.id },
    ...(entity.status === undefined
      ? []
      : [{ id: boardId(entity), tag: "Board" as const, entity: entity.id, group: entity.status }]),
    ...(group === undefined ? [] : [{ id: chartId(entity), tag: "Chart" as const, entity: entity.id, group }]),
    { id: formId(entity), tag: "Form", entity: entity.id },
    { id: detailId(entity), tag: "Detail", entity: entity.id }
  ]
}

/** The views of a shape in the order of the menu; the first one is where the app starts. */
export const viewsOf = (shape: Shape): ReadonlyArray<Planned> => {
  const entry: ReadonlyArray<Planned> = shape.reading.family === "booking"
    ? [{ id: bookingId, tag: "Booking", entity: shape.entities[0].id }]
    : shape.reading.family === "landing"
    ? [{ id: landingId, tag: "Landing", entity: shape.entities[0].id }]
    : []
  return [...entry, ...shape.entities.flatMap(ofRecords)]
}
