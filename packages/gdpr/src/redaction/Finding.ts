import { decoysOf } from "./Decoys.ts"
import { fold } from "./FoldedText.ts"
import { type Kind, kinds } from "./Kind.ts"
import { type LabelName, labelsOf } from "./Label.ts"
import type { Candidate, Recogniser } from "./Recogniser.ts"
import { recognisers } from "./Recognisers.ts"

/** A span of a text (UTF-16 offsets, end exclusive) that belongs to somebody. */
export interface Finding {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/** "…: 601 123 456, 601 123 457": what one label says holds for the next number in the list, */
const listed = /^[\s,;/&|+]{1,4}(?:(?:and|or|und|oder|et|ou|y|o|e|en|of|a|nebo|i|lub|и|или|و|او)[\s,;/]{1,3})?$/i

/** and "from version 10.0.19.45 to 11.2.0.7" for the end of the range. */
const ranged = /^ (?:to|auf|bis|à|a|al|naar|tot|na|do|до|на|الى) $/i

/** One recogniser's verdicts over one text. */
function* judge(
  recogniser: Recogniser,
  text: string,
  said: (start: number, end: number) => LabelName | undefined,
  decoyed: (start: number, end: number) => boolean
): Generator<Finding> {
  let last: { readonly end: number; readonly label: LabelName } | undefined
  const inherited = (start: number): LabelName | undefined => {
    if (last === undefined || start <= last.end || start - last.end > 12) return undefined
    return (last.label === "other" ? ranged : listed).test(text.slice(last.end, start)) ? last.label : undefined
  }
  const accepts = ({ start, end, valid }: Candidate): boolean => {
    if (valid && recogniser.grade === "sure") return true
    if (!valid && recogniser.label === undefined) return false
    const label = said(start, end) ?? inherited(start)
    if (label !== undefined) last = { end, label }
    const own = recogniser.label !== undefined && label === recogniser.label
    if (own) return recogniser.heedsDecoys !== true || !decoyed(start, end)
    if (!valid) return false
    if (recogniser.grade === "labelled") return label === "identity" && recogniser.kind === "national-id"
    // A row of digits with another kind's label is what the label says; a grouped one shows what it is by itself.
    if (label === "other" || (label !== undefined && label !== "identity" && /^\d+$/.test(text.slice(start, end)))) {
      return false
    }
    return !decoyed(start, end)
  }
  for (const candidate of recogniser.candidates(text)) {
    if (accepts(candidate)) yield { kind: recogniser.kind, start: candidate.start, end: candidate.end }
  }
}

const strength = (kind: Kind): number => kinds.indexOf(kind)

/** Of findings that overlap the longest stays, then the strongest kind, then the first. */
const withoutOverlaps = (findings: ReadonlyArray<Finding>, length: number): ReadonlyArray<Finding> => {
  const taken = new Uint8Array(length)
  const byMerit = [...findings].sort((one, other) =>
    other.end - other.start - (one.end - one.start) || strength(one.kind) - strength(other.kind) ||
    one.start - other.start
  )
  // Whatever comes later is no longer than what was taken, so an overlap shows at one of its ends.
  return byMerit.filter(({ start, end }) => {
    if (taken[start] === 1 || taken[end - 1] === 1) return false
    taken.fill(1, start, end)
    return true
  }).sort((one, other) => one.start - other.start)
}

/** Everything personal in a text, in order, without overlaps. Takes time in proportion to the text's length. */
export const findingsIn = (original: string): ReadonlyArray<Finding> => {
  const { text, origin } = fold(original)
  const said = labelsOf(text)
  const decoyed = decoysOf(text)
  const found = Object.values<Recogniser>(recognisers).flatMap((
    recogniser
  ) => [...judge(recogniser, text, said, decoyed)])
  return withoutOverlaps(found, text.length).map(({ kind, start, end }) => {
    const [first, after] = origin(start, end)
    return { kind, start: first, end: after }
  })
}
