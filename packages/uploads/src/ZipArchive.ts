import { Result } from "effect"
import { Inflate } from "fflate"

/** One line of a zip's directory. Sizes and offsets are in bytes; `size` is what the archive claims, not a promise. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const mostEntries = 10_000
const piece = 4096

/** How much of the end of a file `directory` needs to see. */
export const directoryReach = 1024 * 1024

export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Archives that were written as a stream keep their sizes in an extra field of 64-bit numbers. */
const wide = (view: DataView, from: number, to: number, narrow: ReadonlyArray<number>): ReadonlyArray<number> => {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return narrow.map((value) => {
      if (value !== 0xffffffff || next + 8 > to) return value
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    })
  }
  return narrow
}

const readDirectory = (tail: Uint8Array, tailOffset: number): ReadonlyArray<ZipEntry> | undefined => {
  const view = viewOf(tail)
  const lowest = Math.max(0, tail.byteLength - 22 - 0xffff)
  let end = tail.byteLength - 22
  while (end >= lowest && view.getUint32(end, true) !== endMark) end -= 1
  if (end < lowest) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true) - tailOffset
  if (count > mostEntries || at < 0) return undefined
  const entries: Array<ZipEntry> = []
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entryMark) return undefined
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const [size = 0, packed = 0, offset = 0] = wide(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true)
    ])
    entries.push({
      name: new TextDecoder().decode(tail.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      size,
      offset
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

/** The directory of a zip whose last bytes are `tail`, beginning at `tailOffset`; undefined when there is none to trust. */
export const directory = (tail: Uint8Array, tailOffset = 0): ReadonlyArray<ZipEntry> | undefined =>
  Result.getOrUndefined(Result.try(() => readDirectory(tail, tailOffset)))

export type Unpacking = "whole" | "stopped" | "damaged"

/**
 * Unpacks one entry out of bytes that begin at its local header, in small pieces; `take` answers whether it wants more.
 * Memory stays flat whatever the entry claims or holds.
 */
export const unpackInto = (local: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => boolean): Unpacking => {
  const view = viewOf(local)
  if (local.byteLength < 30 || view.getUint32(0, true) !== localMark || entry.encrypted) return "damaged"
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const data = local.subarray(start, start + entry.packed)
  if (data.byteLength < entry.packed) return "damaged"
  if (entry.method === 0) return data.byteLength === 0 || take(data) ? "whole" : "stopped"
  if (entry.method !== 8) return "damaged"
  let wanted = true
  const inflate = new Inflate((chunk) => {
    if (wanted && chunk.byteLength > 0) wanted = take(chunk)
  })
  const run = Result.try(() => {
    for (let at = 0; at < data.byteLength; at += piece) {
      if (!wanted) return
      inflate.push(data.subarray(at, at + piece), at + piece >= data.byteLength)
    }
  })
  return Result.isFailure(run) ? "damaged" : wanted ? "whole" : "stopped"
}

/** One entry's bytes, or undefined when it is damaged or longer than `limit` bytes. */
export const unpack = (local: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | undefined => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  const outcome = unpackInto(local, entry, (chunk) => {
    size += chunk.byteLength
    chunks.push(chunk)
    return size <= limit
  })
  return outcome === "whole" && size <= limit ? Buffer.concat(chunks) : undefined
}
