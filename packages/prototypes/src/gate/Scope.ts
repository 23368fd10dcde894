import { allowedFiles, outsideScope } from "@statex/blueprint/PartScope"
import type { PartId, Site } from "@statex/blueprint/Site"
import type { GateResult } from "../GateReport.ts"
import type { Finding, Verdict } from "./Verdict.ts"

/** The build before a change, and the parts that the change may touch. */
export interface Previous {
  readonly site: Site
  readonly parts: ReadonlyArray<PartId>
}

/** G14: nothing outside the planned parts changed by a byte, and what was right before is right now. */
export const checkScope = (site: Site, previous: Previous, others: ReadonlyArray<GateResult>): Verdict => {
  const before = new Set(previous.site.files.map((file) => file.path))
  const after = new Set(site.files.map((file) => file.path))
  const free = new Set(allowedFiles(previous.site, site, previous.parts))
  const outside = previous.site.files.filter((file) => !free.has(file.path)).length
  const findings: ReadonlyArray<Finding> = [
    ...outsideScope(previous.site, site, previous.parts).map((path) => ({
      where: path,
      what: !after.has(path)
        ? "is outside the change and gone"
        : before.has(path)
        ? "is outside the change and has other bytes"
        : "is new, and no part of the change asks for it"
    })),
    ...others.filter((result) => result.outcome === "failed" && result.level === "must").map((result) => ({
      where: result.id,
      what: "held before the change and fails now"
    }))
  ]
  return {
    id: "G14",
    evidence: [
      `the change may touch ${previous.parts.join(", ") || "nothing"}; ${outside} of ` +
      `${previous.site.files.length} files are outside it and were compared by hash`,
      `${others.filter((result) => result.outcome === "passed").length} of ` +
      `${others.filter((result) => result.outcome !== "not-run").length} earlier checks ran again and passed`
    ],
    findings
  }
}
