/** How many tests of one part passed, failed and were skipped, and what to say about it. */
export interface Tally {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly ms: number
  /** Why something was skipped, or what failed. */
  readonly remarks: ReadonlyArray<string>
}

/** A part that could not run at all counts as one skipped test, so that it cannot vanish unnoticed. */
export const skipped = (name: string, why: string): Tally => ({
  name,
  passed: 0,
  failed: 0,
  skipped: 1,
  ms: 0,
  remarks: [why]
})

/** A tool without tests of its own counts as one test. */
export const ofTool = (name: string, code: number, ms: number): Tally => ({
  name,
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  ms,
  remarks: []
})

const sum = (tallies: ReadonlyArray<Tally>, key: "passed" | "failed" | "skipped") =>
  tallies.reduce((total, tally) => total + tally[key], 0)

export const total = (tallies: ReadonlyArray<Tally>) => ({
  passed: sum(tallies, "passed"),
  failed: sum(tallies, "failed"),
  skipped: sum(tallies, "skipped")
})

/** The last line of a run. */
export const lastLine = (tallies: ReadonlyArray<Tally>) => {
  const { failed, passed, skipped } = total(tallies)
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** On a build machine a skip is a failure: a whole part could be missing. */
export const isGood = (tallies: ReadonlyArray<Tally>, strict: boolean) => {
  const { failed, skipped } = total(tallies)
  return failed === 0 && (!strict || skipped === 0)
}
