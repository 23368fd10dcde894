import type { Site } from "@statex/blueprint/Site"
import { sha256 } from "@statex/kernel/Digest"
import { gzipSync } from "fflate"
import { digestOfSite } from "../Manifest.ts"
import { hasExtension, type Subject } from "./Subject.ts"
import type { Finding, Verdict } from "./Verdict.ts"

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** What a visitor's browser has to load, compressed as a server would. */
const weightOf = (site: Site): string => {
  const code = site.files.filter((file) => hasExtension(file, "js", "mjs", "css"))
  const packed = code.reduce((sum, file) => sum + gzipSync(file.bytes, { level: 9, mtime: 0 }).length, 0)
  const all = site.files.reduce((sum, file) => sum + file.bytes.length, 0)
  return `scripts and styles weigh ${kilobytes(packed)} gzipped; all ${site.files.length} files ${kilobytes(all)} plain`
}

const differences = (first: Site, second: Site): ReadonlyArray<Finding> => {
  const hashes = new Map(second.files.map((file) => [file.path, sha256(file.bytes)]))
  const held = new Set(first.files.map((file) => file.path))
  return [
    ...first.files.filter((file) => hashes.get(file.path) !== sha256(file.bytes)).map((file) => ({
      where: file.path,
      what: hashes.has(file.path) ? "built twice, two different contents" : "missing from the second build"
    })),
    ...second.files.filter((file) => !held.has(file.path)).map((file) => ({
      where: file.path,
      what: "only in the second build"
    }))
  ]
}

/** G1: the same blueprint, compiled again from nothing, gives the same bytes. */
export const checkDeterminism = (subject: Subject, again: Site): Verdict => {
  const [first, second] = [digestOfSite(subject.site), digestOfSite(again)]
  return {
    id: "G1",
    evidence: [
      first === second ? `built twice, both ${first}` : `built twice: ${first}, then ${second}`,
      weightOf(subject.site)
    ],
    findings: first === second ? [] : differences(subject.site, again)
  }
}
