import { Schema } from "effect"
import { UploadKind } from "./UploadKind.ts"

/** A file that was taken in: what its content is, and where it rests until it is processed. */
export const ReceivedFile = Schema.Struct({
  /** For display only. */
  name: Schema.String,
  kind: UploadKind,
  /** Bytes. */
  size: Schema.Int,
  /** SHA-256 of the content, lower-case hexadecimal. */
  hash: Schema.String,
  /** What `UploadStore` knows it by. */
  ref: Schema.String
})
export type ReceivedFile = typeof ReceivedFile.Type
