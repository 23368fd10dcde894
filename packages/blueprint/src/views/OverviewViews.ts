import { Schema } from "effect"
import { Condition, Measure } from "../Expression.ts"
import { Label, Slug } from "../Words.ts"
import { ofRecords, shared, Sort } from "./Shared.ts"

/**
 * Records counted, or the field `sum` added up, for each value of `group` (for dates: for each `by`). Always with the same
 * figures as a table.
 */
export const Chart = Schema.TaggedStruct("Chart", {
  ...ofRecords,
  group: Slug,
  by: Schema.optionalKey(Schema.Literals(["day", "week", "month", "year"])),
  sum: Schema.optionalKey(Slug),
  where: Schema.optionalKey(Schema.Array(Condition)),
  /** `bars` lie, `columns` stand, `line` is for time. */
  form: Schema.optionalKey(Schema.Literals(["bars", "columns", "line"]))
})

export const Tile = Schema.Union([
  Schema.TaggedStruct("Figure", {
    label: Label,
    entity: Slug,
    measure: Measure,
    field: Schema.optionalKey(Slug),
    where: Schema.Array(Condition)
  }),
  /** The records that a reminder of their entity points out. */
  Schema.TaggedStruct("Reminding", { entity: Slug, reminder: Slug, columns: Schema.NonEmptyArray(Slug) }),
  Schema.TaggedStruct("Breakdown", { label: Label, entity: Slug, group: Slug, sum: Schema.optionalKey(Slug) }),
  Schema.TaggedStruct("Latest", {
    label: Label,
    entity: Slug,
    columns: Schema.NonEmptyArray(Slug),
    where: Schema.Array(Condition),
    sort: Sort,
    most: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 20 }))
  })
])
export type Tile = typeof Tile.Type

/** Figures, reminders and short lists on one page; each leads to the list it is taken from. */
export const Dashboard = Schema.TaggedStruct("Dashboard", { ...shared, tiles: Schema.NonEmptyArray(Tile) })

/** Records as a sheet to print: grouped, added up, with the day it was made. */
export const Report = Schema.TaggedStruct("Report", {
  ...ofRecords,
  columns: Schema.NonEmptyArray(Slug),
  where: Schema.Array(Condition),
  group: Schema.optionalKey(Slug),
  sums: Schema.Array(Slug),
  sort: Sort
})
