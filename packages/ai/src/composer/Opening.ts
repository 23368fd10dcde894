import type { Locale } from "@statex/kernel/Locale"
import type { Lexicon } from "./Lexicon.ts"
import type { Passage } from "./Passage.ts"

const forms =
  "GmbH|AG|KG|OHG|UG|Ltd|LLC|PLC|Inc|SARL|SAS|SA|S\\.r\\.l\\.|S\\.p\\.A\\.|S\\.L\\.|S\\.A\\.|B\\.V\\.|s\\.\\s?r\\.\\s?o\\.|a\\.\\s?s\\.|Sp\\. z o\\.o\\.|e\\. ?V\\.|ООО|ИП"
const word = "\\p{Lu}[\\p{L}\\p{N}.'’&-]*"

/** "Lindqvist & Roth Messebau GmbH": a name that says by its legal form that it is one. */
const legal = new RegExp(
  `(${word}(?:\\s+(?:&\\s+|und\\s+|and\\s+|et\\s+)?${word}){0,4}),?\\s+(${forms})(?![\\p{L}])`,
  "u"
)

const greeting =
  /^(?:hello|hi|hey|dear|good|guten|hallo|liebe[rs]?|servus|moin|grüß|bonjour|salut|cher|chère|buongiorno|salve|ciao|gentile|hola|buenos|buenas|estimad\p{L}*|beste|goedendag|dag|dobrý|ahoj|zdravím|vážen\p{L}*|dzień|cześć|witam|szanown\p{L}*|здравствуйте|добрый|привет|уважаем\p{L}*)$/iu
/** "We lend, we sell": a Slavic brief that begins with what its people do. */
const telling = /(?:jeme|íme|áme|ujemy|imy|amy|emy|аем|яем|уем|юем|им|ём)$/u
const speaker =
  /^(?:i|we|my|our|wir|ich|unser\p{L}*|mein\p{L}*|ik|wij|we|onze|ons|mijn|je|nous|notre|mon|on|noi|io|la|il|lo|i|nostr\p{L}*|yo|nosotr\p{L}*|mi|el|los|las|un\p{L}*|een|het|ein\p{L}*|der|die|das|le|les|the|a|an|jsme|máme|mám|mamy|мы|я|наш\p{L}*|у)$/iu
const place =
  /^(?:in|im|à|au|en|a|bei|aus|te|near|from|near|vers|près|da|nach|um|bij|uit|v|ve|w|we|u|z|ze|pod|nad|в|во|из|на|под)$/iu
const small =
  /^(?:&|\+|and|und|et|y|e|de|du|des|la|le|les|los|las|el|del|della|dello|dei|di|von|vom|van|der|den|of|the|do|na|pri|při)$/u

/**
 * The name with which a brief opens, up to its first stop: "Servis kotlů Havránek, Pardubicko". It ends in a capitalised word, and
 * nothing before it speaks of anybody or of a place.
 */
const openingName = (text: string, lexicon: Lexicon): string | undefined => {
  const [segment = ""] = text.split(/[,.:;!?(–—\n]|\s-\s/u)
  const words = segment.trim().split(/\s+/u)
  const [first = ""] = words
  if (
    !/^\p{Lu}/u.test(first) || greeting.test(first) || telling.test(first) || speaker.test(first) ||
    lexicon.stop.has(first.toLowerCase())
  ) {
    return undefined
  }
  let last = 0
  for (let at = 1; at < Math.min(words.length, 7); at++) {
    const raw = words[at] ?? ""
    if (place.test(raw)) break
    if (/^\p{Lu}/u.test(raw)) last = at
    else if (last > 0 && !small.test(raw)) break
    else if (last === 0 && lexicon.stop.has(raw.toLowerCase()) && raw.length > 2 && !small.test(raw)) return undefined
  }
  return last === 0 ? undefined : words.slice(0, last + 1).join(" ")
}

const arabic =
  /^(?:نحن\s+)?((?:مكتبة|شركة|مكتب|عيادة|متجر|مطعم|ورشة|مؤسسة|مركز|صالون|مدرسة|مخبز|متحف|نادي)(?:\s+[\p{Script=Arabic}]+){1,3}?)(?=\s+(?:في|ب\p{L}+)(?:\s|$)|[،.,:])/u

/** What the business calls itself in the first words of its brief, where nothing marks it as a name. */
export const namedAtFirst = (
  passages: ReadonlyArray<Passage>,
  locale: Locale,
  lexicon: Lexicon
): string | undefined => {
  const own = passages.filter((passage) => passage.part !== "attachment")
  for (const { text } of own.slice(0, 8)) {
    const found = legal.exec(text)
    if (found !== null) return found[0]
  }
  const [first] = own
  if (first === undefined) return undefined
  return locale === "ar" ? arabic.exec(first.text)?.[1]?.replace(/^مكتب\s+/u, "") : openingName(first.text, lexicon)
}
