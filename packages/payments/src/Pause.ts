import type { SqlClient } from "effect/sql/SqlClient"

/**
 * How long to wait before what has failed is tried again: a tenth of its age, so that what is new is soon done and what is broken for
 * long costs little. Bounds in seconds; `column` says since when.
 */
export const pauseSince = (
  sql: SqlClient,
  column: "asked_at" | "created_at" | "stored_at",
  now: Date,
  { least, most }: { readonly least: number; readonly most: number }
) =>
  sql`least(greatest((${now}::timestamptz - ${sql(column)}) / 10, ${least} * interval '1 second'),
    ${most} * interval '1 second')`
