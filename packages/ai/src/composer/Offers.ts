import type { Offer } from "./Draft.ts"
import type { Lexicon } from "./Lexicon.ts"
import { itemsOf } from "./Lists.ts"
import { enumerationsOf } from "./Mentions.ts"
import type { Passage } from "./Passage.ts"
import { asciiDigits, atMost, capital, has, wordsOf } from "./Words.ts"

const money = String
  .raw`(?<!\p{L})(?:€|\$|£|EUR|CHF|AED|USD)\s?\d[\d.,\s]*\d?|\d(?:[\d.,  ]*\d)?(?:,-|,–)?\s?(?:€|\$|£|EUR|Euro|euros?|CHF|Kč|CZK|zł|PLN|₽|руб(?:лей|\.)?|AED|USD|درهم|dirhams?|Dirham)`
const priced = new RegExp(money, "iu")
const symbols: ReadonlyArray<readonly [RegExp, string]> = [
  [/€|\bEUR\b|\beuros?\b/iu, "€"],
  [/\d\s?Kč|\bCZK\b/iu, "Kč"],
  [/\d\s?zł|\bPLN\b/iu, "zł"],
  [/₽|\d\s?руб/iu, "₽"],
  [/£|\bGBP\b/u, "£"],
  [/\bCHF\b/u, "CHF"],
  [/\bAED\b|درهم|dirham/iu, "AED"],
  [/\$|\bUSD\b/u, "$"]
]

/** Whether an amount of money stands in a text. */
export const isPriced = (text: string): boolean => priced.test(asciiDigits(text))

/** The first currency that the brief names. */
export const currencyOf = (text: string): string | undefined => symbols.find(([sign]) => sign.test(text))?.[1]

/** "Haircut – 25 €" in its parts; without a price only the name. */
export const offerOf = (item: string): Offer | undefined => {
  const price = priced.exec(asciiDigits(item))
  const before = price === null ? item : item.slice(0, price.index)
  const after = price === null ? "" : item.slice(price.index + price[0].length)
  const [name = "", ...rest] = before.split(/\s[-–—]\s|:\s/u)
  const heading = capital(name.replace(/[\s(:–—-]+$/u, "").trim())
  const text = [...rest, after.replace(/^[\s).,;:–—-]+/u, "")].join(" ").trim().replace(/[\s–—-]+$/u, "")
  if (!/\p{L}/u.test(heading)) return undefined
  return {
    heading: atMost(heading, 80),
    ...(/\p{L}{3}/u.test(text) ? { text: atMost(capital(text), 300) } : {}),
    ...(price === null ? {} : { price: item.slice(price.index, price.index + price[0].length).trim() })
  }
}

export interface Offered {
  readonly offers: ReadonlyArray<Offer>
  readonly passage: Passage
}

/** What a passage offers: a list after "services", "we offer", or any list in which prices stand. */
export const offersOf = (passage: Passage, lexicon: Lexicon): Offered | undefined => {
  const cue = passage.words.findIndex((word) => has(lexicon.offer, word.folded))
  for (const { opener, before, list, items } of enumerationsOf(passage, lexicon)) {
    const prices = (items ?? [list]).some((item) => priced.test(asciiDigits(item)))
    const near = cue !== -1 && cue < before && (opener === "colon" || opener === "bullets" || opener === "bracket")
    if (!prices && !near) continue
    const offers = offersIn(items ?? itemsOf(list, lexicon, true))
    if (offers.length >= 2 || prices && offers.length > 0) return { offers, passage }
  }
  const [word] = passage.words.slice(cue, cue + 1)
  if (cue === -1 || word === undefined) return undefined
  const after = (passage.lead.slice(word.end).split(/[.;!?؟](?:\s|$)/u)[0] ?? "").replace(/^[^,،]*:/u, "")
  const offers = offersIn(itemsOf(after, lexicon, true))
  return offers.length >= 2 ? { offers, passage } : undefined
}

const offersIn = (items: ReadonlyArray<string>): ReadonlyArray<Offer> => {
  const offers = items.map(offerOf).filter((offer) => offer !== undefined)
  const short = offers.filter((offer) => wordsOf(offer.heading).length <= 6)
  return short.length === offers.length ? short.slice(0, 12) : []
}
