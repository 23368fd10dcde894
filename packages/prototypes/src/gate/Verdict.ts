import type { GateId, GateResult } from "../GateReport.ts"

/** One thing that is wrong, and where: a part (`view:orders`) when it is known, a file path otherwise. */
export interface Finding {
  readonly where: string
  readonly what: string
}

/** What one check found out, before the gate adds its level and the time it took. */
export interface Verdict {
  readonly id: GateId
  readonly evidence: ReadonlyArray<string>
  readonly findings: ReadonlyArray<Finding>
}

/** What must hold before anything is published, and what should. */
const levelOf = (id: GateId): GateResult["level"] => id === "G12" || id === "G16" ? "should" : "must"

/** A report stays readable and bounded however broken a build is. */
const most = 40

export const resultOf = (verdict: Verdict, milliseconds: number): GateResult => ({
  id: verdict.id,
  level: levelOf(verdict.id),
  outcome: verdict.findings.length === 0 ? "passed" : "failed",
  evidence: [
    ...verdict.evidence,
    ...(verdict.findings.length > most ? [`${verdict.findings.length} findings, the first ${most} are listed`] : [])
  ],
  findings: verdict.findings.slice(0, most),
  milliseconds: Math.max(0, Math.round(milliseconds))
})

/** The machine could not look, and says why. */
export const notRun = (id: GateId, why: string): GateResult => ({
  id,
  level: levelOf(id),
  outcome: "not-run",
  evidence: [why],
  findings: [],
  milliseconds: 0
})

/** Findings of two looks at the same thing (source and rendered page) are told once. */
export const distinct = (findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> => [
  ...new Map(findings.map((finding) => [`${finding.where}\n${finding.what}`, finding])).values()
]

/** Words quoted in a finding: short, on one line. */
export const quote = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim()
  return `"${line.length > 80 ? `${line.slice(0, 77)}…` : line}"`
}
