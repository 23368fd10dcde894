import { documentWords } from "@statex/i18n/DocumentWords"
import { type Locale, locales } from "@statex/kernel/Locale"
import { fold } from "../Words.ts"
import { alike, tellingWords } from "./Alike.ts"
import type { Fact } from "./Facts.ts"

interface Subject {
  /** The heading under which the documents speak of it. */
  readonly heading: string
  /** Words of the ten languages by which it is asked for; the documents may well use others. */
  readonly words: RegExp
}

const subjects: ReadonlyArray<Subject> = [
  {
    heading: "plan.heading.effort",
    words:
      /^(?:days?|weeks?|long|takes?|duration|tage?n?|wochen?|lange|dauer\p{L}*|jours?|semaines?|temps|durée|faut|longtemps|giorni|settiman[ae]|tempo|dura\p{L}*|días|semanas|tarda\p{L}*|tiempo|dagen|weken|duurt|lang|dn[íůiy]|dlouho|týdn\p{L}*|trvá|trvat|tygodni\p{L}*|długo|trwa\p{L}*|дн(?:ей|я|и)|недел\p{L}*|долго|срок\p{L}*|يوما?|أسبوع\p{L}*|اسبوع\p{L}*|المدة|مدة|يستغرق)$/u
  },
  {
    heading: "plan.heading.offer",
    words:
      /^(?:costs?|price[sd]?|pricing|offer|kosten?|kostet|preise?s?|angebot|combien|coût\p{L}*|coute\p{L}*|prix|quanto|cost[aio]|costano|prezz[io]|cuánto|cuesta\p{L}*|coste|precios?|kost|prijs|prijzen|hoeveel|kolik|stojí|stát|cen[aeuy]|kosztuje|koszty?|ile|стоит|стоимость|цен[аыу]|сколько|التكلفة|تكلفة|السعر|سعر|الثمن|كم|يكلف)$/u
  },
  {
    heading: "terms.heading.scope",
    words:
      /^(?:included?|excluded?|missing|scope|enthalten|fehlt|umfang|inclus|compris|manque|périmètre|incluso|inclus[aei]|manca|incluid[oa]s?|incluye|falta|inbegrepen|ontbreekt|zahrnuto|chybí|rozsah|zawiera|brakuje|zakres|входит|включено|يشمل|يتضمن|ينقص)$/u
  }
]

/** Where the documents speak of what is asked, in their own words; nothing where the message asks about more than that. */
export const factsOfSubject = (
  message: string,
  facts: ReadonlyArray<Fact>,
  locale: Locale
): ReadonlyArray<Fact> => {
  const words = fold(message).match(/[\p{L}\p{M}]+/gu) ?? []
  const subject = subjects.find((one) => words.some((word) => one.words.test(word)))
  if (subject === undefined) return []
  const others = tellingWords(words.filter((word) => !subjects.some((one) => one.words.test(word))).join(" "), locale)
  const known = new Set(facts.flatMap(({ text }) => tellingWords(text, locale)))
  if (others.some((word) => [...known].some((other) => alike(word, other, locale)))) return []
  const headings = new Set(locales.map((one) => documentWords(one)(subject.heading)))
  return facts.filter(({ section }) => headings.has(section)).slice(0, 6)
}
