import * as Charset from "../Charset.ts"
import { extractionBounds } from "../Extracted.ts"

/** Pages spend most of their bytes on markup. */
const longest = extractionBounds.text * 10

/** Text in any charset that is told by its bytes. */
export const read = (bytes: Uint8Array): { readonly text: string; readonly cut: boolean } => {
  const cut = bytes.byteLength > longest
  const kept = cut ? bytes.subarray(0, longest) : bytes
  return { text: Charset.decode(kept, Charset.charsetOf(kept, !cut)).replaceAll("\r\n", "\n"), cut }
}
