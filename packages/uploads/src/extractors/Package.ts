import * as ZipArchive from "../ZipArchive.ts"
import { TooLarge } from "./Reading.ts"

const mebibyte = 1024 * 1024

/** Bytes an archive may claim or unpack to, and how many times larger than itself. */
export const packageBounds = {
  total: 200 * mebibyte,
  entry: 32 * mebibyte,
  ratio: 200,
  innocent: 10 * mebibyte
} as const

/** A zip-based document: parts by name, with a purse of bytes that all unpacking together may spend. */
export interface Package {
  readonly names: ReadonlyArray<string>
  /** Hands a part over in pieces until `take` answers false; false when there is no such part or it is damaged. */
  readonly pour: (name: string, take: (chunk: Uint8Array) => boolean) => boolean
  readonly read: (name: string) => Uint8Array | undefined
}

/** Opens an archive. One that claims to be a bomb is refused here, one that lies about it while it unpacks. */
export const open = (bytes: Uint8Array): Package => {
  const entries = ZipArchive.directory(bytes)
  if (entries === undefined) throw new Error("No directory in the archive")
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packed = Math.max(1, entries.reduce((sum, entry) => sum + entry.packed, 0))
  const bloated = claimed > packageBounds.innocent && claimed / Math.min(packed, bytes.byteLength) > packageBounds.ratio
  if (claimed > packageBounds.total || bloated) throw new TooLarge("The archive unpacks to too much")

  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, ""), entry]))
  let spent = 0

  const pour: Package["pour"] = (name, take) => {
    const entry = byName.get(name)
    if (entry === undefined) return false
    let size = 0
    const outcome = ZipArchive.unpackInto(bytes.subarray(entry.offset), entry, (chunk) => {
      size += chunk.byteLength
      spent += chunk.byteLength
      if (size > entry.size || spent > packageBounds.total) return false
      return take(chunk)
    })
    if (size > entry.size || spent > packageBounds.total) throw new TooLarge("The archive holds more than it claims")
    return outcome !== "damaged"
  }

  return {
    names: [...byName.keys()],
    pour,
    read: (name) => {
      if ((byName.get(name)?.size ?? 0) > packageBounds.entry) throw new TooLarge("A part unpacks to too much")
      const chunks: Array<Uint8Array> = []
      return pour(name, (chunk) => chunks.push(chunk) > 0) ? Buffer.concat(chunks) : undefined
    }
  }
}
