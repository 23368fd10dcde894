import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Tally } from "./Tally.ts"

const VitestReport = Schema.Struct({
  testResults: Schema.Array(Schema.Struct({
    name: Schema.String,
    status: Schema.String,
    assertionResults: Schema.Array(Schema.Struct({ status: Schema.String, fullName: Schema.String }))
  }))
})

const PlaywrightReport = Schema.Struct({
  stats: Schema.Struct({
    expected: Schema.Finite,
    unexpected: Schema.Finite,
    flaky: Schema.Finite,
    skipped: Schema.Finite
  }),
  errors: Schema.optional(Schema.Array(Schema.Struct({ message: Schema.optional(Schema.String) })))
})

/** What a runner left behind: its report if there is one, its exit code, its time. */
export interface Ran {
  readonly name: string
  readonly report: string | undefined
  readonly code: number
  readonly ms: number
}

/** A runner that failed must not be counted as good, whatever its report says. */
const checked = (tally: Tally, code: number): Tally =>
  code !== 0 && tally.failed === 0
    ? { ...tally, failed: 1, remarks: [...tally.remarks, `${tally.name}: the runner ended with ${code}`] }
    : tally

const nothing = ({ code, ms, name }: Ran): Tally => ({
  name,
  passed: 0,
  failed: 1,
  skipped: 0,
  ms,
  remarks: [`${name}: no report, the runner ended with ${code}`]
})

/** Counts Vitest's JSON report; a file that does not load counts as one failed test. */
export const ofVitest = (ran: Ran): Tally => {
  const report = Schema.decodeUnknownOption(Schema.fromJsonString(VitestReport))(ran.report)
  if (Option.isNone(report)) return nothing(ran)
  const files = report.value.testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const broken = files.filter((file) =>
    file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")
  )
  const failed = tests.filter((test) => test.status === "failed")
  const passed = tests.filter((test) => test.status === "passed")
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed")
  return checked({
    name: ran.name,
    passed: passed.length,
    failed: failed.length + broken.length,
    skipped: skipped.length,
    ms: ran.ms,
    remarks: [
      ...broken.map((file) => `failed: ${file.name} does not load`),
      ...failed.map((test) => `failed: ${test.fullName}`),
      ...skipped.map((test) => `skipped: ${test.fullName}`)
    ]
  }, ran.code)
}

/** Counts Playwright's JSON report; a test that passed at the second try counts as passed and is named. */
export const ofPlaywright = (ran: Ran): Tally => {
  const report = Schema.decodeUnknownOption(Schema.fromJsonString(PlaywrightReport))(ran.report)
  if (Option.isNone(report)) return nothing(ran)
  const { expected, flaky, skipped, unexpected } = report.value.stats
  return checked({
    name: ran.name,
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    ms: ran.ms,
    remarks: [
      ...(flaky > 0 ? [`${flaky} passed only at another try`] : []),
      ...(report.value.errors ?? []).flatMap(({ message }) => message === undefined ? [] : [message])
    ]
  }, ran.code)
}
