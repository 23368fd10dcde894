import type { Translator } from "@statex/i18n/Translator"
import type { Revision } from "../../AiRequest.ts"
import type { Lexicon } from "../Lexicon.ts"
import { later } from "../requirements/GeneralRequirements.ts"
import { findAll, wordsOf } from "../Words.ts"

type Item = Revision["beyond"][number]

/** What needs a server, in any of the ten languages, besides what the language's own list knows. */
const server: ReadonlyArray<readonly [RegExp, string, Item["item"]]> = [
  [
    /app ?store|google play|play store|\bios\b|android|iphone|native app|мобильн\p{L}* приложени|تطبيق (?:جوال|هاتف)/iu,
    "mobile",
    "professional"
  ],
  [
    /datev|sap\b|salesforce|hubspot|shopify|woocommerce|quickbooks|xero|pohoda|comarch|1[сc]\b|\bapi\b|webhook|integrat|integrier|schnittstelle|intégr|integraz|integrac|koppeling|propojen|интеграц|تكامل|outlook|google (?:calendar|kalender|agenda)/iu,
    "integration",
    "professional"
  ],
  [/\bgpt\b|chatbot|künstliche intelligenz|artificial intelligence|чат-бот|ذكاء اصطناعي/iu, "assistant", "enterprise"],
  [
    /(?:another|second|separate|zweite|weitere|deuxième|seconde|secondo|altra|segunda|otra|tweede|andere|druhou|další|drug[ąi]|втор\p{L}+|друг\p{L}+) (?:app|application|anwendung|website|webseite|site|shop|applicazione|sito|aplicación|web|webshop|aplikac\p{L}+|stránk\p{L}+|web|aplikacj\p{L}+|stron\p{L}+|приложени\p{L}+|сайт)|تطبيق (?:آخر|ثان)|موقع (?:آخر|ثان)/iu,
    "second",
    "starter"
  ]
]

/** The part of a wish that is a second product or needs a server, with what would be bought for it. */
export const beyondIn = (text: string, lexicon: Lexicon, words: Translator): ReadonlyArray<Item> => {
  const named = server.filter(([pattern]) => pattern.test(text)).map(([, key, item]): Item => ({
    what: words(`beyond${key}`),
    item
  }))
  const capabilities = findAll(lexicon.capability, wordsOf(text)).map(({ value }) => value)
    .filter((value) => later.has(value) && value !== "map" && value !== "photo")
    .map((value): Item => ({ what: words(`cap${value}`), item: "starter" }))
  return [...named, ...capabilities].filter((one, at, all) => all.findIndex((other) => other.what === one.what) === at)
}
