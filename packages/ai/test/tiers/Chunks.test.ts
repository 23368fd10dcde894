import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Stream } from "effect"
import { TestClock } from "effect/testing"
import { AiFault } from "../../src/AiFault.ts"
import { chunks } from "../../src/tiers/Chunks.ts"

const patience = { first: "60 seconds", idle: "20 seconds", total: "4 minutes" } as const

/** A provider that sends when it is told to. */
const provider = () => {
  const waiting: Array<(told: IteratorResult<string>) => void> = []
  const sent: Array<string> = []
  const next = (): Promise<IteratorResult<string>> => {
    const value = sent.shift()
    return value === undefined
      ? new Promise((told) => waiting.push(told))
      : Promise.resolve({ done: false, value })
  }
  return {
    ask: async (): Promise<AsyncIterable<string>> => ({ [Symbol.asyncIterator]: () => ({ next }) }),
    send: (value: string) => {
      const told = waiting.shift()
      if (told === undefined) sent.push(value)
      else told({ done: false, value })
    }
  }
}

/** What has been read and how it ended, after each of the steps: seconds that pass, or something that comes. */
const played = (
  steps: ReadonlyArray<number | string>,
  isEnded: (read: ReadonlyArray<string>) => boolean = () => false
) =>
  Effect.gen(function*() {
    const { ask, send } = provider()
    const read: Array<string> = []
    const stream = chunks({
      tier: "test",
      patience,
      ask,
      faultOf: () => new AiFault({ tier: "test", reason: "cut" }),
      isEnded: () => isEnded(read)
    })
    const fiber = yield* Effect.forkChild(
      Effect.result(Stream.runForEach(stream, (value) => Effect.sync(() => void read.push(value)))),
      { startImmediately: true }
    )
    for (const step of steps) {
      if (typeof step === "string") send(step)
      else yield* TestClock.adjust(step * 1000)
      // What was sent arrives in microtasks.
      yield* Effect.promise(() => new Promise((next) => setImmediate(next)))
    }
    const exit = fiber.pollUnsafe()
    yield* Fiber.interrupt(fiber)
    const how = exit === undefined
      ? "waits"
      : exit._tag === "Failure"
      ? "broke"
      : exit.value._tag === "Success"
      ? "ended"
      : exit.value.failure.reason
    return [read.join(""), how]
  })

describe("patience with a provider", () => {
  it.effect("lasts for the first piece as long as it says", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* played([59]), ["", "waits"])
      assert.deepStrictEqual(yield* played([59, 1]), ["", "late"])
    }))

  it.effect("is shorter between two pieces", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* played([59, "a", 19, "b", 19]), ["ab", "waits"])
      assert.deepStrictEqual(yield* played([59, "a", 19, "b", 20]), ["ab", "late"])
    }))

  it.effect("ends for the whole, however much still comes", () =>
    Effect.gen(function*() {
      const lively = Array.from({ length: 15 }, () => [15, "a"]).flat()
      assert.deepStrictEqual(yield* played(lively), ["a".repeat(15), "waits"])
      assert.deepStrictEqual(yield* played([...lively, 15]), ["a".repeat(15), "late"])
    }))

  it.effect("is short where the answer has ended, which lateness does not spoil", () =>
    Effect.gen(function*() {
      const isEnded = (read: ReadonlyArray<string>) => read.includes("!")
      assert.deepStrictEqual(yield* played(["a", "!", 1], isEnded), ["a!", "waits"])
      assert.deepStrictEqual(yield* played(["a", "!", 1, 1], isEnded), ["a!", "ended"])
    }))
})
