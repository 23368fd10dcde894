import { read } from "@statex/ai/answers/ModelAnswer"
import { PartialAnswer } from "@statex/ai/answers/PartialAnswer"
import type { Ending, Reading } from "@statex/ai/answers/Reading"
import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import { dialects, drawnText, type Written } from "./Dialects.ts"

const cases = 10_000
const small = 100
const cutsOfLarge = 5

const isRead = (reading: Reading, { value }: Written) =>
  reading._tag === "Whole" && isDeepStrictEqual(reading.value, value)

/** Whether a reading of a begin of the text passes a piece of the answer off as the whole. */
const isSilent = (reading: Reading, { value, before }: Written) =>
  reading._tag === "Whole" && ![value, ...before].some((whole) => isDeepStrictEqual(reading.value, whole))

const told = (seed: number, { dialect, text }: Written, more: unknown) =>
  `${seed} ${dialect}: ${JSON.stringify(text).slice(0, 600)} → ${JSON.stringify(more).slice(0, 400)}`

/** Every place of a small text, and some of a large one. */
const cutsOf = (length: number, seed: number): ReadonlyArray<number> =>
  length <= small
    ? Array.from({ length }, (_, at) => at)
    : Array.from({ length: cutsOfLarge }, (_, at) => (seed * 7919 + at * 104_729) % length)

describe("10 000 generated answers", () => {
  it("are read with their exact value in 99 of 100 cases, in every dialect", () => {
    const failed: Array<string> = []
    const byDialect = new Map<string, number>()
    for (let seed = 0; seed < cases; seed++) {
      const made = drawnText(seed)
      const reading = read(made.text, "stop")
      if (isRead(reading, made)) continue
      failed.push(told(seed, made, reading))
      byDialect.set(made.dialect, (byDialect.get(made.dialect) ?? 0) + 1)
    }
    expect(failed.length, failed.slice(0, 5).join("\n")).toBeLessThanOrEqual(cases / 100)
    const most = Math.max(0, ...byDialect.values())
    expect(most, JSON.stringify([...byDialect])).toBeLessThanOrEqual(cases / dialects.length / 100 * 3)
  }, 60_000)

  it("are never passed off as whole when they are cut", () => {
    const endings: ReadonlyArray<Ending> = ["stop", "unknown"]
    const broken: ReadonlyArray<Ending> = ["cut", "length", "filter"]
    const silent: Array<string> = []
    let looked = 0
    for (let seed = 0; seed < cases; seed++) {
      const made = drawnText(seed)
      for (const cut of cutsOf(made.text.length, seed)) {
        const begin = made.text.slice(0, cut)
        const claimed = read(begin, endings[(seed + cut) % endings.length] ?? "stop")
        const known = read(begin, broken[(seed + cut) % broken.length] ?? "cut")
        looked += 2
        if (isSilent(claimed, made) || known._tag === "Whole") silent.push(told(seed, made, [cut, claimed, known]))
      }
    }
    expect(looked).toBeGreaterThan(100_000)
    expect(silent.length, silent.slice(0, 5).join("\n")).toBe(0)
  }, 60_000)

  it("read the same in two chunks, split at any byte, as in one", () => {
    const differing: Array<string> = []
    for (let seed = 0; seed < cases; seed += 5) {
      const made = drawnText(seed)
      const bytes = new TextEncoder().encode(made.text)
      const whole = read(made.text, "stop")
      for (const cut of cutsOf(bytes.length, seed)) {
        const answer = new PartialAnswer()
        answer.takeBytes(bytes.subarray(0, cut))
        const sofar = answer.soFar()
        answer.takeBytes(bytes.subarray(cut))
        if (sofar.complete || !isDeepStrictEqual(answer.done("stop"), whole)) differing.push(told(seed, made, cut))
      }
    }
    expect(differing.length, differing.slice(0, 5).join("\n")).toBe(0)
  }, 60_000)
})
