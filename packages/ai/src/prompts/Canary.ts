import { sha256 } from "@statex/kernel/Digest"

/** A word that stands in the instructions only: an answer that holds it tells what it was told not to. */
export const canaryOf = (prompt: string): string => `ref-${sha256(`canary ${prompt}`).slice(0, 20)}`

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")

const reversed = (text: string): string => Array.from(text).reverse().join("")

/** What stays the same of a word in base64, at whichever of the three places it begins. */
const encoded = (word: string): ReadonlyArray<string> =>
  ["", " ", "  "].map((shift) => Buffer.from(shift + word).toString("base64").slice(shift === "" ? 0 : 4, -4))

/** Whether an answer holds the word: as it is, spaced out or hyphenated, backwards, in base64 or in hexadecimal. */
export const betrays = (canary: string, text: string): boolean => {
  const key = bare(canary.replace("ref-", ""))
  const plain = bare(text)
  return [key, reversed(key), Buffer.from(key).toString("hex")].some((form) => plain.includes(form)) ||
    [canary, key].flatMap(encoded).some((form) => text.includes(form))
}
