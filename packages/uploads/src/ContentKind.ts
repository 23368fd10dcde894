import { Effect } from "effect"
import { magicKind } from "./MagicKind.ts"
import { openDocumentKind, openXmlKind } from "./OfficeKind.ts"
import { textKind, textOf } from "./TextKind.ts"
import type { UploadKind } from "./UploadKind.ts"
import * as ZipArchive from "./ZipArchive.ts"

/** Reads `length` bytes from `offset`, fewer at the end of the file. */
export type Range = (offset: number, length: number) => Effect.Effect<Uint8Array>

/** A stored file that is to be judged. */
export interface Sample {
  /** Decides between txt, md and csv only. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Whether any byte of the whole file is zero. */
  readonly zeros: boolean
  readonly range: Range
}

/** How many first bytes are looked at. */
const reach = 65_536
/** The most that the entry naming the kind may hold, in bytes. */
const longestLabel = 512 * 1024

const decoder = new TextDecoder()

const officeKind = Effect.fnUntraced(function*({ range, size }: Sample) {
  const from = Math.max(0, size - ZipArchive.directoryReach)
  const entries = ZipArchive.directory(yield* range(from, size - from), from)
  if (entries === undefined) return undefined
  const label = Effect.fnUntraced(function*(name: string) {
    const entry = entries.find((held) => held.name === name)
    if (entry === undefined || entry.packed > longestLabel || entry.offset >= size) return undefined
    const local = yield* range(entry.offset, Math.min(entry.packed + 4096, size - entry.offset))
    const bytes = ZipArchive.unpack(local, entry, longestLabel)
    return bytes === undefined ? undefined : decoder.decode(bytes)
  })
  const contentTypes = yield* label("[Content_Types].xml")
  if (contentTypes !== undefined) return openXmlKind(contentTypes)
  const mimetype = yield* label("mimetype")
  return mimetype === undefined ? undefined : openDocumentKind(mimetype)
})

/**
 * The kind of a file by its content. Undefined for everything that is not accepted: programs, archives, documents with
 * macros, unknown bytes. The declared media type is never asked.
 */
export const detect = Effect.fn("ContentKind.detect")(function*(
  sample: Sample
): Effect.fn.Return<UploadKind | undefined> {
  const head = yield* sample.range(0, Math.min(sample.size, reach))
  if (ZipArchive.isZip(head)) return yield* officeKind(sample)
  const text = textOf(head, head.byteLength === sample.size, sample.zeros)
  if (text !== undefined) return textKind(text, sample.name)
  return yield* Effect.promise(() => magicKind(head))
})
