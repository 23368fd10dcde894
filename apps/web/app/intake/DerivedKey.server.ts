import type { BriefFile } from "@statex/prototypes/Brief"
import { createHash } from "node:crypto"

interface SentForm {
  readonly values: Readonly<Record<string, unknown>>
  readonly files: ReadonlyArray<BriefFile>
  /** Canonical address of who sent it. */
  readonly address: string
  /** The UTC day, as 2031-01-31. */
  readonly day: string
}

/**
 * The key of a form that was sent without JavaScript, whose page is everybody's and therefore carries none: the same
 * words and files from the same address on the same UTC day (a double click, a reload, a retry) are one request.
 * Whoever means a second one changes a word or waits for tomorrow.
 */
export const derivedKey = ({ address, day, files, values }: SentForm): string => {
  const texts = ["contact", "problem", "today", "improvement", "result"].map((field) => values[field] ?? "")
  const hashes = files.map(({ hash }) => hash).sort()
  const content = [
    ...texts,
    values["privacy"] ?? "protected",
    values["reach"] ?? "EU",
    values["locale"] ?? "",
    hashes,
    address,
    day
  ]
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url")
}
