import { fileTypeFromBuffer } from "file-type"
import type { UploadKind } from "./UploadKind.ts"

const kinds: ReadonlyMap<string, UploadKind> = new Map([
  ["pdf", "pdf"],
  ["rtf", "rtf"],
  ["png", "png"],
  ["apng", "png"],
  ["jpg", "jpg"],
  ["webp", "webp"],
  ["webm", "webm"],
  ["ogg", "ogg"],
  ["oga", "ogg"],
  ["opus", "ogg"],
  ["spx", "ogg"],
  ["mp3", "mp3"],
  ["m4a", "m4a"],
  ["wav", "wav"]
])

const holds = (bytes: Uint8Array, word: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word)

/** Browsers record sound into a plain MP4: it is ours when its tracks are sound and none is a picture. */
const isSoundOnly = (head: Uint8Array) => holds(head, "soun") && !holds(head, "vide")

/** A cover picture can push the first sound frame beyond what is looked at; the tag's own frame must then be sound. */
const isTaggedMp3 = (head: Uint8Array) => {
  const [a, b, c, version = 0, , , s0 = 0, s1 = 0, s2 = 0, s3 = 0] = head
  if (a !== 0x49 || b !== 0x44 || c !== 0x33 || version < 2 || version > 4) return false
  if (Math.max(s0, s1, s2, s3) > 127) return false
  const frame = 10 + ((s0 << 21) | (s1 << 14) | (s2 << 7) | s3)
  return frame >= head.byteLength
}

/** The kind of a binary file by its first bytes; undefined for whatever is unknown or unwanted. */
export const magicKind = async (head: Uint8Array): Promise<UploadKind | undefined> => {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found?.ext === "mp4") return isSoundOnly(head) ? "m4a" : undefined
  if (found === undefined) return isTaggedMp3(head) ? "mp3" : undefined
  return kinds.get(found.ext)
}
