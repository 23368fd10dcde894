import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("of from for about per with on each every"),
  determiner: words("the a an each every any one our their his her its all these those this that single my your"),
  subject: words("we i they you he she it who nobody everyone somebody people that's i'd we'd it's there"),
  which: words("which what whose where who"),
  whether: words("whether if"),
  howMany: words("how"),
  adverb: words(
    "as well too also then now first please only just really always usually somewhere properly neatly finally firstly secondly thirdly"
  ),
  relative: words("who whom that which because so where when"),
  container: stems(
    "list catalog register file database table spreadsheet sheet overview card form= record= records= diary calendar book= notebook page= view= profile entry= entries= information details= detail data= account history"
  ),
  units: unitWords(`
    days: day
    weeks: week
    months: month
    years: year
  `)
}
