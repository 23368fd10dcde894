import { Schema } from "effect"
import { Label, Slug, Words } from "../Words.ts"

/** What every view has. `requirements`: ids (FR-n) of those that it serves. */
export const shared = {
  id: Slug,
  title: Label,
  intro: Schema.optionalKey(Words),
  requirements: Schema.Array(Schema.String)
}

/** The records of `entity` whose field `reference` points at the record shown. */
export const Lines = Schema.Struct({
  entity: Slug,
  reference: Slug,
  columns: Schema.NonEmptyArray(Slug),
  /** Number and money columns that are added up below. */
  sums: Schema.Array(Slug)
})
export type Lines = typeof Lines.Type
