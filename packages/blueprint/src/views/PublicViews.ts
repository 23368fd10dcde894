import { Schema } from "effect"
import { Condition } from "../Expression.ts"
import { Label, Slug, Words } from "../Words.ts"
import { Action, Lines, ofRecords } from "./Shared.ts"

/** What the public may see of the records, as cards: searched, and chosen by `group`. `action` leads to another view with `?<entity>=<key>`. */
export const Catalogue = Schema.TaggedStruct("Catalogue", {
  ...ofRecords,
  text: Schema.optionalKey(Slug),
  price: Schema.optionalKey(Slug),
  group: Schema.optionalKey(Slug),
  facts: Schema.Array(Slug),
  where: Schema.Array(Condition),
  action: Schema.optionalKey(Action)
})

/**
 * A basket over the records of `items`: amounts are chosen, then one record of `entity` (the order, with the fields asked)
 * and one of `lines` for each item are written together, or none. `table=` in the address fills in the field of that name.
 */
export const Order = Schema.TaggedStruct("Order", {
  ...ofRecords,
  fields: Schema.NonEmptyArray(Slug),
  items: Slug,
  /** What is said of an item below its name. */
  text: Schema.optionalKey(Slug),
  price: Slug,
  group: Schema.optionalKey(Slug),
  where: Schema.Array(Condition),
  lines: Slug,
  /** Fields of a line: the order and the item it points at, how many, and the price at that moment. */
  line: Schema.Struct({ order: Slug, item: Slug, amount: Slug, price: Schema.optionalKey(Slug) }),
  submit: Label,
  thanks: Words
})

/** Somebody without an account finds the one record whose `code` (and `also`) he knows, and sees where it stands. */
export const LookUp = Schema.TaggedStruct("LookUp", {
  ...ofRecords,
  code: Slug,
  also: Schema.optionalKey(Slug),
  fields: Schema.NonEmptyArray(Slug)
})

/** Places by `area`, each with its address and facts; found without a map. */
export const Locations = Schema.TaggedStruct("Locations", {
  ...ofRecords,
  address: Slug,
  area: Schema.optionalKey(Slug),
  facts: Schema.Array(Slug)
})

/** What the kitchen sees: open orders, oldest first, large, each with the button for its next state. */
export const Kitchen = Schema.TaggedStruct("Kitchen", {
  ...ofRecords,
  /** States that are shown, in order. */
  states: Schema.NonEmptyArray(Slug),
  card: Schema.NonEmptyArray(Slug),
  lines: Schema.optionalKey(Lines)
})

/** One record, chosen by `?key=`, as a sheet of paper: delivery note, contract, certificate. */
export const Document = Schema.TaggedStruct("Document", {
  ...ofRecords,
  fields: Schema.NonEmptyArray(Slug),
  lines: Schema.optionalKey(Lines),
  note: Schema.optionalKey(Words),
  /** A line to sign on, for each. */
  signatures: Schema.Array(Label)
})
