import { gzipSync } from "fflate"
import { hasExtension, type Subject } from "./Subject.ts"
import type { Finding, Verdict } from "./Verdict.ts"

/** Bytes, compressed as a server would: of all scripts and styles, and of the scripts alone. */
const mostOfAll = 60_000
const mostOfScripts = 30_000

/** What Lighthouse gave a page: 0–100 by category. */
export type Marks = Readonly<Record<string, number>>

/** Marks below this are found fault with. */
const leastMark = 95

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** G12: what a visitor's browser has to load, and what Lighthouse says where it was asked. */
export const checkWeight = (subject: Subject, lighthouse: Marks | string): Verdict => {
  const packed = (...extensions: ReadonlyArray<string>) =>
    subject.site.files.filter((file) => hasExtension(file, ...extensions)).reduce(
      (sum, file) => sum + gzipSync(file.bytes, { level: 9, mtime: 0 }).length,
      0
    )
  const [scripts, styles] = [packed("js", "mjs"), packed("css")]
  const over = (what: string, bytes: number, most: number): ReadonlyArray<Finding> =>
    bytes > most
      ? [{ where: "app.js", what: `${what} weigh ${kilobytes(bytes)} gzipped, over ${kilobytes(most)}` }]
      : []
  const marks = typeof lighthouse === "string" ? [] : Object.entries(lighthouse)
  return {
    id: "G12",
    evidence: [
      `scripts ${kilobytes(scripts)}, styles ${kilobytes(styles)} gzipped`,
      typeof lighthouse === "string"
        ? `Lighthouse: not measured, ${lighthouse}`
        : `Lighthouse: ${marks.map(([category, mark]) => `${category} ${mark}`).join(", ")}`
    ],
    findings: [
      ...over("scripts and styles", scripts + styles, mostOfAll),
      ...over("scripts", scripts, mostOfScripts),
      ...marks.filter(([, mark]) => mark < leastMark).map(([category, mark]) => ({
        where: "index.html",
        what: `Lighthouse gives ${mark} for ${category}, under ${leastMark}`
      }))
    ]
  }
}
