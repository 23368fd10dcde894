import { Schema } from "effect"

/** Who wrote something, for the label that readers and machines see: the tier's name, and how it came to its words. */
export const Author = Schema.Struct({ name: Schema.String, nature: Schema.Literals(["rules", "model", "scripted"]) })
export type Author = typeof Author.Type
