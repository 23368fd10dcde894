import type { Locale } from "@statex/kernel/Locale"
import type { EntityWord, Lexicon } from "./Lexicon.ts"
import { compounding, inflected } from "./Locales.ts"
import { labelled } from "./morphology/Nominative.ts"
import { isVerb } from "./morphology/Verbs.ts"
import { endings } from "./nouns/Endings.ts"
import { capital, fold, look } from "./Words.ts"

/** The thing at the end of a compound: "Mietvertrag" is a kind of "Vertrag" and has its plural. */
const headOf = (
  folded: string,
  lexicon: Lexicon
): { readonly word: EntityWord; readonly from: number } | undefined => {
  for (let from = 3; from <= folded.length - 4; from++) {
    const found = look(lexicon.entities, folded.slice(from))
    if (found !== undefined && found.tail <= 2) return { word: found.value, from }
  }
  return undefined
}

/** Endings of nouns in the languages without cases: "requested" is no request. */
const nominal = /^(?:|s|es|e|n|en|er|ern|em|x|i|o|a|os|as|in|innen|nen|se|ne|ni|'s)$/u

/** The known thing that a word names, as the brief calls it: "bicycle" stays a bicycle, whatever else bikes are called. */
export const knownNoun = (raw: string, locale: Locale, lexicon: Lexicon): EntityWord | undefined => {
  const folded = fold(raw)
  const found = look(lexicon.entities, folded)
  // "opravuje se" is no repair.
  if (found !== undefined && !lexicon.entities.exact.has(folded) && isVerb(folded, locale)) return undefined
  // A noun whose forms are all known is none of those that only begin like it.
  const other = found !== undefined && locale !== "ar" && inflected.has(locale) && !lexicon.entities.exact.has(folded)
  if (other && labelled(raw, locale).known) return undefined
  const ending = found === undefined ? "" : folded.slice(folded.length - found.tail)
  if (found !== undefined && (endings[locale] === undefined ? found.tail <= 3 : nominal.test(ending))) {
    const { singular, plural } = found.value
    const bare = folded.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=..)/u, "").replace(/^(?:[ldn]|dell|un)'/u, "")
    const own = [singular, plural].some((label) => fold(label).slice(0, 3) === bare.slice(0, 3))
    const spoken = own || /[\u0400-\u06ff]/u.test(folded) || endings[locale] === undefined
    return spoken ? found.value : { ...nounOf(raw.replace(/^\p{L}+['’]/u, ""), locale), person: found.value.person }
  }
  if (!compounding.has(locale)) return undefined
  const head = headOf(folded, lexicon)
  if (head === undefined) return undefined
  const front = raw.slice(0, head.from)
  const glued = (label: string) => capital(front + label.toLowerCase())
  return { singular: glued(head.word.singular), plural: glued(head.word.plural), person: head.word.person }
}

/** Both numbers of a noun that no lexicon knows, by the endings of its language. */
export const nounOf = (text: string, locale: Locale): EntityWord => {
  if (inflected.has(locale)) {
    const { singular, plural } = labelled(text.trim(), locale)
    return { singular: capital(singular), plural: capital(plural), person: false }
  }
  const rules = endings[locale]
  const raw = text.trim().replace(/^[ldLD]['’]/u, "")
  if (rules === undefined) return { singular: capital(raw), plural: capital(raw), person: false }
  const row = raw.split(" ")
  const at = rules.headFirst ? 0 : row.length - 1
  const head = row[at] ?? raw
  const put = (form: string) => capital(row.map((word, index) => index === at ? form : word).join(" "))
  const one = rules.singular(head) ?? head
  return { singular: put(one), plural: put(rules.plural(one)), person: false }
}
