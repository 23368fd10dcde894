import type { DraftRule } from "../DraftRule.ts"
import type { Passage } from "../Passage.ts"
import type { Tongue } from "../Phrases.ts"
import { placing } from "../placing/Placing.ts"
import { rulesOf } from "../rules/Rules.ts"
import type { Shape } from "../shaping/Ground.ts"
import { fold } from "../Words.ts"
import { groundOf } from "./Ground.ts"
import { statementOf } from "./Stated.ts"
import { taken } from "./Taken.ts"
import type { Done, Wish } from "./Wish.ts"
import { positionOf, says } from "./Wish.ts"

/** Rules are looked for where a brief says what it wants. */
const wanted = (wish: Wish): Passage => ({ ...wish.passage, part: "improvement" })

const tongueOf = (wish: Wish, shape: Shape): Tongue => ({
  locale: wish.locale,
  lexicon: wish.lexicon,
  extra: new Map(shape.entities.flatMap((one) => [fold(one.singular), fold(one.plural)].map((word) => [word, one])))
})

/** The rules that a wish states of the things there are, in the terms of a brief. */
export const rulesIn = (wish: Wish): ReadonlyArray<DraftRule> => {
  const shape = groundOf(wish)
  if (shape === undefined) return []
  const sources = { passages: [wanted(wish)], entities: shape.entities, states: [], lists: [] }
  return rulesOf(sources, tongueOf(wish, shape))
}

/** Puts rules in their places and tells of them as a requirement would. */
export const ruled = (wish: Wish, rules: ReadonlyArray<DraftRule>): Done | undefined => {
  const before = groundOf(wish, rules)
  if (before === undefined || rules.length === 0) return undefined
  const after = placing(before)
  // A rule without a place leaves the wish as it is: half of it would say that all of it was done.
  if (after.open.length > 0 && after.wanted.length === 0) return undefined
  const blueprint = taken(wish.blueprint, before, after)
  if (JSON.stringify(blueprint) === JSON.stringify(wish.blueprint)) return undefined
  return {
    blueprint,
    change: [...new Set(after.wanted.map((one) => statementOf(one, blueprint.locale)))].join(" "),
    wanted: after.wanted
  }
}

/** "Show appointments older than 6 months", "at most 8 per course", "the number is unique", "coaches see only their section". */
export const addRule = (wish: Wish): Done | undefined => {
  const { lexicon } = wish
  const renames = says(lexicon.wish.rename, wish) || says(lexicon.wish.remove, wish)
  const titled = positionOf(lexicon.wish.title, wish.passage.words) !== -1
  return renames || titled ? undefined : ruled(wish, rulesIn(wish))
}
