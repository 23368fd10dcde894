import type { Kind } from "./Kind.ts"
import { type Kept, redactAll } from "./Redactor.ts"

/** A JSON value without personal data, what was taken out of it, and how much of each kind. */
export interface Masked<A> {
  readonly value: A
  readonly kept: ReadonlyArray<Kept>
  readonly counts: Readonly<Partial<Record<Kind, number>>>
}

/** A string of a JSON value, and what it stands under. */
interface Labelled {
  readonly text: string
  readonly label: string | undefined
}

const isObject = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === "object" && node !== null && !Array.isArray(node)

const wordAt = (list: unknown, at: number): string | undefined => {
  const word: unknown = Array.isArray(list) ? list[at] : undefined
  return typeof word === "string" ? word : undefined
}

/**
 * All strings of a JSON value in the order in which `put` meets them again. Cells stand under the head of their column, values of records
 * under their field: a bare number is a telephone number only where somebody says so.
 */
const stringsIn = (node: unknown, found: Array<Labelled>, label?: string, inRecords = false): void => {
  if (typeof node === "string") found.push({ text: node, label })
  else if (Array.isArray(node)) { for (const item of node) stringsIn(item, found, label, inRecords) }
  else if (isObject(node)) {
    const field = typeof node["field"] === "string" ? node["field"] : undefined
    for (const [key, item] of Object.entries(node)) {
      if (key === "rows" && Array.isArray(item)) {
        for (const row of item) {
          if (!Array.isArray(row)) stringsIn(row, found)
          else for (const [at, cell] of row.entries()) stringsIn(cell, found, wordAt(node["header"], at))
        }
      } else if (key === "value" && field !== undefined) stringsIn(item, found, field, inRecords)
      else stringsIn(item, found, inRecords ? key.replaceAll("-", " ") : undefined, inRecords || key === "samples")
    }
  }
}

const put = (node: unknown, texts: Iterator<string>): unknown => {
  if (typeof node === "string") return texts.next().value
  if (Array.isArray(node)) return node.map((item) => put(item, texts))
  if (node === null || typeof node !== "object") return node
  return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, put(item, texts)]))
}

/** Takes personal data out of every string of a JSON value; equal values get equal placeholders throughout. Keys are ours, and stay. */
export const mask = <A>(value: A): Masked<A> => {
  const strings: Array<Labelled> = []
  stringsIn(value, strings)
  const { kept, texts } = redactAll(strings.map(({ text }) => text), strings.map(({ label }) => label))
  const counts: Partial<Record<Kind, number>> = {}
  for (const { kind } of kept) counts[kind] = (counts[kind] ?? 0) + 1
  // Only texts differ, by what stands in them: the shape is the same.
  return { value: put(value, texts[Symbol.iterator]()) as A, kept, counts }
}
