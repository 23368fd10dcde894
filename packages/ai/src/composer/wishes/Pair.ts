import { phrase, positionOf, quotes, type Wish } from "./Wish.ts"

/** The old and the new name: both in quotes, around "to", or around an arrow. */
export const pairOf = (wish: Wish): readonly [string, string] | undefined => {
  const { text, words: row } = wish.passage
  const { lexicon } = wish
  const quoted = quotes(text)
  if (quoted.length >= 2) return [quoted[0] ?? "", quoted.at(-1) ?? ""]
  const arrow = /\s*(?:→|=>|->)\s*/u.exec(text)
  if (arrow !== null) return [text.slice(0, arrow.index), text.slice(arrow.index + arrow[0].length)]
  const verb = Math.max(positionOf(lexicon.wish.rename, row), positionOf(lexicon.wish.change, row))
  const to = row.findLastIndex((word, at) => at > 0 && at < row.length - 1 && lexicon.wish.to.has(word.folded))
  const last = row[to]
  if (to === -1 || last === undefined) return undefined
  const before = text.slice(verb < to && verb !== -1 ? row[verb]?.end ?? 0 : 0, last.start)
  const after = quoted[0] ?? phrase(wish, to + 1)
  return after === "" ? undefined : [before, after]
}
