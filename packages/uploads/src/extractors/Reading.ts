import type { ExtractedTable } from "../Extracted.ts"

/** What the reader of one kind gives back, before it is brought within bounds. */
export interface Reading {
  readonly text: string
  readonly tables: ReadonlyArray<ExtractedTable>
  /** There was more than was read. */
  readonly cut?: boolean
}

/** Thrown by a reader whose file would cost more memory than is allowed. */
export class TooLarge extends Error {
  override readonly name = "TooLarge"
}
