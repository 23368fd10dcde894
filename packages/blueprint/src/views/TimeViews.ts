import { Schema } from "effect"
import { Slug } from "../Words.ts"
import { ofRecords } from "./Shared.ts"

/** A month (and, on small screens, its days as a list) of records by their `date`; up to `until` where they last longer. */
export const Calendar = Schema.TaggedStruct("Calendar", {
  ...ofRecords,
  date: Slug,
  until: Schema.optionalKey(Slug),
  time: Schema.optionalKey(Slug),
  card: Schema.NonEmptyArray(Slug),
  /** A choice field: its options are told apart by colour and by name. */
  group: Schema.optionalKey(Slug)
})

/**
 * One week as a table: days across, times down. `day` is a date, or a choice whose options are the weekdays from Monday on;
 * `lane`, a choice or a reference, can be chosen to see only one room, teacher or crew.
 */
export const Timetable = Schema.TaggedStruct("Timetable", {
  ...ofRecords,
  day: Slug,
  from: Slug,
  to: Schema.optionalKey(Slug),
  lane: Schema.optionalKey(Slug),
  card: Schema.NonEmptyArray(Slug)
})
