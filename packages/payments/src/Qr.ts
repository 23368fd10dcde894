import { Result } from "effect"
import encode from "qr"

/** What a code is for, which says how much of it may be dirty: banks ask for M, addresses without a way back get Q, links L. */
export type QrUse = "bank" | "coin" | "link"

const corrections = { bank: "medium", coin: "quartile", link: "low" } as const

/** Bytes that the largest code (version 40) holds with each correction, whatever they say. */
const mostBytes: Readonly<Record<QrUse, number>> = { bank: 2331, coin: 1663, link: 2953 }

/** Modules of white around it, as ISO/IEC 18004 asks. */
const quietZone = 4

export interface QrOptions {
  readonly use: QrUse
  /** What somebody hears who does not see the code. */
  readonly title: string
}

/** The code as rows of modules with its quiet zone, where `true` is dark; nothing where the payload is too long. */
export const modules = (
  payload: string,
  use: QrUse
): Result.Result<ReadonlyArray<ReadonlyArray<boolean>>, "too-long"> =>
  payload === "" || new TextEncoder().encode(payload).length > mostBytes[use]
    ? Result.fail("too-long")
    : Result.succeed(encode(payload, "raw", { ecc: corrections[use], border: quietZone }))

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\"": "&quot;",
  "'": "&#39;"
}
const escape = (text: string): string =>
  text.replace(/\p{Cc}/gu, " ").replace(/[&<>"']/g, (letter) => escapes[letter] ?? "")

/**
 * Inline SVG, one unit a module: black on white whatever the page's colours, the same text for the same payload. A payload that is empty
 * or too long is refused before anything is drawn.
 */
export const svg = (payload: string, { title, use }: QrOptions): Result.Result<string, "too-long"> =>
  Result.map(modules(payload, use), (rows) => {
    const side = rows.length
    const runs = rows.flatMap((row, y) =>
      [...row.map((dark) => dark ? "1" : "0").join("").matchAll(/1+/g)].map(({ 0: run, index }) =>
        `M${index} ${y}h${run.length}v1h-${run.length}z`
      )
    )
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges">` +
      `<title>${escape(title)}</title><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>` +
      `<path fill="#000" d="${runs.join("")}"/></svg>`
  })
