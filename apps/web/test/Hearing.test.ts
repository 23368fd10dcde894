import { assert, describe, it } from "@effect/vitest"
import { duration } from "../app/components/Formats.ts"
import { hear, levelOf, listening } from "../app/recorder/Hearing.ts"
import { refusalOf } from "../app/recorder/Microphone.ts"
import { recordingName } from "../app/recorder/RecordingFormat.ts"
import { clock, roundedRest } from "../app/recorder/RecordingTime.ts"

const wave = (height: number) => Float32Array.from({ length: 2048 }, (_, at) => height * Math.sin(at / 5))
/** Hears parts of `ms` at 50 ms each. */
const during = (from: typeof listening, level: number, ms: number) =>
  Array.from({ length: ms / 50 }).reduce<typeof listening>((before) => hear(before, level, 50), from)

describe("the level", () => {
  it("is 0 for silence, 1 for the loudest, and grows with the sound", () => {
    assert.strictEqual(levelOf(new Float32Array(2048)), 0)
    assert.strictEqual(levelOf(wave(1)), 1)
    const levels = [0.001, 0.01, 0.05, 0.2].map((height) => levelOf(wave(height)))
    assert.deepStrictEqual(levels, levels.toSorted((a, b) => a - b))
    assert.strictEqual(new Set(levels).size, 4)
  })

  it("of a voice is heard, a pause for breath changes nothing, a long silence is called quiet", () => {
    const voice = levelOf(wave(0.05))
    const spoken = during(listening, voice, 500)
    assert.strictEqual(spoken.says, "heard")
    assert.strictEqual(during(spoken, 0, 3_000).says, "heard")
    const silent = during(spoken, 0, 4_000)
    assert.strictEqual(silent.says, "quiet")
    assert.strictEqual(during(silent, voice, 100).says, "quiet")
    assert.strictEqual(during(silent, voice, 200).says, "heard")
  })
})

describe("the time of a recording", () => {
  it("is shown in whole seconds", () => {
    assert.deepStrictEqual([0, 999, 61_000, 599_500].map(clock), ["0:00", "0:00", "1:01", "9:59"])
  })

  it("that is left changes each minute, then at 30 and 10 seconds", () => {
    assert.deepStrictEqual(
      [599_500, 540_001, 540_000, 60_001, 60_000, 30_001, 30_000, 10_000, 1].map(roundedRest),
      [600, 600, 540, 120, 60, 60, 30, 10, 10]
    )
  })

  it("is said in the plural of the language", () => {
    assert.deepStrictEqual([600, 60, 30].map((seconds) => duration(seconds, "en")), [
      "10 minutes",
      "1 minute",
      "30 seconds"
    ])
    assert.strictEqual(duration(120, "cs"), "2 minuty")
    assert.strictEqual(duration(600, "cs"), "10 minut")
    assert.match(duration(180, "ar"), /3/)
  })
})

describe("the file of a recording", () => {
  it("is named after the visitor's clock and its kind", () => {
    const at = new Date(2026, 2, 2, 14, 5)
    assert.strictEqual(
      recordingName(at, { type: "audio/webm;codecs=opus", ending: "webm" }),
      "recording-2026-03-02-1405.webm"
    )
    assert.strictEqual(recordingName(at, { type: "audio/mp4", ending: "m4a" }), "recording-2026-03-02-1405.m4a")
  })
})

describe("a browser that gives no microphone", () => {
  it("has its reason told apart: leave, none there, in use, anything else", () => {
    const of = (name: string) => refusalOf(new DOMException("no", name))
    assert.deepStrictEqual(
      ["NotAllowedError", "SecurityError", "NotFoundError", "OverconstrainedError", "NotReadableError", "AbortError"]
        .map(of),
      ["denied", "denied", "none", "none", "busy", "busy"]
    )
    assert.deepStrictEqual([of("NotSupportedError"), refusalOf(new Error("odd"))], ["failed", "failed"])
  })
})
