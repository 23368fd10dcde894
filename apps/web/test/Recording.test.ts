import { assert, describe, it } from "@effect/vitest"
import {
  earlierOf,
  idle,
  isNearlyFull,
  isOpen,
  least,
  longest,
  next,
  type Recording,
  type RecordingEvent,
  type Resting,
  type Take,
  takeOf
} from "../app/recorder/Recording.ts"

const MB = 1024 * 1024
const file = (name: string) => new File(["sound"], name)
const take = (name: string): Take => ({ file: file(name), ms: 1_000, end: "stopped" })
const one = take("one.webm")
const two = take("two.webm")

const recorded: Resting = { at: "recorded", take: one, earlier: undefined }
const resting: Resting = { at: "idle" }
const running = { ms: 1_000, bytes: 10, room: 50 * MB, back: resting }

const states = {
  idle,
  recorded,
  "recorded again": { at: "recorded", take: two, earlier: one },
  deleted: { at: "deleted", earlier: one },
  asking: { at: "asking", room: 50 * MB, back: resting },
  recording: { at: "recording", ...running },
  paused: { at: "paused", ...running },
  ending: { at: "ending", ms: 1_000, end: "stopped", back: resting },
  refused: { at: "refused", refusal: "denied", back: resting }
} satisfies Record<string, Recording>

const events = {
  record: { type: "record", room: 50 * MB },
  "record without room": { type: "record", room: least - 1 },
  granted: { type: "granted" },
  cancel: { type: "cancel" },
  pause: { type: "pause" },
  resume: { type: "resume" },
  stop: { type: "stop" },
  lost: { type: "lost" },
  delete: { type: "delete" },
  restore: { type: "restore" },
  refuse: { type: "refuse", refusal: "none" },
  passed: { type: "passed", ms: 200, room: 50 * MB },
  grew: { type: "grew", bytes: 400 },
  done: { type: "done", file: two.file },
  "done with nothing": { type: "done", file: new File([], "empty.webm") }
} satisfies Record<string, RecordingEvent>

type StateName = keyof typeof states

/** What each event leads to; an event that is not named changes nothing. */
const table: { readonly [at in StateName]: Partial<Record<keyof typeof events, string>> } = {
  idle: { record: "asking", "record without room": "refused noRoom" },
  recorded: { record: "asking", "record without room": "refused noRoom", delete: "deleted" },
  "recorded again": {
    record: "asking",
    "record without room": "refused noRoom",
    delete: "deleted",
    restore: "recorded stopped"
  },
  deleted: { record: "asking", "record without room": "refused noRoom", restore: "recorded stopped" },
  asking: { granted: "recording", cancel: "idle", refuse: "refused none" },
  recording: {
    pause: "paused",
    stop: "ending stopped",
    lost: "ending lost",
    passed: "recording",
    grew: "recording",
    done: "recorded lost",
    "done with nothing": "refused empty"
  },
  paused: {
    resume: "recording",
    stop: "ending stopped",
    lost: "ending lost",
    passed: "paused",
    grew: "paused",
    done: "recorded lost",
    "done with nothing": "refused empty"
  },
  ending: { done: "recorded stopped", "done with nothing": "refused empty" },
  refused: { record: "asking", "record without room": "refused noRoom" }
}

const named = (state: Recording): string =>
  [
    state.at,
    state.at === "refused" && state.refusal,
    state.at === "ending" && state.end,
    state.at === "recorded" && state.take.end
  ]
    .filter((word) => word !== false).join(" ")

const after = (...steps: ReadonlyArray<RecordingEvent>) => steps.reduce(next, idle)
const { done, granted, record, stop } = events

describe("a recording", () => {
  for (const [from, state] of Object.entries(states) as ReadonlyArray<[StateName, Recording]>) {
    for (const [name, event] of Object.entries(events) as ReadonlyArray<[keyof typeof events, RecordingEvent]>) {
      const expected = table[from][name]
      it(`that is ${from}, on "${name}", is ${expected ?? "left as it was"}`, () => {
        const result = next(state, event)
        if (expected === undefined) assert.strictEqual(result, state)
        else assert.strictEqual(named(result), expected)
      })
    }
  }

  it("counts time while it records and none while it is paused", () => {
    const passed = { type: "passed", ms: 5_000, room: 50 * MB } as const
    const state = after(record, granted, passed, { type: "pause" }, passed, { type: "resume" }, passed, stop, done)
    assert.deepInclude(takeOf(state), { ms: 10_000, end: "stopped", file: two.file })
  })

  it("ends by itself just before ten minutes, and is kept", () => {
    const until = (ms: number) => after(record, granted, { type: "passed", ms, room: 50 * MB })
    assert.strictEqual(until(longest - 1).at, "recording")
    const state = next(until(longest + 90_000), done)
    assert.deepInclude(takeOf(state), { ms: longest, end: "limit" })
    assert.isBelow(longest, 600_000)
  })

  it("says when room grows scarce, and ends before there is none", () => {
    const room = 3 * MB
    const start = after({ type: "record", room }, granted, { type: "passed", ms: 200, room })
    assert.isFalse(isNearlyFull(start))
    const scarce = next(start, { type: "grew", bytes: 2 * MB + 1 })
    assert.isTrue(isNearlyFull(scarce))
    assert.strictEqual(scarce.at, "recording")
    const full = next(scarce, { type: "grew", bytes: MB - 50_000 })
    assert.strictEqual(named(full), "ending full")
    assert.strictEqual(named(next(full, done)), "recorded full")
  })

  it("ends when files that are added meanwhile take its room", () => {
    assert.strictEqual(named(after(record, granted, { type: "passed", ms: 200, room: 1_000 })), "ending full")
  })

  it("is not sent while the next one is made, and comes back when that fails", () => {
    const first = after(record, granted, stop, { type: "done", file: one.file })
    const second = [record, granted].reduce(next, first)
    assert.isTrue(isOpen(second))
    assert.isUndefined(takeOf(second))
    const nothing = [stop, events["done with nothing"]].reduce(next, second)
    assert.strictEqual(named(nothing), "refused empty")
    assert.strictEqual(takeOf(nothing)?.file, one.file)
  })

  it("stays in the form while the microphone is asked for, cancelled and refused", () => {
    const asking = next(recorded, record)
    for (const state of [asking, next(asking, { type: "cancel" }), next(asking, events.refuse)]) {
      assert.strictEqual(takeOf(state), one)
    }
    assert.strictEqual(named(next(next(asking, events.refuse), { type: "delete" })), "deleted")
  })

  it("that was deleted is not sent, not even when a new try is refused, and can be brought back", () => {
    const refused = [{ type: "delete" } as const, record, events.refuse].reduce(next, recorded as Recording)
    assert.isUndefined(takeOf(refused))
    assert.strictEqual(earlierOf(refused), one)
    assert.strictEqual(takeOf(next(refused, { type: "restore" })), one)
  })

  it("that was replaced can be brought back, and so can its successor", () => {
    const again = [record, granted, stop, done].reduce(next, recorded as Recording)
    const back = next(again, { type: "restore" })
    assert.strictEqual(takeOf(back), one)
    assert.strictEqual(takeOf(next(back, { type: "restore" }))?.file, two.file)
  })
})
