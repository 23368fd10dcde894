import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Layer } from "effect"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import * as Ffmpeg from "../../src/extractors/Ffmpeg.ts"
import { Decoder } from "../../src/transcription/Decoder.ts"
import { type AudioKind, audioKinds } from "../../src/transcription/Recording.ts"
import { lengthOf, needsFfmpeg, sounding } from "./Sounding.ts"

const open = (kind: AudioKind, bytes: Uint8Array, most = 7201) =>
  Decoder.use((decoder) => decoder.open({ kind, bytes }, most))

const refused = (kind: AudioKind, bytes: Uint8Array) =>
  Effect.map(Effect.flip(Effect.scoped(open(kind, bytes))), (error) => error._tag)

const ours = Effect.provide(Ffmpeg.layer)

needsFfmpeg("Ffmpeg", () => {
  const folder = mkdtempSync(join(tmpdir(), "speech-test-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.live("measures recordings of every kind, and finds where they are silent", () =>
    Effect.gen(function*() {
      for (const kind of audioKinds) {
        const { pauses, seconds, silences } = yield* open(
          kind,
          sounding(kind, [{ tone: 440, seconds: 3 }, { tone: 0, seconds: 2 }, { tone: 880, seconds: 3 }])
        )
        assert.closeTo(seconds, 8, 0.15, kind)
        for (const [pause] of [pauses, silences]) {
          assert.closeTo(pause?.from ?? 0, 3, 0.2, kind)
          assert.closeTo(pause?.to ?? 0, 5, 0.2, kind)
        }
      }
    }).pipe(Effect.scoped, ours))

  it.live("cuts a part to the sample, as FLAC without what the file says about its maker", () =>
    Effect.gen(function*() {
      const { part } = yield* open("wav", sounding("wav", [{ tone: 440, seconds: 3 }, { tone: 880, seconds: 3 }]))
      const flac = yield* part({ from: 2.5, to: 4 })
      assert.strictEqual(Buffer.from(flac.subarray(0, 4)).toString(), "fLaC")
      assert.closeTo(lengthOf(flac), 1.5, 0.001)
    }).pipe(Effect.scoped, ours))

  it.live("calls a quiet voice a pause for cuts, and no silence", () =>
    Effect.gen(function*() {
      const { pauses, silences } = yield* open("wav", sounding("wav", [{ tone: 440, seconds: 2, volume: 0.01 }]))
      assert.lengthOf(pauses, 1)
      assert.lengthOf(silences, 0)
    }).pipe(Effect.scoped, ours))

  it.live("reads no other file, whatever the content asks for", () =>
    Effect.gen(function*() {
      const secret = join(folder, "secret.mp3")
      writeFileSync(secret, sounding("mp3", [{ tone: 440, seconds: 2 }]))
      const tricks = [
        `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${secret}\n#EXT-X-ENDLIST\n`,
        `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
        `ffconcat version 1.0\nfile '${secret}'\n`,
        `<?xml version="1.0"?><MPD><Period><AdaptationSet><BaseURL>file://${secret}</BaseURL></AdaptationSet></Period></MPD>`,
        `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n`
      ]
      for (const [index, trick] of tricks.entries()) {
        for (const kind of index === 0 ? audioKinds : ["webm", "mp3"] as const) {
          assert.strictEqual(
            yield* refused(kind, Buffer.from(trick)),
            "RecordingUnreadable",
            `${kind} ${trick.slice(0, 12)}`
          )
        }
      }
    }).pipe(ours))

  it.live("refuses a content of another kind than it was taken for", () =>
    Effect.gen(function*() {
      const sound = [{ tone: 440, seconds: 1 }]
      assert.strictEqual(yield* refused("webm", sounding("wav", sound)), "RecordingUnreadable")
      assert.strictEqual(yield* refused("wav", sounding("ogg", sound)), "RecordingUnreadable")
      assert.strictEqual(yield* refused("m4a", new Uint8Array(0)), "RecordingUnreadable")
    }).pipe(ours))

  it.live("stops to read where it was told to", () =>
    Effect.gen(function*() {
      const { seconds } = yield* open("ogg", sounding("ogg", [{ tone: 440, seconds: 30 }]), 10)
      assert.closeTo(seconds, 10, 0.01)
    }).pipe(Effect.scoped, ours))

  it.live("ends a process that holds too much or works too long", () =>
    Effect.gen(function*() {
      const sound = sounding("wav", [{ tone: 440, seconds: 900 }])
      const bounded = (bounds: Partial<typeof Ffmpeg.ffmpegBounds>) =>
        Effect.flip(Effect.scoped(open("wav", sound))).pipe(
          Effect.provide(Ffmpeg.layerWithin({ ...Ffmpeg.ffmpegBounds, ...bounds })),
          Effect.map((error) => error._tag === "RecordingUnreadable" ? error.reason : error._tag)
        )
      assert.strictEqual(yield* bounded({ memory: 10 }), "memory")
      assert.strictEqual(yield* bounded({ seconds: 0.05 }), "time")
    }))

  it.live("leaves nothing behind", () =>
    Effect.gen(function*() {
      const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("statex-sound-"))
      yield* Effect.scoped(Effect.gen(function*() {
        const { part } = yield* open("wav", sounding("wav", [{ tone: 440, seconds: 1 }]))
        yield* part({ from: 0, to: 1 })
        assert.deepStrictEqual(left(), [])
      }))
      assert.deepStrictEqual(left(), [])
    }).pipe(ours))
})

describe("Ffmpeg", () => {
  it.effect("says so where there is none", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Effect.scoped(open("wav", new Uint8Array(1))))
      assert.strictEqual(error._tag, "DecoderMissing")
    }).pipe(
      Effect.provide(
        Ffmpeg.layer.pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ FFMPEG_PATH: "off" }))))
      )
    ))
})
