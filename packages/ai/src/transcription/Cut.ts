import type { Span } from "./Recording.ts"

/** Seconds. A cut is wanted after `wanted`, and made somewhere between `earliest` and `latest`. */
export const cutting = { earliest: 300, wanted: 540, latest: 600, overlap: 2 } as const

/** A part, and whether it begins with the last seconds of the one before it. */
export interface Part extends Span {
  readonly overlaps: boolean
}

/** A pause that is shorter than this within reach is none: the decoder's own blur could cut a word. */
const shortestPause = 0.2

/** The middle of what of a pause is within reach, if anything is. */
const placeIn = (pause: Span, reach: Span): ReadonlyArray<number> => {
  const [from, to] = [Math.max(pause.from, reach.from), Math.min(pause.to, reach.to)]
  return to - from < shortestPause ? [] : [(from + to) / 2]
}

/**
 * Parts that providers take, in order: cut in the middle of the pause that is nearest to where a cut is wanted. Where nobody pauses, both
 * parts hold the same two seconds, so that no word is cut in both.
 */
export const partsOf = (seconds: number, pauses: ReadonlyArray<Span>): ReadonlyArray<Part> => {
  const parts: Array<Part> = []
  let [from, overlaps] = [0, false]
  while (seconds - from > cutting.latest) {
    const reach = { from: from + cutting.earliest, to: from + cutting.latest }
    const wanted = from + cutting.wanted
    const [nearest] = pauses.flatMap((pause) => placeIn(pause, reach))
      .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
    const to = nearest ?? reach.to
    parts.push({ from, to, overlaps })
    ;[from, overlaps] = nearest === undefined ? [to - cutting.overlap, true] : [to, false]
  }
  return [...parts, { from, to: seconds, overlaps }]
}

/** Seconds by which a decoder may be off. */
const blur = 0.1

/** Whether nothing can be heard from the beginning of the span to its end. */
export const isSilent = (span: Span, silences: ReadonlyArray<Span>): boolean =>
  silences.some(({ from, to }) => from <= span.from + blur && to >= span.to - blur)
