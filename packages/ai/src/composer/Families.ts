import type { Family } from "../Understanding.ts"
import type { Lexicon } from "./Lexicon.ts"
import type { Passage } from "./Passage.ts"
import { findAll } from "./Words.ts"

export interface Evidence {
  readonly family: Family
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
}

/** Chooses the family with the most evidence; the first wish counts double, today's way of working half. */
export const familyOf = (passages: ReadonlyArray<Passage>, lexicon: Lexicon, signs: Signs): Evidence => {
  const score: Record<"records" | "booking" | "landing", number> = { records: 0, booking: 0, landing: 0 }
  const passage: Partial<Record<Family, Passage>> = {}
  passages.forEach((piece, index) => {
    const weight = piece.part === "attachment" ? 0.2 : piece.part === "today" ? 0.5 : index < 2 ? 2 : 1
    const seen = new Set<string>()
    for (const { value, at } of findAll(lexicon.family, piece.words)) {
      for (const [family, points] of Object.entries(value) as ReadonlyArray<[keyof typeof score, number]>) {
        const stem = (piece.words[at]?.folded ?? "").slice(0, 5)
        if (seen.has(stem)) continue
        seen.add(stem)
        score[family] += points * weight
        passage[family] ??= piece
      }
    }
  })
  score.records += signs.states * 3 + signs.tables * 4 + Math.min(signs.fieldLists, 3)
  if (signs.opening && score.booking > 0) score.booking += 4
  const family: keyof typeof score = score.booking > score.records && score.booking >= score.landing && score.booking >= 3
    ? "booking"
    : score.landing > score.records && score.landing >= 3
    ? "landing"
    : "records"
  const from = passage[family]
  return { family, sure: score[family] > 0, ...(from === undefined ? {} : { passage: from }) }
}
