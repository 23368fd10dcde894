import { Schema } from "effect"

/** A picture of a view, kept beside the report that shows it: at most 60 kB, and twelve to a report. */
export const Picture = Schema.Struct({
  type: Schema.Literals(["image/webp", "image/jpeg"]),
  bytes: Schema.Uint8ArrayFromBase64
})
export type Picture = typeof Picture.Type
