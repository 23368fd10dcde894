import { isParticiple } from "./morphology/Participles.ts"
import { isPriced } from "./Offers.ts"
import type { Tongue } from "./Phrases.ts"
import { wordsOf } from "./Words.ts"

/** Whether a few words are a state wherever they stand. */
export const isState = (text: string, { lexicon, locale }: Tongue): boolean => {
  const row = wordsOf(text)
  return lexicon.cues.state.test(row.map((word) => word.folded).join(" ")) ||
    row.length === 1 && isParticiple(row[0]?.folded ?? "", locale)
}

/** Enough of the words are states wherever they stand. */
export const speakStates = (options: ReadonlyArray<string>, tongue: Tongue, share: number): boolean =>
  options.filter((option) => isState(option, tongue)).length >= Math.max(1, options.length * share) &&
  !options.some((option) => isPriced(option) || /\d{3}/u.test(option))
