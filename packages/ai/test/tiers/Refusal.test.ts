import { describe, expect, test } from "vitest"
import { reasonOf, retryAfterOf } from "../../src/tiers/Refusal.ts"

const now = Date.UTC(2026, 10, 23, 12)

describe("when a provider wants to be asked again", () => {
  test.each<readonly [Readonly<Record<string, string>>, number | undefined]>([
    [{}, undefined],
    [{ "retry-after": "3" }, 3000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after": "3", "retry-after-ms": "20" }, 20],
    [{ "retry-after-ms": "-20" }, 0],
    [{ "retry-after": "Mon, 23 Nov 2026 12:00:09 GMT" }, 9000],
    [{ "retry-after": "Mon, 23 Nov 2026 11:00:00 GMT" }, 0],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after-ms": "soon", "retry-after": "1" }, 1000]
  ])("%j", (headers, milliseconds) => expect(retryAfterOf(new Headers(headers), now)).toBe(milliseconds))
})

test("an empty purse is no hurry", () => {
  expect(reasonOf(429, "insufficient_quota")).toBe("quota")
  expect(reasonOf(429, "rate_limit_exceeded")).toBe("limited")
})
