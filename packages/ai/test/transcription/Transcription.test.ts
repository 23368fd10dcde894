import { assert, describe, it } from "@effect/vitest"
import type { Residency } from "@statex/kernel/Residency"
import { Effect, Fiber, Layer, Option, Schema } from "effect"
import { TestClock } from "effect/testing"
import { AiFault, type FaultReason } from "../../src/AiFault.ts"
import { Decoder, DecoderMissing, RecordingUnreadable } from "../../src/transcription/Decoder.ts"
import type { Recording, Span } from "../../src/transcription/Recording.ts"
import type { PlannedListening, Spend } from "../../src/transcription/Spend.ts"
import { not } from "../../src/transcription/Transcribed.ts"
import { type Transcriber, Transcribers } from "../../src/transcription/Transcriber.ts"
import { Transcription } from "../../src/transcription/Transcription.ts"

class Broke extends Schema.TaggedError<Broke>()("Broke", {}) {}

/** A tier that says its name and what it was sent, after the faults it is told. */
const tier = (name: string, faults: ReadonlyArray<FaultReason> = [], more: Partial<Transcriber> = {}) => {
  const asked: Array<Recording> = []
  const one: Transcriber = {
    tier: name,
    model: `${name}-1`,
    residency: "EU",
    retention: "none",
    mostBytes: 1000,
    takes: ["ogg", "flac"],
    transcribe: (recording) =>
      Effect.suspend(() => {
        const reason = faults[asked.length]
        asked.push(recording)
        return reason === undefined
          ? Effect.succeed({ text: `${name} ${recording.kind} ${recording.bytes.byteLength}`, seconds: 5 })
          : Effect.fail(new AiFault({ tier: name, reason }))
      }),
    ...more
  }
  return { asked, one }
}

/** A recording of so many seconds; a part of it has a byte for each of its seconds. */
const decoder = (seconds: number, pauses: ReadonlyArray<Span> = [], silences: ReadonlyArray<Span> = []) =>
  Layer.succeed(Decoder, {
    open: () =>
      Effect.succeed({
        seconds,
        pauses,
        silences,
        part: ({ from, to }) => Effect.succeed(new Uint8Array(Math.round(to - from)))
      })
  })

const nothing = Layer.succeed(Decoder, { open: () => Effect.fail(new DecoderMissing({ reason: "none here" })) })
const damaged = Layer.succeed(Decoder, { open: () => Effect.fail(new RecordingUnreadable({ reason: "damaged" })) })

const transcribed = <E = never>(
  tiers: ReadonlyArray<Transcriber>,
  ears: Layer.Layer<Decoder>,
  { bytes = 100, residency = "EU", spend }: {
    readonly bytes?: number
    readonly residency?: Residency
    readonly spend?: Spend<E>
  } = {}
) =>
  Effect.gen(function*() {
    const asked = {
      kind: "ogg",
      bytes: new Uint8Array(bytes),
      locale: "de",
      terms: { mode: "personalised", reach: residency }
    } as const
    const fiber = yield* Effect.forkChild(Transcription.use((it) => it.transcribe(asked, spend)))
    yield* TestClock.adjust("1 minute")
    return yield* Fiber.join(fiber)
  }).pipe(
    Effect.provide(Transcription.layer),
    Effect.provide(Layer.merge(ears, Transcribers.layer(tiers.map((one) => Effect.succeed(Option.some(one))))))
  )

describe("Transcription", () => {
  it.effect("says so where no tier is configured, and where none is lawful, without a call", () =>
    Effect.gen(function*() {
      const far = tier("far", [], { residency: "anywhere" })
      assert.deepStrictEqual(yield* transcribed([], decoder(5)), not("no-tier"))
      assert.deepStrictEqual(
        yield* transcribed([far.one], decoder(5)),
        not("unlawful", [{ tier: far.one.tier, outcome: "unlawful", tries: 0 }])
      )
      // Words could be masked for it; a voice cannot.
      assert.deepInclude(yield* transcribed([far.one], decoder(5), { residency: "anywhere" }), {
        note: "not-transcribed",
        why: "unlawful"
      })
      assert.lengthOf(far.asked, 0)
    }))

  it.effect("asks the first lawful tier, and no other", () =>
    Effect.gen(function*() {
      const [far, near, own] = [
        tier("far", [], { residency: "anywhere" }),
        tier("near"),
        tier("own", [], { residency: "own-hardware" })
      ]
      const tiers = [far.one, near.one, own.one]
      assert.deepInclude(yield* transcribed(tiers, decoder(5)), { tiers: ["near"], text: "near ogg 100", seconds: 5 })
      assert.deepInclude(yield* transcribed(tiers, decoder(5), { residency: "own-hardware" }), { tiers: ["own"] })
      assert.deepStrictEqual([far.asked.length, near.asked.length, own.asked.length], [0, 1, 1])
      assert.strictEqual(near.asked[0]?.locale, "de")
    }))

  it.effect("asks again where that makes sense, and then the next one", () =>
    Effect.gen(function*() {
      const [first, second] = [tier("first", ["overloaded", "cut", "overloaded"]), tier("second", ["limited"])]
      assert.deepInclude(yield* transcribed([first.one, second.one], decoder(5)), { tiers: ["second"] })
      assert.deepStrictEqual([first.asked.length, second.asked.length], [3, 2])
      const [poor, rich] = [tier("poor", ["quota"]), tier("rich")]
      assert.deepInclude(yield* transcribed([poor.one, rich.one], decoder(5)), { tiers: ["rich"] })
      assert.lengthOf(poor.asked, 1)
    }))

  it.effect("goes on with the next tier in the middle, names both, and never asks the first again", () =>
    Effect.gen(function*() {
      const first = tier("first")
      const broken = tier("broken", [], {
        transcribe: (recording) =>
          recording.prompt === undefined
            ? first.one.transcribe(recording)
            : Effect.fail(new AiFault({ tier: "broken", reason: "unauthorised" }))
      })
      const second = tier("second")
      const pauses = [{ from: 539, to: 541 }, { from: 1079, to: 1081 }]
      assert.deepStrictEqual(yield* transcribed([broken.one, second.one], decoder(1500, pauses)), {
        decisions: [
          { tier: "broken", outcome: "unauthorised", tries: 1 },
          { tier: "second", outcome: "answered", tries: 1 }
        ],
        note: "transcribed",
        text: "first flac 540 second flac 540 second flac 420",
        tiers: ["broken", "second"],
        seconds: 1500,
        parts: 3
      })
      assert.deepStrictEqual(second.asked.map(({ prompt }) => prompt), [
        "first flac 540",
        "first flac 540 second flac 540"
      ])
    }))

  it.effect("gives no part of a recording for the whole", () =>
    Effect.gen(function*() {
      const dying = tier("dying", [], {
        transcribe: ({ prompt }) =>
          prompt === undefined
            ? Effect.succeed({ text: "the beginning" })
            : Effect.fail(new AiFault({ tier: "dying", reason: "unauthorised" }))
      })
      assert.deepInclude(yield* transcribed([dying.one], decoder(1500)), { note: "not-transcribed", why: "failed" })
    }))

  it.effect("encodes anew what a tier does not take", () =>
    Effect.gen(function*() {
      const picky = tier("picky", [], { takes: ["flac"] })
      const small = tier("small", [], { mostBytes: 10 })
      assert.deepInclude(yield* transcribed([picky.one], decoder(7)), { text: "picky flac 7" })
      assert.deepInclude(yield* transcribed([small.one], decoder(7)), { text: "small flac 7" })
    }))

  it.effect("sends nothing in which nobody speaks", () =>
    Effect.gen(function*() {
      const ears = tier("ears")
      const whole = decoder(60, [], [{ from: 0, to: 60 }])
      assert.deepInclude(yield* transcribed([ears.one], whole), { note: "not-transcribed", why: "silent" })
      assert.deepInclude(yield* transcribed([ears.one], decoder(0.1)), { note: "not-transcribed", why: "silent" })
      assert.lengthOf(ears.asked, 0)
      const deaf = tier("deaf", [], { transcribe: () => Effect.succeed({ text: "" }) })
      assert.deepInclude(yield* transcribed([deaf.one], decoder(5)), { note: "not-transcribed", why: "silent" })
    }))

  it.effect("listens to two hours and no more", () =>
    Effect.gen(function*() {
      const ears = tier("ears")
      assert.deepInclude(yield* transcribed([ears.one], decoder(7200)), { note: "transcribed" })
      const before = ears.asked.length
      assert.deepInclude(yield* transcribed([ears.one], decoder(7200.5)), { note: "not-transcribed", why: "too-long" })
      assert.lengthOf(ears.asked, before)
    }))

  it.effect("without a decoder sends what tiers take as it is, and calls the rest too long", () =>
    Effect.gen(function*() {
      const [small, large] = [tier("small", [], { mostBytes: 50 }), tier("large")]
      assert.deepInclude(yield* transcribed([small.one, large.one], nothing), {
        note: "transcribed",
        text: "large ogg 100",
        tiers: ["large"],
        seconds: 5,
        parts: 1
      })
      assert.lengthOf(small.asked, 0)
      assert.deepInclude(yield* transcribed([small.one], nothing), { note: "not-transcribed", why: "too-long" })
    }))

  it.effect("does not send what cannot be decoded", () =>
    Effect.gen(function*() {
      const ears = tier("ears")
      assert.deepInclude(yield* transcribed([ears.one], damaged), { note: "not-transcribed", why: "failed" })
      assert.lengthOf(ears.asked, 0)
    }))

  it.effect("lets every call be paid before it is made, each try for itself, for no less than its length", () =>
    Effect.gen(function*() {
      const books: Array<PlannedListening> = []
      const spend: Spend<never> = (planned, call) => {
        books.push(planned)
        return call
      }
      const ears = tier("ears", ["overloaded"])
      yield* transcribed([ears.one], decoder(1000), { spend })
      assert.deepStrictEqual(books.map(({ model }) => model), ["ears-1", "ears-1", "ears-1"])
      assert.deepStrictEqual(ears.asked.map(({ bytes }) => bytes.byteLength), [600, 600, 402])
      books.forEach(({ seconds }, index) => assert.isAbove(seconds, ears.asked[index]?.bytes.byteLength ?? Infinity))
    }))

  it.effect("ends where nothing is left to pay with", () =>
    Effect.gen(function*() {
      const ears = tier("ears")
      const error = yield* Effect.flip(
        transcribed([ears.one, tier("next").one], decoder(5), { spend: () => Effect.fail(new Broke()) })
      )
      assert.strictEqual(error._tag, "Broke")
      assert.lengthOf(ears.asked, 0)
    }))
})
