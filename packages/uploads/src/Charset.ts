import { isUtf8 } from "node:buffer"

export type Charset =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1250"
  | "windows-1251"
  | "windows-1252"
  | "windows-1256"

const count = (bytes: Uint8Array, wanted: ReadonlyArray<number>) => {
  const set = new Set(wanted)
  let found = 0
  for (const byte of bytes) if (set.has(byte)) found += 1
  return found
}

/** Letters that only one of the code pages makes sense of: Czech and Polish ones, French, Spanish and Italian ones. */
const central = [0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f, 0xb3, 0xb9, 0xbe, 0xf8]
const western = [0xc0, 0xd1, 0xe0, 0xe3, 0xf1, 0xf2, 0xf5]
/** The commonest letters of Russian and of Arabic. */
const russian = [0xe0, 0xe5, 0xee]
const arabic = [0xc7, 0xe1, 0xca]

/** The code page of text that is not Unicode, by the letters it would spell. */
export const legacyCharset = (bytes: Uint8Array): Charset => {
  let high = 0
  let latin = 0
  for (const byte of bytes) {
    if (byte >= 0x80) high += 1
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) latin += 1
  }
  if (high > latin) return count(bytes, arabic) > count(bytes, russian) ? "windows-1256" : "windows-1251"
  return count(bytes, central) > count(bytes, western) ? "windows-1250" : "windows-1252"
}

/** A sample may end within a letter: up to three bytes of it are left out. */
const isUnicode = (bytes: Uint8Array, whole: boolean) => {
  let end = bytes.byteLength
  if (!whole) { while (end > 0 && end > bytes.byteLength - 3 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1 }
  return isUtf8(bytes.subarray(0, end))
}

/** How text is written. `whole` says that `bytes` is all of it, not only its beginning. */
export const charsetOf = (bytes: Uint8Array, whole: boolean): Charset => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return isUnicode(bytes, whole) ? "utf-8" : legacyCharset(bytes.subarray(0, 65_536))
}

/** Text without its byte order mark; what cannot be decoded becomes U+FFFD. */
export const decode = (bytes: Uint8Array, charset: Charset): string => new TextDecoder(charset).decode(bytes)
