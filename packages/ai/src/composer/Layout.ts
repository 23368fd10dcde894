import type { Condition } from "@statex/blueprint/Expression"
import type { View } from "@statex/blueprint/View"
import type { ShapedEntity } from "./shaping/Ground.ts"

export type PlannedTag = View["_tag"]

/** The records that point at the one shown, as lines below it. */
export interface PlannedLines {
  readonly entity: string
  readonly reference: string
}

/** A view that will be drawn; which of the field ids it needs depends on its kind. */
export interface Planned {
  readonly id: string
  readonly tag: PlannedTag
  readonly entity: string
  /** Its title, where the brief has a word for it. */
  readonly label?: string
  readonly group?: string
  readonly sum?: string
  readonly by?: "day" | "week" | "month" | "year"
  readonly date?: string
  readonly until?: string
  readonly time?: string
  readonly toTime?: string
  readonly lane?: string
  readonly code?: string
  readonly address?: string
  readonly area?: string
  readonly price?: string
  readonly text?: string
  readonly states?: ReadonlyArray<string>
  readonly where?: ReadonlyArray<Condition>
  readonly lines?: PlannedLines
  readonly line?: { readonly order: string; readonly item: string; readonly amount: string; readonly price?: string }
  readonly items?: string
  readonly action?: string
  /** Keys of the catalogue for the lines to sign on. */
  readonly signatures?: ReadonlyArray<string>
}

type Named = { readonly id: string }
const kindId = (kind: string) => (entity: Named) => `${entity.id}-${kind}`

export const listId = kindId("list")
export const formId = kindId("form")
export const detailId = kindId("detail")
export const boardId = kindId("board")
export const chartId = kindId("chart")
export const calendarId = kindId("calendar")
export const timetableId = kindId("week")
export const catalogueId = kindId("catalogue")
export const orderId = kindId("order")
export const kitchenId = kindId("kitchen")
export const lookUpId = kindId("lookup")
export const locationsId = kindId("places")
export const documentId = kindId("sheet")
export const reportId = kindId("report")
export const bookingId = "book"
export const landingId = "home"
export const dashboardId = "overview"

/** The field that a board and a chart group by: the state, else the first choice. */
export const groupOf = (entity: ShapedEntity): string | undefined =>
  entity.status ?? entity.fields.find((field) => field.kind === "choice")?.id

/** A page of its own for entering and changing a record; elsewhere both are done where the records are listed. */
export const formOfRecords = (entity: ShapedEntity): Planned => ({ id: formId(entity), tag: "Form", entity: entity.id })

/** The views that every kind of record has. */
export const ofRecords = (entity: ShapedEntity): ReadonlyArray<Planned> => {
  const group = groupOf(entity)
  const list = { id: listId(entity), tag: "List" as const, entity: entity.id }
  const detail = { id: detailId(entity), tag: "Detail" as const, entity: entity.id }
  if (entity.role === "line") return [list, detail]
  return [
    list,
    ...(entity.status === undefined
      ? []
      : [{ id: boardId(entity), tag: "Board" as const, entity: entity.id, group: entity.status }]),
    ...(group === undefined ? [] : [{ id: chartId(entity), tag: "Chart" as const, entity: entity.id, group }]),
    detail
  ]
}
