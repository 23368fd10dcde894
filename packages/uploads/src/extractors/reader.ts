import { Worker } from "node:worker_threads"
import { bounded, type Extracted, nothing } from "../Extracted.ts"
import type { documentKinds } from "../UploadKind.ts"
import type { Reading } from "./Reading.ts"
import { TooLarge } from "./Reading.ts"

export interface Job {
  readonly kind: (typeof documentKinds)[number]
  readonly bytes: Uint8Array
}

export interface Reply {
  readonly extracted: Extracted
  /** Whether so little is still held that another file may be read. */
  readonly fit: boolean
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

const memory = Number(process.argv[2])
const guard = new Worker(new URL("./guard.ts", import.meta.url), { workerData: memory })
guard.unref()

// A library may leave a promise of a damaged file behind; its answer was given or the time cap gives it.
process.on("unhandledRejection", () => undefined)

// A stop of the whole group is for the parent, which may finish its work; this process ends with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined)
process.once("disconnect", () => process.exit())

process.on("message", ({ bytes, kind }: Job) => {
  guard.postMessage(true, [])
  // What came is a view of the channel's buffer, which some libraries would read beyond.
  readers[kind](new Uint8Array(bytes))
    .then(({ cut, tables, text }) => bounded(text, tables, cut))
    .catch((error: unknown) => nothing(error instanceof TooLarge ? "too-large" : "unreadable"))
    .then((extracted) => {
      guard.postMessage(false, [])
      const reply: Reply = { extracted, fit: process.memoryUsage.rss() < memory / 2 }
      process.send?.(reply)
    })
})
