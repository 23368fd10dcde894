import { zipSync } from "fflate"
import mammoth from "mammoth"
import * as Html from "./Html.ts"
import * as Package from "./Package.ts"
import type { Reading } from "./Reading.ts"

/** Pictures stay behind: only words and tables are wanted. */
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }))

/**
 * Word documents. The library is handed a fresh archive of the XML parts only, so that it meets exactly the bytes that
 * were weighed, whatever else the sent archive contains.
 */
export const read = async (bytes: Uint8Array): Promise<Reading> => {
  const parts = Package.open(bytes)
  const kept: Record<string, Uint8Array> = {}
  for (const name of parts.names) {
    const part = /\.(?:xml|rels)$/i.test(name) ? parts.read(name) : undefined
    if (part !== undefined) kept[name] = part
  }
  const buffer = Buffer.from(zipSync(kept, { level: 0 }))
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false })
  return Html.read(value)
}
