import { keyOf, writings } from "./Placeholder.ts"
import type { Kept } from "./Redactor.ts"

/** What stands behind every key that was given out. */
const originals = (kept: ReadonlyArray<Kept>): ReadonlyMap<string, string> =>
  new Map(kept.map(({ placeholder, original }) => [placeholder.replace(/[[\]]/g, ""), original]))

const restorer = (kept: ReadonlyArray<Kept>) => {
  const known = originals(kept)
  return (text: string): string =>
    known.size === 0 ? text : text.replace(
      writings(),
      (writing: string, name?: string, digits?: string, bareName?: string, bareDigits?: string) => {
        if (name !== undefined) return known.get(keyOf(name, digits ?? "")) ?? writing
        if (bareName === undefined || bareName !== bareName.toUpperCase()) return writing
        return known.get(keyOf(bareName, bareDigits ?? "")) ?? writing
      }
    )
}

/**
 * Puts the originals back into a model's answer, also where it wrote a placeholder somewhat differently. What was put
 * back is not read again, and a placeholder that was never given out stays as it is.
 */
export const restore = (text: string, kept: ReadonlyArray<Kept>): string => restorer(kept)(text)

/**
 * The same for every string of a decoded JSON value, keys included, so that quotes and backslashes of an original
 * cannot break the JSON. Anything that JSON does not have comes back as it is.
 */
export const restoreIn = (value: unknown, kept: ReadonlyArray<Kept>): unknown => {
  const put = restorer(kept)
  const walk = (node: unknown): unknown => {
    if (typeof node === "string") return put(node)
    if (Array.isArray(node)) return node.map(walk)
    if (node === null || typeof node !== "object" || Object.getPrototypeOf(node) !== Object.prototype) return node
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [put(key), walk(item)]))
  }
  return walk(value)
}
