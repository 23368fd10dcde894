import { assert, describe, it } from "@effect/vitest"
import * as Tally from "../src/Tally.ts"
import * as TestReport from "../src/TestReport.ts"

const file = (status: string, ...tests: ReadonlyArray<string>) => ({
  name: "/x/Some.test.ts",
  status,
  assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index}` }))
})

const vitest = (code: number, ...testResults: ReadonlyArray<ReturnType<typeof file>>) =>
  TestReport.ofVitest({ name: "unit", report: JSON.stringify({ testResults }), code, ms: 1 })

describe("counting tests", () => {
  it("counts what passed, failed and was skipped", () => {
    const tally = vitest(1, file("failed", "passed", "failed"), file("passed", "passed", "skipped", "todo"))
    assert.strictEqual(Tally.lastLine([tally]), "2 passed, 1 failed, 2 skipped")
  })

  it("counts a file that does not load as a failed test", () => {
    assert.strictEqual(vitest(1, file("failed")).failed, 1)
  })

  it("does not believe a good report of a runner that failed", () => {
    assert.strictEqual(vitest(1, file("passed", "passed")).failed, 1)
  })

  it("counts a runner that left no report as failed", () => {
    assert.strictEqual(TestReport.ofVitest({ name: "unit", report: undefined, code: 0, ms: 1 }).failed, 1)
    assert.strictEqual(TestReport.ofPlaywright({ name: "journeys", report: "{}", code: 0, ms: 1 }).failed, 1)
  })

  it("counts a journey that passed at the second try as passed and names it", () => {
    const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }
    const tally = TestReport.ofPlaywright({ name: "journeys", report: JSON.stringify({ stats }), code: 0, ms: 1 })
    assert.strictEqual(tally.passed, 4)
    assert.include(tally.remarks.join(), "another try")
  })

  it("lets a skip pass on a laptop and not on a build machine", () => {
    const tallies = [Tally.ofTool("lint", 0, 1), Tally.skipped("journeys", "no Chromium")]
    assert.isTrue(Tally.isGood(tallies, false))
    assert.isFalse(Tally.isGood(tallies, true))
    assert.strictEqual(Tally.lastLine(tallies), "1 passed, 0 failed, 1 skipped")
  })
})
