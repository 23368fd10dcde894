import { cueIn } from "./Cues.ts"
import type { Passage } from "./Passage.ts"
import type { Tongue } from "./Phrases.ts"
import { has, look, type Word, wordsOf } from "./Words.ts"

/** States found by what they are: a list of words most of which are states, whatever stands around it. */
export interface StateRun {
  readonly options: ReadonlyArray<string>
  /** Where the list begins in the passage. */
  readonly at: number
}

const mostWords = 3
const least = 3

const textOf = (text: string, row: ReadonlyArray<Word>): string => text.slice(row[0]?.start ?? 0, row.at(-1)?.end)

const isState = (row: ReadonlyArray<Word>, { lexicon }: Tongue): boolean =>
  row.length > 0 && lexicon.cues.state.exec(row.map((word) => word.folded).join(" "))?.index === 0

/** The last few words of a piece that are a state: "waar ik ze op nieuw" → "nieuw". */
const endOf = (row: ReadonlyArray<Word>, tongue: Tongue): ReadonlyArray<Word> => {
  for (let size = Math.min(mostWords, row.length); size > 0; size--) {
    const tail = row.slice(row.length - size)
    if (isState(tail, tongue) && !(size > 1 && tongue.lexicon.stop.has(tail[0]?.folded ?? ""))) return tail
  }
  return []
}

/** The first words of a piece up to its first small one: "afgewezen kan zetten" → "afgewezen". */
const beginOf = (row: ReadonlyArray<Word>, { lexicon }: Tongue): ReadonlyArray<Word> => {
  const end = row.findIndex((word, at) =>
    at > 0 &&
    (lexicon.stop.has(word.folded) || lexicon.cut.has(word.folded) || lexicon.grammar.subject.has(word.folded))
  )
  return end === -1 ? row : row.slice(0, end)
}

/** Pieces of a stretch between commas and joiners. */
const pieces = (text: string, { lexicon }: Tongue): ReadonlyArray<ReadonlyArray<Word>> => {
  const rows: Array<Array<Word>> = [[]]
  const row = wordsOf(text)
  for (const [at, word] of row.entries()) {
    const apart = at > 0 && /[,،/]/u.test(text.slice(row[at - 1]?.end ?? 0, word.start))
    if (apart) rows.push([])
    if (lexicon.and.has(word.folded)) rows.push([])
    else rows.at(-1)?.push(word)
  }
  return rows.filter((one) => one.length > 0)
}

/** The first list of a passage that is one of states by its words. */
export const stateRunOf = (passage: Passage, tongue: Tongue): StateRun | undefined => {
  let offset = 0
  for (const segment of passage.lead.split(/(?<=[.!?؟;:؛()](?=\s|$|\))|\s[–—])/u)) {
    const rows = pieces(segment, tongue)
    for (let first = 0; first + least <= rows.length; first++) {
      const start = endOf(rows[first] ?? [], tongue)
      if (start.length === 0 || first > 0 && start.length < (rows[first]?.length ?? 0) && rows.length - first < least) {
        continue
      }
      const run = [start]
      let states = 1
      for (const row of rows.slice(first + 1)) {
        const words = beginOf(row, tongue)
        if (words.length > mostWords || words.some((word) => /\d/u.test(word.raw))) break
        const field = look(tongue.lexicon.fields, words[0]?.folded ?? "")?.tail === 0 && !isState(words, tongue)
        if (field || has(tongue.lexicon.keep, words[0]?.folded ?? "")) break
        run.push(words)
        if (words.some((_, index) => isState(words.slice(index), tongue))) states++
        if (words.length < row.length) break
      }
      if (run.length >= least && states * 2 > run.length && isState(run.at(-1) ?? [], tongue)) {
        return { options: run.map((words) => textOf(segment, words)), at: offset + (start[0]?.start ?? 0) }
      }
    }
    offset += segment.length
  }
  return undefined
}

/** "in this order: new, accepted" speaks of no order that somebody gives. */
export const inOrder = (passage: Passage, at: number, { lexicon }: Tongue): boolean => {
  const order = cueIn(passage.words, lexicon.cues.order)
  return order !== undefined && at >= order.at && at <= order.last
}
