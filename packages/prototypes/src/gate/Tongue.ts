import type { Locale } from "@statex/kernel/Locale"

/** The small words that give a language away. Words shared by neighbours stand with each of them. */
const small: Partial<Record<Locale, string>> = {
  en: "the and of with your from this that are for you will have is to in on by an be it as or not can their our all",
  de: "der die das und ist nicht mit für auf werden eine einen oder sie ihre im in zu den von wir ein dem des bei sind",
  fr: "le la les des est une un pour dans avec vous votre vos sur pas par et au aux du de en ou que qui nous ce sont",
  it: "il che di per una un con sono della nel gli più questo la le dei e in da i si alla o su non lo del",
  es: "el los las para una un por con del que su está más y la de en se es al o sus no lo como",
  nl: "het een van en voor met niet zijn wordt deze de naar is op te in of uw aan bij worden dat die ook",
  cs: "a je se na že které pro jako není byl podle nebo který v s z do k o po i ve jsou také jejich při by",
  pl: "w się na nie jest dla oraz przez które z jak lub i do o po od są a to ich przy tylko czy"
}

const latin = Object.entries(small).map(([locale, words]) => [locale, new Set(words.split(" "))] as const)

/** Addresses and codes belong to no language. */
const withoutCodes = (text: string): string =>
  text.replace(/\S+@\S+|\b(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|eu|org|net|cz|de|ae)\b/gi, " ")

const share = (text: string, script: RegExp): number => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 0 : (text.match(script)?.length ?? 0) / letters
}

const scriptOf = (locale: Locale): "Latin" | "Cyrillic" | "Arabic" =>
  locale === "ru" ? "Cyrillic" : locale === "ar" ? "Arabic" : "Latin"

/** Brand names and terms are Latin everywhere; three plain words in a row are a sentence. */
const latinSentence = /(?:^|[^\p{L}])(?:[\p{Ll}\p{Lu}]\p{Ll}+\s+)(?:\p{Ll}+[\s,]+){1,}\p{Ll}{2,}/u

const foreignScript = (text: string, locale: Locale): string | undefined => {
  const own = scriptOf(locale)
  const shares = {
    Latin: share(text, /\p{Script=Latin}/gu),
    Cyrillic: share(text, /\p{Script=Cyrillic}/gu),
    Arabic: share(text, /\p{Script=Arabic}/gu)
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 3) return undefined
  if (own !== "Cyrillic" && shares.Cyrillic > 0.5) return "Cyrillic"
  if (own !== "Arabic" && shares.Arabic > 0.5) return "Arabic"
  return own !== "Latin" && shares.Latin > 0.6 && latinSentence.test(text) ? "Latin" : undefined
}

/** A sentence of eight words or more whose small words are plainly another language's. */
const foreignSentence = (text: string, locale: Locale): string | undefined => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (scriptOf(locale) !== "Latin" || words.length < 8) return undefined
  const hits = latin.map(([name, set]) => [name, words.filter((word) => set.has(word)).length] as const)
  const own = hits.find(([name]) => name === locale)?.[1] ?? 0
  const [name, most] = hits.reduce((best, one) => one[1] > best[1] ? one : best)
  return name !== locale && most >= 3 && most >= 3 * own + 1 && most / words.length >= 0.2 ? name : undefined
}

/** Says in what other script or language a text is, when it plainly is; short or doubtful texts pass. */
export const foreignTongue = (text: string, locale: Locale): string | undefined => {
  const plain = withoutCodes(text)
  return foreignScript(plain, locale) ?? foreignSentence(plain, locale)
}
