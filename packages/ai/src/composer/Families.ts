import type { Family } from "../Understanding.ts"
import type { RuleTag } from "./DraftRule.ts"
import type { Lexicon } from "./Lexicon.ts"
import type { Passage } from "./Passage.ts"
import { findAll } from "./Words.ts"

export interface Evidence {
  readonly family: Family
  readonly also: ReadonlyArray<Family>
  /** False when nothing in the brief points to a family: record keeping is assumed. */
  readonly sure: boolean
  /** The first sentence that speaks for it. */
  readonly passage?: Passage
}

/** What else the reading found that speaks for a family. */
export interface Signs {
  readonly states: number
  readonly fieldLists: number
  readonly tables: number
  readonly opening: boolean
  readonly rules: ReadonlyArray<RuleTag>
}

/** Rules that belong to a trade. */
const speaking: Readonly<Partial<Record<RuleTag, ReadonlyArray<readonly [Family, number]>>>> = {
  Stock: [["inventory", 3], ["rental", 2], ["shop", 2]],
  Overlap: [["booking", 3], ["rental", 1]],
  Places: [["events", 2], ["learning", 2], ["booking", 1]],
  Ordered: [["shop", 4], ["restaurant", 3]],
  LookUp: [["helpdesk", 2], ["service", 2]]
}

/** Chooses the families with the most evidence; the first wish counts double, today's way of working half. */
export const familyOf = (passages: ReadonlyArray<Passage>, lexicon: Lexicon, signs: Signs): Evidence => {
  const score = new Map<Family, number>()
  const passage = new Map<Family, Passage>()
  const seen = new Map<string, number>()
  const count = (family: Family, points: number, piece: Passage | undefined) => {
    score.set(family, (score.get(family) ?? 0) + points)
    if (piece !== undefined && !passage.has(family)) passage.set(family, piece)
  }
  passages.forEach((piece, index) => {
    const weight = piece.part === "attachment" ? 0.2 : piece.part === "today" ? 0.4 : index < 2 ? 1.6 : 1
    for (const stems of [lexicon.family, lexicon.trades]) {
      for (const { value, at } of findAll(stems, piece.words)) {
        for (const [family, points] of Object.entries(value) as ReadonlyArray<[Family, number]>) {
          if (family === "records" || family === "landing" && stems === lexicon.trades) continue
          // A word that comes again says a little more each time.
          const stem = `${family} ${(piece.words[at]?.folded ?? "").slice(0, 5)}`
          const times = seen.get(stem) ?? 0
          seen.set(stem, times + 1)
          count(family, points * weight / (1 + times * 1.5), piece)
        }
      }
    }
  })
  for (const tag of new Set(signs.rules)) {
    for (const [family, points] of speaking[tag] ?? []) count(family, points, undefined)
  }
  if (signs.opening && (score.get("booking") ?? 0) > 0) count("booking", 3, undefined)
  // Who keeps things with their own fields does not want a page to be read.
  const page = (score.get("landing") ?? 0) - Math.max(0, signs.states - 1) * 2 - signs.tables * 4 -
    Math.max(0, signs.fieldLists - 1) * 3
  score.set("landing", page)
  const ranked = [...score].filter(([, points]) => points >= 4).toSorted((a, b) => b[1] - a[1])
  const [best] = ranked
  const family = best?.[0] ?? "records"
  const from = passage.get(family)
  const also = ranked.slice(1).filter(([one, points]) =>
    one !== "landing" && points >= 6 && points >= (best?.[1] ?? 0) * 0.55
  )
  return {
    family,
    also: also.map(([one]) => one).slice(0, 2),
    sure: best !== undefined,
    ...(from === undefined ? {} : { passage: from })
  }
}
