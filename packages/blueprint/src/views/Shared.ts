import { Schema } from "effect"
import { Label, Slug, Words } from "../Words.ts"

/** What every view has. `requirements`: ids (FR-n) of those that it serves. */
export const shared = {
  id: Slug,
  title: Label,
  intro: Schema.optionalKey(Words),
  requirements: Schema.Array(Schema.String)
}

/** What views over the records of one entity have besides. */
export const ofRecords = { ...shared, entity: Slug }

export const Sort = Schema.Struct({ field: Slug, descending: Schema.Boolean })

/** A button that leads to another view. */
export const Action = Schema.Struct({ label: Label, view: Slug })

/** The records of `entity` whose field `reference` points at the record shown. */
export const Lines = Schema.Struct({
  entity: Slug,
  reference: Slug,
  columns: Schema.NonEmptyArray(Slug),
  /** Number and money columns that are added up below. */
  sums: Schema.Array(Slug)
})
export type Lines = typeof Lines.Type
