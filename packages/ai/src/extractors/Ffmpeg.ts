import { Effect, Layer, type Scope, Semaphore } from "effect"
import { type Decoded, Decoder, DecoderMissing, RecordingUnreadable } from "../transcription/Decoder.ts"
import type { AudioKind, Span } from "../transcription/Recording.ts"
import { findFfmpeg } from "./FfmpegPath.ts"
import { type FfmpegBounds, ran } from "./FfmpegProcess.ts"
import { hiddenFile, read, sizeOf, write } from "./HiddenFile.ts"
import { silencesIn } from "./Silences.ts"

/** Recordings that are decoded at the same time. */
const abreast = 1

export const ffmpegBounds: FfmpegBounds = { seconds: 120, memory: 512 }

/** Samples a second, and bytes of a sample. */
const rate = 16_000
const width = 2

/** The demuxer of each kind and the decoders that it may ask for: content never chooses what reads it, as playlists would. */
const readers: Record<AudioKind, { readonly demuxer: string; readonly options?: ReadonlyArray<string> }> = {
  webm: { demuxer: "matroska" },
  ogg: { demuxer: "ogg" },
  mp3: { demuxer: "mp3" },
  // A movie may say that its sound lies in another file.
  m4a: { demuxer: "mov", options: ["-enable_drefs", "0", "-use_absolute_path", "0"] },
  wav: { demuxer: "wav" }
}

const decoders = [
  "opus,libopus,vorbis,libvorbis,speex,libspeex,flac,alac,aac,aac_fixed,mp3,mp3float,mp2,mp2float",
  "pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s32le,pcm_f32le,pcm_f64le,pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav"
].join(",")

/** Quieter than speech, and nothing at all; for so many seconds at least. */
const detectors = ["silencedetect=noise=-35dB:d=0.4", "silencedetect=noise=-55dB:d=0.4"]

const guarded = ["-protocol_whitelist", "file", "-max_alloc", String(64 * 1024 * 1024), "-threads", "1"]
const from = ["-i", "file:/dev/fd/3"]
const to = ["-y", "file:/dev/fd/4"]

const decoding = (kind: AudioKind, most: number): ReadonlyArray<string> => {
  const { demuxer, options = [] } = readers[kind]
  const samples = "aresample=16000,aformat=sample_fmts=s16:channel_layouts=mono,asetpts=N/SR/TB"
  return [
    guarded,
    ["-codec_whitelist", decoders, "-f", demuxer, ...options, ...from],
    ["-map", "0:a:0", "-vn", "-sn", "-dn", "-af", [samples, ...detectors].join(",")],
    ["-t", String(most), "-f", "s16le", ...to]
  ].flat()
}

const encoding = (span: Span): ReadonlyArray<string> =>
  [
    guarded,
    ["-f", "s16le", "-ar", String(rate), "-ac", "1", "-ss", String(span.from), "-t", String(span.to - span.from)],
    [...from, "-c:a", "flac", "-f", "flac", ...to]
  ].flat()

const make = (program: string, bounds: FfmpegBounds) =>
  Effect.map(Semaphore.make(abreast), (permits) => {
    const run = (args: ReadonlyArray<string>, input: number, output: number) =>
      Semaphore.withPermit(permits, ran({ program, args, input, output, bounds }))

    const open = Effect.fn("Ffmpeg.open")(function*(
      { bytes, kind }: { readonly kind: AudioKind; readonly bytes: Uint8Array },
      most: number
    ): Effect.fn.Return<Decoded, RecordingUnreadable, Scope.Scope> {
      const sent = yield* hiddenFile
      yield* write(sent, bytes)
      const samples = yield* hiddenFile
      const words = yield* run(decoding(kind, most), sent.fd, samples.fd)
      const size = yield* sizeOf(samples)
      if (size === 0) return yield* new RecordingUnreadable({ reason: "damaged" })
      const seconds = size / (rate * width)

      const part = Effect.fn("Ffmpeg.part")(
        function*(span: Span): Effect.fn.Return<Uint8Array, RecordingUnreadable, Scope.Scope> {
          const encoded = yield* hiddenFile
          yield* run(encoding(span), samples.fd, encoded.fd)
          return yield* read(encoded)
        },
        Effect.scoped
      )
      return { seconds, ...silencesIn(words, seconds), part }
    })
    return Decoder.of({ open })
  })

/** ffmpeg, a process for each recording; without it recordings are not decoded, and say so. */
export const layerWithin = (bounds: FfmpegBounds) =>
  Layer.effect(
    Decoder,
    Effect.flatMap(findFfmpeg, (found) =>
      "missing" in found
        ? Effect.succeed(Decoder.of({ open: () => Effect.fail(new DecoderMissing({ reason: found.missing })) }))
        : make(found.path, bounds))
  )

export const layer = layerWithin(ffmpegBounds)
