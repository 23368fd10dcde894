import type { Locale } from "@statex/kernel/Locale"
import type { Author } from "../Author.ts"

/** One block of a document: plain words only; each medium draws it in its own way. */
export type Block =
  | { readonly _tag: "Heading"; readonly level: 2 | 3; readonly id: string; readonly text: string }
  /** `by`: it says who wrote what stands around it; machines read it from there. */
  | { readonly _tag: "Paragraph"; readonly text: string; readonly by?: Author }
  | { readonly _tag: "Quote"; readonly text: string }
  | { readonly _tag: "List"; readonly items: ReadonlyArray<string> }
  | {
    readonly _tag: "Table"
    readonly header: ReadonlyArray<string>
    readonly rows: ReadonlyArray<ReadonlyArray<string>>
  }
  /** `source` is relative to the document's own address. */
  | { readonly _tag: "Picture"; readonly source: string; readonly text: string }

export interface Document {
  readonly title: string
  readonly locale: Locale
  readonly blocks: ReadonlyArray<Block>
}

export const heading = (level: 2 | 3, id: string, text: string): Block => ({ _tag: "Heading", level, id, text })
export const paragraph = (text: string): Extract<Block, { _tag: "Paragraph" }> => ({ _tag: "Paragraph", text })
export const quote = (text: string): Block => ({ _tag: "Quote", text })
export const list = (items: ReadonlyArray<string>): ReadonlyArray<Block> =>
  items.length === 0 ? [] : [{ _tag: "List", items }]
export const table = (
  header: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<Block> => rows.length === 0 ? [] : [{ _tag: "Table", header, rows }]
