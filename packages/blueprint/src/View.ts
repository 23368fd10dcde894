import { Schema } from "effect"
import { Condition } from "./Expression.ts"
import { Chart, Dashboard, Report } from "./views/OverviewViews.ts"
import { Catalogue, Document, Kitchen, Locations, LookUp, Order } from "./views/PublicViews.ts"
import { Action, ofRecords, shared, Sort } from "./views/Shared.ts"
import { Calendar, Timetable } from "./views/TimeViews.ts"
import { Label, Slug, Words } from "./Words.ts"

/** A time of day, `HH:MM`. */
const Clock = Schema.String.check(Schema.isPattern(/^([01]\d|2[0-3]):[0-5]\d$/))

/** A table of records with search, sorting, filters, create, edit, delete, import and export. */
export const List = Schema.TaggedStruct("List", {
  ...ofRecords,
  columns: Schema.NonEmptyArray(Slug),
  search: Schema.Array(Slug),
  filters: Schema.Array(Slug),
  sort: Sort
})

/** One record, chosen by `?key=`; links to its edit form and to related records. */
export const Detail = Schema.TaggedStruct("Detail", { ...ofRecords, fields: Schema.NonEmptyArray(Slug) })

/** Creates a record, or edits the one named by `?key=`; afterwards goes to the view `next`. */
export const Form = Schema.TaggedStruct("Form", {
  ...ofRecords,
  fields: Schema.NonEmptyArray(Slug),
  submit: Label,
  next: Slug
})

/** Records in columns by the options of the choice field `group`; a card moves between columns by keyboard and pointer. */
export const Board = Schema.TaggedStruct("Board", {
  ...ofRecords,
  group: Slug,
  card: Schema.NonEmptyArray(Slug)
})

/**
 * Takes bookings into `entity`: a day (`date` field), a free slot (`time` field, every `minutes` from `from` to `to`,
 * at most `capacity` records a slot and, where `resource` names a field, for each of its values), then `fields`.
 * Weekdays are 1 (Monday) to 7.
 */
export const Booking = Schema.TaggedStruct("Booking", {
  ...ofRecords,
  date: Slug,
  time: Slug,
  resource: Schema.optionalKey(Slug),
  weekdays: Schema.NonEmptyArray(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 7 }))),
  from: Clock,
  to: Clock,
  minutes: Schema.Int.check(Schema.isBetween({ minimum: 5, maximum: 480 })),
  capacity: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 })),
  /** Bookings for which all of this holds (cancelled) take no place. */
  unless: Schema.optionalKey(Schema.NonEmptyArray(Condition)),
  fields: Schema.NonEmptyArray(Slug),
  submit: Label
})

const Item = Schema.Struct({ heading: Label, text: Schema.optionalKey(Words), price: Schema.optionalKey(Label) })

export const Section = Schema.Union([
  Schema.TaggedStruct("Hero", {
    heading: Label,
    text: Words,
    action: Schema.optionalKey(Action)
  }),
  Schema.TaggedStruct("Features", { heading: Label, items: Schema.NonEmptyArray(Item) }),
  Schema.TaggedStruct("Steps", { heading: Label, items: Schema.NonEmptyArray(Item) }),
  Schema.TaggedStruct("Prices", { heading: Label, items: Schema.NonEmptyArray(Item) }),
  Schema.TaggedStruct("Prose", { heading: Label, text: Words }),
  /** The form of `entity` in the page: what a visitor leaves becomes a record. */
  Schema.TaggedStruct("Lead", {
    heading: Label,
    entity: Slug,
    fields: Schema.NonEmptyArray(Slug),
    submit: Label,
    thanks: Words
  })
])
export type Section = typeof Section.Type

/** A page of sections. */
export const Landing = Schema.TaggedStruct("Landing", { ...shared, sections: Schema.NonEmptyArray(Section) })

export const View = Schema.Union([
  List,
  Detail,
  Form,
  Board,
  Chart,
  Booking,
  Landing,
  Calendar,
  Timetable,
  Dashboard,
  Report,
  Catalogue,
  Order,
  LookUp,
  Locations,
  Kitchen,
  Document
])
export type View = typeof View.Type

/** The entities whose records a view shows or writes by itself; those that they refer to come on top. */
export const entitiesOf = (view: View): ReadonlyArray<string> => {
  switch (view._tag) {
    case "Landing":
      return view.sections.flatMap((section) => section._tag === "Lead" ? [section.entity] : [])
    case "Dashboard":
      return [...new Set(view.tiles.map((tile) => tile.entity))]
    case "Order":
      return [view.entity, view.items, view.lines]
    case "Kitchen":
    case "Document":
      return [view.entity, ...(view.lines === undefined ? [] : [view.lines.entity])]
    default:
      return [view.entity]
  }
}
