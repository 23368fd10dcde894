import type { GateReport, GateResult } from "../GateReport.ts"

/** A must weighs three times a should. */
const weights = { must: 3, should: 1 }

/**
 * A passed check counts all of its weight; a failed one the less the more it found: a half for one finding, a third for two, and so on.
 * A should that failed and a must that failed are never worth nothing: a better build can always be told from a worse one.
 */
const worth = (result: GateResult): number =>
  result.outcome === "passed" ? 1 : 1 / (1 + Math.max(1, result.findings.length))

/**
 * `passed`: no must that ran has failed, and something ran. `score`: 0–100, the weighed mean over the checks that ran, rounded down,
 * so that it is 100 only without a failure. What did not run neither helps nor harms.
 */
export const score = (results: ReadonlyArray<GateResult>): Pick<GateReport, "passed" | "score"> => {
  const ran = results.filter((result) => result.outcome !== "not-run")
  const total = ran.reduce((sum, result) => sum + weights[result.level], 0)
  const earned = ran.reduce((sum, result) => sum + weights[result.level] * worth(result), 0)
  return {
    passed: ran.length > 0 && ran.every((result) => result.outcome === "passed" || result.level === "should"),
    score: total === 0 ? 0 : Math.floor((100 * earned) / total)
  }
}
