/** Words that two parts may have in common where they hold the same two seconds, at most. */
const reach = 14

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")

const wordsOf = (text: string): ReadonlyArray<string> => text.split(/\s+/).filter((word) => word !== "")

/** What the end of one text and the beginning of the next have in common: `lost` words before and after it were cut into by the seam. */
interface Overlap {
  readonly length: number
  readonly lostBefore: number
  readonly lostAfter: number
  /** Whether what is lost looks like the half of the whole word at the other side. */
  readonly halves: boolean
}

const overlapOf = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): Overlap => {
  const [ends, begins] = [before.map(bare), after.map(bare)]
  const found: Array<Overlap> = []
  for (const lostBefore of [0, 1]) {
    for (const lostAfter of [0, 1]) {
      const end = ends.length - lostBefore
      const longest = Math.min(reach, end, begins.length - lostAfter)
      // One word alone is too little to believe that its neighbour was cut into.
      const shortest = lostBefore + lostAfter === 0 ? 1 : 2
      for (let length = longest; length >= shortest; length--) {
        if (ends.slice(end - length, end).every((word, index) => word !== "" && word === begins[lostAfter + index])) {
          const [half = "", whole = ""] = [ends[end], begins[lostAfter + length]]
          const [rest = "", all = ""] = [begins[0], ends[end - length - 1]]
          const halves = (lostBefore === 0 || whole.startsWith(half)) && (lostAfter === 0 || all.endsWith(rest))
          found.push({ length, lostBefore, lostAfter, halves })
          break
        }
      }
    }
  }
  const [best] = found.toSorted((a, b) =>
    Number(b.halves) - Number(a.halves) || b.length - a.length ||
    a.lostBefore + a.lostAfter - b.lostBefore - b.lostAfter
  )
  return best ?? { length: 0, lostBefore: 0, lostAfter: 0, halves: true }
}

/** Joins two parts; where they hold the same seconds, the words of those seconds are kept once. */
export const joined = (before: string, after: string, overlaps: boolean): string => {
  const [first, second] = [wordsOf(before), wordsOf(after)]
  if (!overlaps) return [...first, ...second].join(" ")
  const { length, lostAfter, lostBefore } = overlapOf(first, second)
  return [...first.slice(0, first.length - lostBefore), ...second.slice(lostAfter + length)].join(" ")
}

/** The last words of a text, for the provider to go on from: so many that no model has too many. */
export const lastWords = (text: string): string => wordsOf(text.slice(-400)).slice(-30).join(" ")
