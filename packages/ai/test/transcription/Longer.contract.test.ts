import { assert, it } from "@effect/vitest"
import { Effect, Layer, Option } from "effect"
import { Redacted } from "effect"
import * as Ffmpeg from "../../src/extractors/Ffmpeg.ts"
import * as OpenAiSpeech from "../../src/tiers/OpenAiSpeech.ts"
import { Transcribers } from "../../src/transcription/Transcriber.ts"
import { Transcription } from "../../src/transcription/Transcription.ts"
import { needsFfmpeg } from "./Sounding.ts"
import * as SpeechDouble from "./SpeechDouble.ts"
import { spoken, type Understood, understood, type Word } from "./Spoken.ts"

/** A provider who knows the language of `Spoken`, and everything that it heard. */
const listener = Effect.acquireRelease(
  Effect.promise(async () => {
    const heard: Array<Understood> = []
    const double = await SpeechDouble.start("openai", ({ file }, response) => {
      const one = understood(file?.bytes ?? Buffer.alloc(0))
      heard.push(one)
      SpeechDouble.answer(response, 200, {
        text: one.words.join(" "),
        usage: { type: "duration", seconds: Math.ceil(one.seconds) }
      })
    })
    return { ...double, heard }
  }),
  ({ close }) => Effect.promise(close)
)

const transcribed = (url: string, bytes: Uint8Array) => {
  const tier = OpenAiSpeech.transcriber({
    base: url,
    key: Redacted.make("key"),
    model: "gpt-4o-mini-transcribe",
    residency: "EU"
  })
  return Transcription.use((it) =>
    it.transcribe({ kind: "wav", bytes, locale: "de", terms: { mode: "protected", reach: "EU" } })
  ).pipe(
    Effect.provide(Transcription.layer),
    Effect.provide(Layer.merge(Ffmpeg.layer, Transcribers.layer([Effect.succeed(Option.some(tier))])))
  )
}

const wordsOf = (words: ReadonlyArray<Word>): string => words.map(({ number }) => `w${number}`).join(" ")

needsFfmpeg("Longer recordings", () => {
  it.live("are cut in pauses, heard in order, and joined without a lost or a doubled word", () =>
    Effect.gen(function*() {
      const double = yield* listener
      const words = Array.from({ length: 130 }, (_, number) => ({ number, seconds: 10 + number % 3, pause: 1 }))
      const bytes = spoken(words)
      assert.isAbove(bytes.byteLength, 25 * 1024 * 1024)
      const result = yield* transcribed(double.url, bytes)
      assert.deepInclude(result, { note: "transcribed", text: wordsOf(words), tiers: ["openai"], parts: 3 })
      assert.deepStrictEqual(double.said.map(({ violations }) => violations), [[], [], []])
      assert.deepStrictEqual(double.said.map(({ file }) => file?.name), [
        "recording.flac",
        "recording.flac",
        "recording.flac"
      ])
      assert.isTrue(double.said.every(({ file }) => (file?.bytes.byteLength ?? 0) < 25 * 1024 * 1024))
      assert.deepStrictEqual(double.heard.map(({ begins, ends }) => [begins, ends]), [
        ["loud", "silent"],
        ["silent", "silent"],
        ["silent", "silent"]
      ])
      // Each part is told the last words of the one before it.
      assert.deepStrictEqual(double.said.map(({ fields }) => fields["prompt"]?.split(" ").at(-1)), [
        undefined,
        double.heard[0]?.words.at(-1),
        double.heard[1]?.words.at(-1)
      ])
      const seconds = words.reduce((sum, { pause, seconds }) => sum + pause + seconds, 0)
      assert.closeTo(double.heard.reduce((sum, part) => sum + part.seconds, 0), seconds, 0.01)
    }))

  it.live("are cut with an overlap where nobody pauses, whose words are kept once", () =>
    Effect.gen(function*() {
      const double = yield* listener
      // No multiple of 0.7 s is near 600 s or 598 s: the cut goes through a word.
      const words = Array.from({ length: 1200 }, (_, number) => ({ number, seconds: 0.7, pause: 0 }))
      const result = yield* transcribed(double.url, spoken(words))
      assert.deepInclude(result, { note: "transcribed", text: wordsOf(words), parts: 2 })
      assert.deepStrictEqual(double.heard.map(({ begins, ends }) => [begins, ends]), [
        ["loud", "loud"],
        ["loud", "loud"]
      ])
      const [first, second] = double.heard
      assert.isAtLeast(first?.words.filter((word) => second?.words.includes(word)).length ?? 0, 3)
    }))

  it.live("have parts that are not sent where nobody speaks", () =>
    Effect.gen(function*() {
      const double = yield* listener
      const words = [{ number: 1, seconds: 200, pause: 900 }, { number: 2, seconds: 100, pause: 0 }]
      const result = yield* transcribed(double.url, spoken(words))
      assert.deepInclude(result, { note: "transcribed", text: "w1 w2", parts: 2 })
      assert.isBelow(double.heard.reduce((sum, { seconds }) => sum + seconds, 0), 1200)
      assert.deepInclude(
        yield* transcribed(double.url, spoken([{ number: 1, seconds: 0, pause: 30 }])),
        { note: "not-transcribed", why: "silent" }
      )
      assert.lengthOf(double.said, 2)
    }))
})
