import type { DraftEntity } from "./Draft.ts"
import type { Passage } from "./Passage.ts"
import { fold } from "./Words.ts"

const stem = (label: string) => {
  const folded = fold(label)
  return folded.length <= 4 ? folded : folded.slice(0, Math.max(4, folded.length - 2))
}

/** Of an entity's passages, the one that says the most of these words; undefined when none says any. */
export const sourceOf = (entity: DraftEntity, labels: ReadonlyArray<string>): Passage | undefined => {
  const ranked = entity.passages.map((passage) => {
    const text = fold(passage.text)
    return { passage, count: labels.filter((label) => text.includes(stem(label))).length }
  }).toSorted((a, b) => b.count - a.count)
  return (ranked[0]?.count ?? 0) > 0 ? ranked[0]?.passage : undefined
}
