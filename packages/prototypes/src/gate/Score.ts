import type { GateReport, GateResult } from "../GateReport.ts"

/** A passed check counts one; a failed one counts less the more it found, and never more than a half. */
const worth = (result: GateResult): number =>
  result.outcome === "passed" ? 1 : 0.5 / Math.max(1, result.findings.length)

/** `passed`: no must that ran has failed, and something ran. `score`: 0–100 over what ran, 100 only without a failure. */
export const score = (results: ReadonlyArray<GateResult>): Pick<GateReport, "passed" | "score"> => {
  const ran = results.filter((result) => result.outcome !== "not-run")
  const total = ran.reduce((sum, result) => sum + worth(result), 0)
  return {
    passed: ran.length > 0 && ran.every((result) => result.outcome === "passed" || result.level === "should"),
    score: ran.length === 0 ? 0 : Math.floor((100 * total) / ran.length)
  }
}
