import { execFileSync } from "node:child_process"

const rate = 16_000

/** A made-up language: the word with number `n` is a sound whose every sample is as loud as `n` says. Nothing is lost on the way. */
export interface Word {
  readonly number: number
  readonly seconds: number
  /** Seconds of silence after it. */
  readonly pause: number
}

const loudness = (number: number): number => 2000 + number * 8

const samplesOf = (words: ReadonlyArray<Word>): Int16Array => {
  const counts = words.map(({ pause, seconds }) => [Math.round(seconds * rate), Math.round(pause * rate)] as const)
  const samples = new Int16Array(counts.reduce((sum, [loud, quiet]) => sum + loud + quiet, 0))
  let at = 0
  for (const [index, [loud, quiet]] of counts.entries()) {
    const level = loudness(words[index]?.number ?? 0)
    for (let sample = at; sample < at + loud; sample++) samples[sample] = sample % 2 === 0 ? level : -level
    at += loud + quiet
  }
  return samples
}

const header = (bytes: number): Buffer => {
  const head = Buffer.alloc(44)
  head.write("RIFF", 0, "latin1")
  head.writeUInt32LE(36 + bytes, 4)
  head.write("WAVEfmt ", 8, "latin1")
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write("data", 36, "latin1")
  head.writeUInt32LE(bytes, 40)
  return head
}

/** The words, spoken into a WAV. */
export const spoken = (words: ReadonlyArray<Word>): Uint8Array => {
  const samples = samplesOf(words)
  return Buffer.concat([header(samples.byteLength), Buffer.from(samples.buffer)])
}

/** What somebody who knows the language hears in a sound file, and for how long; half a word is one, as models think. */
export interface Understood {
  readonly words: ReadonlyArray<string>
  readonly seconds: number
  /** Whether it is silent where it begins and where it ends. */
  readonly begins: "silent" | "loud"
  readonly ends: "silent" | "loud"
}

export const understood = (file: Uint8Array): Understood => {
  const path = process.env["FFMPEG_PATH"] || "ffmpeg"
  const args = ["-loglevel", "error", "-i", "pipe:0", "-f", "s16le", "-ar", String(rate), "-ac", "1", "pipe:1"]
  const raw = execFileSync(path, args, { input: file, maxBuffer: 2 ** 28 })
  const samples = new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength))
  const words: Array<string> = []
  let before = 0
  for (const sample of samples) {
    const level = Math.abs(sample)
    if (level !== before && level !== 0) words.push(`w${(level - loudness(0)) / 8}`)
    before = level
  }
  const at = (index: number) => samples.at(index) === 0 ? "silent" : "loud"
  return { words, seconds: samples.length / rate, begins: at(0), ends: at(-1) }
}
