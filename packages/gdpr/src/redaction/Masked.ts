import type { Kind } from "./Kind.ts"
import { type Kept, redactAll } from "./Redactor.ts"

/** A JSON value without personal data, what was taken out of it, and how much of each kind. */
export interface Masked<A> {
  readonly value: A
  readonly kept: ReadonlyArray<Kept>
  readonly counts: Readonly<Partial<Record<Kind, number>>>
}

/** All strings of a JSON value, keys left alone, in the order in which `put` meets them again. */
const stringsIn = (node: unknown, found: Array<string>): void => {
  if (typeof node === "string") found.push(node)
  else if (Array.isArray(node)) { for (const item of node) stringsIn(item, found) }
  else if (node !== null && typeof node === "object") { for (const item of Object.values(node)) stringsIn(item, found) }
}

const put = (node: unknown, texts: Iterator<string>): unknown => {
  if (typeof node === "string") return texts.next().value
  if (Array.isArray(node)) return node.map((item) => put(item, texts))
  if (node === null || typeof node !== "object") return node
  return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, put(item, texts)]))
}

/** Takes personal data out of every string of a JSON value; equal values get equal placeholders throughout. Keys are ours, and stay. */
export const mask = <A>(value: A): Masked<A> => {
  const strings: Array<string> = []
  stringsIn(value, strings)
  const { kept, texts } = redactAll(strings)
  const counts: Partial<Record<Kind, number>> = {}
  for (const { kind } of kept) counts[kind] = (counts[kind] ?? 0) + 1
  // Only texts differ, by what stands in them: the shape is the same.
  return { value: put(value, texts[Symbol.iterator]()) as A, kept, counts }
}
