import { assert, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { AudioKind } from "../../src/transcription/Recording.ts"

const given = process.env["FFMPEG_PATH"] || "ffmpeg"

const answers = (): boolean => {
  try {
    execFileSync(given, ["-version"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

/** A suite without ffmpeg is a failure under CI and a visible gap elsewhere. */
export const needsFfmpeg = (name: string, suites: () => void) =>
  given !== "off" && answers()
    ? describe(name, suites)
    : describe(name, () => it.runIf(process.env["CI"])("needs ffmpeg", () => assert.fail("there is none")))

/** A tone of so many Hz, 0 for silence. `volume`: 1 is the loudest. */
export interface Stretch {
  readonly tone: number
  readonly seconds: number
  readonly volume?: number
}

const codecs: Record<AudioKind, ReadonlyArray<string>> = {
  webm: ["-c:a", "libopus", "-b:a", "24k"],
  ogg: ["-c:a", "libopus", "-b:a", "24k"],
  mp3: ["-c:a", "libmp3lame", "-b:a", "64k"],
  m4a: ["-c:a", "aac", "-b:a", "64k"],
  wav: ["-c:a", "pcm_s16le"]
}

const source = ({ seconds, tone, volume = 0.5 }: Stretch): string =>
  tone === 0
    ? `anullsrc=r=16000:cl=mono,atrim=duration=${seconds}`
    : `sine=frequency=${tone}:sample_rate=16000:duration=${seconds},volume=${volume * 8}`

/** A recording of these stretches, one after another, as ffmpeg makes it. */
export const sounding = (kind: AudioKind, stretches: ReadonlyArray<Stretch>): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), "sounding-"))
  try {
    const file = join(folder, `sound.${kind}`)
    const labels = stretches.map((_, index) => `[s${index}]`)
    const graph = [
      ...stretches.map((stretch, index) => `${source(stretch)}${labels[index]}`),
      `${labels.join("")}concat=n=${stretches.length}:v=0:a=1[out]`
    ].join(";")
    const args = ["-hide_banner", "-loglevel", "error", "-filter_complex", graph, "-map", "[out]", ...codecs[kind]]
    execFileSync(given, [...args, "-y", file], { stdio: ["ignore", "ignore", "inherit"] })
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Seconds that the header of a FLAC tells. */
export const lengthOf = (flac: Uint8Array): number => {
  const bytes = Buffer.from(flac.buffer, flac.byteOffset, flac.byteLength)
  const rate = bytes.readUIntBE(18, 3) >> 4
  return ((bytes[21] ?? 0) % 16 * 2 ** 32 + bytes.readUInt32BE(22)) / rate
}
