import { assert, describe, it } from "@effect/vitest"

/** Suites without their service are a failure under CI and a visible gap elsewhere. */
export const needs = (setting: string, suites: () => void) =>
  process.env[setting]
    ? suites()
    : describe("books of payments", () =>
      it.runIf(process.env["CI"])(`need ${setting}`, () => assert.fail("it is not set")))
