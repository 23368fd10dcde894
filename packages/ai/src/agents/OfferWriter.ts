import type { Locale } from "@statex/kernel/Locale"
import { ask } from "../Answer.ts"
import { fold } from "../composer/Words.ts"
import { Letter, type OfferFacts } from "../DocumentRequests.ts"
import type { Errand } from "../Errand.ts"
import type { Understanding } from "../Understanding.ts"
import { figuresIn, giftIn, spelledIn } from "./Figures.ts"
import { strangerFault, textsOf } from "./Strangers.ts"

/** Words that courtesy writes with a capital, by the beginning. */
const courteous: Partial<Record<Locale, RegExp>> = {
  en: /^I$/u,
  it: /^(?:Lei|La|Le|Suo|Sua|Suoi|Sue|Loro)$/u,
  es: /^(?:Usted|Ustedes|Ud|Uds)$/u,
  nl: /^(?:U|Uw)$/u,
  cs: /^(?:V[áa][mšs]|Vy|Vás)/u,
  pl: /^(?:Pa[ńn]|Wa[ms]|Wy|Ciebie|Twoj|Twój)/u,
  ru: /^(?:Вы|Вас|Вам|Ваш)/u
}

/** Names in the middle of a sentence; German writes every noun so, and Arabic nothing. */
const namesIn = (text: string, locale: Locale): ReadonlyArray<string> =>
  locale === "de" || locale === "ar" ? [] : [
    ...text.matchAll(/(?<=[\p{Ll}\p{N},;:)»”"]\s[«“„"(]?)\p{Lu}[\p{L}\p{M}'’-]*/gu)
  ].map(([name]) => name).filter((name) => name !== "Statex" && courteous[locale]?.test(name) !== true)

const inflected: ReadonlySet<Locale> = new Set(["cs", "pl", "ru"])

const stem = (name: string, locale: Locale): string =>
  inflected.has(locale) ? fold(name).slice(0, Math.max(3, name.length - 3)) : fold(name).replace(/['’]s?$/u, "")

/** Numbers, prices and names in a letter that are no facts. Of the idea's own words numbers count, and names. */
export const faultOf = (understanding: Understanding, facts: OfferFacts) => (letter: Letter): string | undefined => {
  const { locale, name, summary } = understanding
  const text = [...letter.paragraphs, letter.nextStep].join("\n")
  const sources = [name, summary, ...textsOf(facts)]
  const whole = sources.join("\n")
  const known = new Set([...figuresIn(whole), ...spelledIn(whole, locale)])
  const figure = [...figuresIn(text), ...spelledIn(text, locale)].find((one) => !known.has(one))
  if (figure !== undefined) return `the number ${figure} is not among the facts`
  // A fact's own word for it ("free change") is one; a promise is not.
  const gift = giftIn(text)
  if (gift !== undefined && !fold(whole).includes(fold(gift))) return `“${gift}” is not among the facts`
  const names = fold(sources.concat(textsOf(understanding.entities), understanding.audience).join("\n"))
  const stranger = namesIn(text, locale).find((one) => !names.includes(stem(one, locale)))
  if (stranger !== undefined) return `the name “${stranger}” is not among the facts`
  return strangerFault(letter, sources)
}

/** A short letter that goes with the plan; every number in it is the plan's. */
export const writeOffer = (understanding: Understanding, facts: OfferFacts, errand: Errand) =>
  ask(Letter, { _tag: "Offer", understanding, facts }, errand, faultOf(understanding, facts))
