import { assert, describe, it } from "@effect/vitest"

/** Suites without their service are a failure under CI and a visible gap elsewhere. */
export const needs = (setting: string, suites: () => void) =>
  process.env[setting]
    ? suites()
    : describe("the runtime", () => it.runIf(process.env["CI"])(`needs ${setting}`, () => assert.fail("it is not set")))
