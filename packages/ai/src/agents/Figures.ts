import type { Locale } from "@statex/kernel/Locale"
import { lexicons } from "../composer/Lexicons.ts"
import { asciiDigits, findAll, wordsOf } from "../composer/Words.ts"

/** Numbers by their digits: "1 200", "1.200" and "١٢٠٠" are the same. */
export const figuresIn = (text: string): ReadonlyArray<string> =>
  [...asciiDigits(text.normalize("NFKC")).matchAll(/\d+(?:[ .,:'’]\d+)*/gu)].map(([number]) =>
    number.replace(/\D/gu, "").replace(/^0+(?=\d)/u, "")
  )

/** Numbers from two on that are written as words. */
export const spelledIn = (text: string, locale: Locale): ReadonlyArray<string> =>
  findAll(lexicons[locale].numbers, wordsOf(text)).flatMap(({ value }) => value > 1 ? [String(value)] : [])

/** Ways to say that something costs less than it does. */
const gifts: Record<Locale, RegExp> = {
  en: /free of charge|for free|at no cost|no charge|discount|half price|per ?cent off|complimentary|waive/iu,
  de: /kostenlos|kostenfrei|gratis|umsonst|rabatt|nachlass|unentgeltlich|halber preis/iu,
  fr: /gratuit|sans frais|remise|rabais|réduction|offert|moitié prix/iu,
  it: /gratis|gratuit|sconto|senza costi|omaggio|metà prezzo/iu,
  es: /gratis|gratuit|descuento|sin coste|sin costo|rebaja|mitad de precio/iu,
  nl: /gratis|kosteloos|korting|voor niets|halve prijs/iu,
  cs: /zdarma|zadarmo|bezplatn|slev[auyoě]|poloviční cen/iu,
  pl: /za darmo|gratis|bezpłatn|darmow|rabat|zniżk|upust/iu,
  ru: /бесплатн|даром|скидк|безвозмездн|полцены/iu,
  ar: /مجان|خصم|تخفيض|بلا مقابل|بدون مقابل/u
}

/** The first promise of a lower price, whichever language it is made in. */
export const giftIn = (text: string): string | undefined =>
  Object.values(gifts).map((words) => words.exec(text)?.[0]).find((found) => found !== undefined)
