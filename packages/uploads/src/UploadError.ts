import { Schema } from "effect"

const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

export class TooManyFiles extends Schema.TaggedError<TooManyFiles>()("TooManyFiles", { limit: Schema.Int }) {
  readonly kind = "TooLarge"
  override get message() {
    return `More than ${this.limit} files`
  }
}

/** `limit` is in bytes and holds for all files of a request together. */
export class UploadTooLarge extends Schema.TaggedError<UploadTooLarge>()("UploadTooLarge", { limit: Schema.Int }) {
  readonly kind = "TooLarge"
  override get message() {
    return `The files are larger than ${mebibytes(this.limit)} together`
  }
}

/** `limit` is in bytes and holds for one form field. */
export class FieldTooLarge extends Schema.TaggedError<FieldTooLarge>()("FieldTooLarge", { limit: Schema.Int }) {
  readonly kind = "TooLarge"
  override get message() {
    return `A field is longer than ${this.limit} bytes`
  }
}

/** The content is none of the accepted kinds, whatever the name says. */
export class UnsupportedContent extends Schema.TaggedError<UnsupportedContent>()("UnsupportedContent", {
  name: Schema.String
}) {
  readonly kind = "Invalid"
  override get message() {
    return `The content of ${this.name} is not of an accepted kind`
  }
}

export class EmptyFile extends Schema.TaggedError<EmptyFile>()("EmptyFile", { name: Schema.String }) {
  readonly kind = "Invalid"
  override get message() {
    return `${this.name} is empty`
  }
}

/** The body was cut, malformed, or never finished. */
export class BrokenUpload extends Schema.TaggedError<BrokenUpload>()("BrokenUpload", { reason: Schema.String }) {
  readonly kind = "Invalid"
  override get message() {
    return `The upload did not arrive whole: ${this.reason}`
  }
}

/** The file was erased, or never kept. */
export class UploadMissing extends Schema.TaggedError<UploadMissing>()("UploadMissing", { ref: Schema.String }) {
  readonly kind = "NotFound"
  override get message() {
    return `No upload ${this.ref}`
  }
}

/** Why a request with files is refused. */
export type UploadRefusal =
  | TooManyFiles
  | UploadTooLarge
  | FieldTooLarge
  | UnsupportedContent
  | EmptyFile
  | BrokenUpload
