import { Schema } from "effect"

export const documentKinds = [
  "pdf",
  "docx",
  "odt",
  "rtf",
  "txt",
  "md",
  "html",
  "csv",
  "xlsx",
  "pptx",
  "eml"
] as const

export const imageKinds = ["png", "jpg", "webp", "svg"] as const

export const audioKinds = ["webm", "ogg", "mp3", "m4a", "wav"] as const

/** The kinds that may be sent, in the order in which they are offered. */
export const uploadKinds = [...documentKinds, ...imageKinds, ...audioKinds] as const

export const UploadKind = Schema.Literals(uploadKinds)
export type UploadKind = typeof UploadKind.Type

export type UploadFamily = "document" | "image" | "audio"

const isOneOf = (kinds: ReadonlyArray<string>, kind: string) => kinds.includes(kind)

export const familyOf = (kind: UploadKind): UploadFamily =>
  isOneOf(imageKinds, kind) ? "image" : isOneOf(audioKinds, kind) ? "audio" : "document"

/** For the `accept` attribute of a file input: `.pdf,.docx,…`. A hint only; the content decides. */
export const acceptAttribute = uploadKinds.map((kind) => `.${kind}`).join(",")

const mediaTypes: Record<UploadKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  eml: "message/rfc822",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  svg: "image/svg+xml",
  webm: "audio/webm",
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  wav: "audio/wav"
}

export const mediaTypeOf = (kind: UploadKind): string => mediaTypes[kind]
