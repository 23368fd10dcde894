import type { Span } from "../transcription/Recording.ts"

const line = /^\[silencedetect @ (0x[0-9a-f]+)\] silence_(start|end): (-?[\d.]+)/gm

/** What two silence detectors say, the one that hears less first. */
export interface Silences {
  readonly pauses: ReadonlyArray<Span>
  readonly silences: ReadonlyArray<Span>
}

/**
 * Reads their lines. They have no names, but nothing is silent for the second that is not for the first one before it: who speaks first
 * is the first. A silence that does not end lasts until the end.
 */
export const silencesIn = (words: string, seconds: number): Silences => {
  const speakers = new Map<string, { readonly spans: Array<Span>; begun?: number | undefined }>()
  for (const [, speaker = "", edge, at] of words.matchAll(line)) {
    const one = speakers.get(speaker) ?? { spans: [] }
    speakers.set(speaker, one)
    if (edge === "start") one.begun = Math.max(0, Number(at))
    else {
      if (one.begun !== undefined) one.spans.push({ from: one.begun, to: Number(at) })
      one.begun = undefined
    }
  }
  const [pauses = [], silences = []] = [...speakers.values()].map(({ begun, spans }) =>
    begun === undefined ? spans : [...spans, { from: begun, to: seconds }]
  )
  return { pauses, silences }
}
