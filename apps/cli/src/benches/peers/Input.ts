import { text } from "node:stream/consumers"

/** A finished answer: what it says and with which headers. */
export interface Finished {
  readonly headers: Readonly<Record<string, string>>
  /** In base64. */
  readonly body: string
}

/** What the bench wrote to our standard input. */
export const read = async <A>() => JSON.parse(await text(process.stdin)) as A
