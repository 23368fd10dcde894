import type { Locale } from "@statex/kernel/Locale"
import { type Word } from "../Words.ts"
import { type Inflected, inflectionOf } from "./Inflection.ts"

const isInflected = (locale: Locale): locale is Inflected => locale === "cs" || locale === "pl" || locale === "ru"

/** Ends of nouns and adjectives behind "with"; the same small word also means "from", or makes a verb reflexive. */
const instrumental: Readonly<Record<string, RegExp>> = {
  s: /(?:m|ou|mi|y|í|i|ma)$/u,
  se: /(?:m|ou|mi|y|í|i|ma)$/u,
  z: /(?:em|ą|mi|ym|im|cią|nią)$/u,
  ze: /(?:em|ą|mi|ym|im|cią|nią)$/u
}

/** Whether the words behind a small word say that it means "with". Numbers and foreign words may stand in any case. */
export const meansWith = (small: string, behind: ReadonlyArray<Word>): boolean => {
  const ends = instrumental[small]
  return ends === undefined || behind.slice(0, 2).some((word) => ends.test(word.folded) || /\d/u.test(word.raw))
}

/** "Smíchané", "pomieszane": an adjective or participle that stands for no noun that is known. */
export const isBareAdjective = (raw: string, locale: Locale): boolean => {
  if (!isInflected(locale)) return false
  const { adjective, nouns } = inflectionOf(locale)
  const written = raw.toLocaleLowerCase()
  return !nouns.has(written) && adjective.is(written) &&
    (adjective.alone.test(written) || /(?:an|en|on)[eya]$/u.test(written))
}

/** "připravenou" said of an order reads "připravená": a state by the gender of what it is a state of. */
export const agreeing = (state: string, thing: string, locale: Locale): string => {
  if (!isInflected(locale) || /\s/u.test(state.trim())) return state
  const { adjective, nouns } = inflectionOf(locale)
  const written = state.trim().toLocaleLowerCase()
  const gender = nouns.get(thing.toLocaleLowerCase())?.[0]?.noun.gender
  return gender === undefined || nouns.has(written) || !adjective.is(written)
    ? state
    : adjective.agreed(written, gender, "singular")
}
