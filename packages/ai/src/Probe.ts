import { Slug } from "@statex/blueprint/Words"
import { Schema } from "effect"

/**
 * An acceptance check in the form that a machine carries out in the built app: through its own controls, in a browser, with values that it
 * makes up from the blueprint. `view` is where it begins; ids are those of the blueprint.
 */
export const Probe = Schema.Union([
  /** A record with valid values is entered and then shown. */
  Schema.TaggedStruct("Creates", { view: Slug, entity: Slug }),
  Schema.TaggedStruct("Edits", { view: Slug, entity: Slug }),
  /** Deleted, gone, and brought back by undo. */
  Schema.TaggedStruct("Removes", { view: Slug, entity: Slug }),
  /** A search for the value of `field` of one record shows it and hides one that does not match. */
  Schema.TaggedStruct("Searches", { view: Slug, entity: Slug, field: Slug }),
  Schema.TaggedStruct("Filters", { view: Slug, entity: Slug, field: Slug }),
  /** An empty `field` is refused with a message next to it. */
  Schema.TaggedStruct("Requires", { view: Slug, entity: Slug, field: Slug }),
  /** A second record with the same value in `field` is refused. */
  Schema.TaggedStruct("RefusesTwice", { view: Slug, entity: Slug, field: Slug }),
  /** A value of `field` below its minimum or above its maximum is refused. */
  Schema.TaggedStruct("Bounds", { view: Slug, entity: Slug, field: Slug }),
  /** A record is brought from one state to the next. */
  Schema.TaggedStruct("Moves", { view: Slug, entity: Slug, from: Slug, to: Slug }),
  /** A step that no rule allows is not offered, or refused. */
  Schema.TaggedStruct("RefusesMove", { view: Slug, entity: Slug, from: Slug, to: Slug }),
  /** One more than the capacity `rule` allows is refused, and nothing is kept of it. */
  Schema.TaggedStruct("RefusesOver", { view: Slug, entity: Slug, rule: Slug }),
  /** A change that would break the limit or check `rule` is refused. */
  Schema.TaggedStruct("RefusesBreach", { view: Slug, entity: Slug, rule: Slug }),
  /** A free time is booked and then taken. */
  Schema.TaggedStruct("Books", { view: Slug }),
  /** The computed `field` shows what its formula gives. */
  Schema.TaggedStruct("Computes", { view: Slug, entity: Slug, field: Slug }),
  /** A record for which the reminder holds is pointed out, another is not. */
  Schema.TaggedStruct("Reminds", { view: Slug, entity: Slug, reminder: Slug }),
  /** The words stand on the page. */
  Schema.TaggedStruct("Shows", { view: Slug, text: Schema.NonEmptyString }),
  /** The figures of a chart, board, calendar, timetable, report or dashboard agree with the records. */
  Schema.TaggedStruct("Summarises", { view: Slug }),
  /** The sheet names the record's values and asks the browser to print. */
  Schema.TaggedStruct("Prints", { view: Slug }),
  /** The right code shows the record, a wrong one nothing. */
  Schema.TaggedStruct("LooksUp", { view: Slug }),
  /** Items are put into the basket and ordered; the order and its lines are kept. */
  Schema.TaggedStruct("Orders", { view: Slug }),
  /** The persona sees its views and records, and no others. */
  Schema.TaggedStruct("SeesOnly", { persona: Slug }),
  /** What was exported can be imported again. */
  Schema.TaggedStruct("Exchanges", { view: Slug, entity: Slug }),
  /** What was entered is there after the page has been loaded again. */
  Schema.TaggedStruct("Keeps", { view: Slug, entity: Slug }),
  /** A visitor's message left on a landing page is kept. */
  Schema.TaggedStruct("Leaves", { view: Slug }),
  Schema.TaggedStruct("Speaks", {}),
  Schema.TaggedStruct("Colours", { hue: Schema.Int }),
  Schema.TaggedStruct("WorksOffline", {})
])
export type Probe = typeof Probe.Type
