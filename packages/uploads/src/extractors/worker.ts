import { parentPort } from "node:worker_threads"
import { bounded, nothing } from "../Extracted.ts"
import type { documentKinds } from "../UploadKind.ts"
import type { Reading } from "./Reading.ts"
import { TooLarge } from "./Reading.ts"

export interface Job {
  readonly kind: (typeof documentKinds)[number]
  readonly bytes: Uint8Array
}

/** Each library is loaded when the first file of its kind comes. */
const readers: Record<Job["kind"], (bytes: Uint8Array) => Promise<Reading>> = {
  pdf: async (bytes) => (await import("./Pdf.ts")).read(bytes),
  docx: async (bytes) => (await import("./Docx.ts")).read(bytes),
  odt: async (bytes) => (await import("./Odt.ts")).read(bytes),
  rtf: async (bytes) => (await import("./Rtf.ts")).read(bytes),
  txt: async (bytes) => ({ ...(await import("./PlainText.ts")).read(bytes), tables: [] }),
  md: async (bytes) => (await import("./Markdown.ts")).read(bytes),
  html: async (bytes) => (await import("./Html.ts")).readBytes(bytes),
  csv: async (bytes) => (await import("./Csv.ts")).read(bytes),
  xlsx: async (bytes) => (await import("./Xlsx.ts")).read(bytes),
  pptx: async (bytes) => (await import("./Pptx.ts")).read(bytes),
  eml: async (bytes) => (await import("./Eml.ts")).read(bytes)
}

// A library may leave a promise of a damaged file behind; its answer was given or the time cap gives it.
process.on("unhandledRejection", () => undefined)

parentPort?.on("message", ({ bytes, kind }: Job) => {
  readers[kind](bytes)
    .then(({ cut, tables, text }) => bounded(text, tables, cut))
    .catch((error: unknown) => nothing(error instanceof TooLarge ? "too-large" : "unreadable"))
    .then((extracted) => parentPort?.postMessage(extracted, []))
})
