import { type EntityWord, indexed, type Stems } from "../Lexicon.ts"
import { capital, fold } from "../Words.ts"
import { type Inflected, inflectionOf } from "./Inflection.ts"

/** Nouns of the table that records are kept of, found in each of their forms; a leading `*` marks people. */
export const things = (locale: Inflected, text: string): Stems<EntityWord> => {
  const wanted = new Map(
    text.trim().split(/\s+/).map((word) => [fold(word.replace("*", "")), word.startsWith("*")] as const)
  )
  const exact = new Map<string, EntityWord>()
  for (const [form, readings] of inflectionOf(locale).nouns) {
    const noun = readings.find((reading) => wanted.has(fold(reading.noun.singular)))?.noun
    if (noun === undefined) continue
    exact.set(form, {
      singular: capital(noun.singular),
      plural: capital(noun.plural),
      person: wanted.get(fold(noun.singular)) === true
    })
  }
  return indexed({ exact, prefix: new Map(), pairs: [] })
}

/** Words of two tables in one; the first one's meanings win. */
export const joined = <A>(one: Stems<A>, other: Stems<A>): Stems<A> =>
  indexed({
    exact: new Map([...other.exact, ...one.exact]),
    prefix: new Map([...other.prefix, ...one.prefix]),
    pairs: [...one.pairs, ...other.pairs]
  })
