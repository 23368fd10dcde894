import PostalMime from "postal-mime"
import * as Html from "./Html.ts"
import type { Reading } from "./Reading.ts"

/** E-mails: the subject and the letter itself; attachments are named, not opened. */
export const read = async (bytes: Uint8Array): Promise<Reading> => {
  const letter = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 })
  const page = letter.html === undefined ? undefined : Html.read(letter.html)
  const names = letter.attachments.map((attachment) => attachment.filename ?? "").filter((name) => name !== "")
  const plain = letter.text?.trim() ?? ""
  return {
    text: [letter.subject ?? "", plain === "" ? page?.text ?? "" : plain, names.map((name) => `[${name}]`).join("\n")]
      .join("\n\n"),
    tables: page?.tables ?? [],
    cut: page?.cut ?? false
  }
}
