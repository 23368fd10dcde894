import { type Locale, locales } from "@statex/kernel/Locale"
import { lexicons, sharing } from "./Lexicons.ts"
import { has, look, type Word, wordsOf } from "./Words.ts"

const arabic = /\p{Script=Arabic}/u
const cyrillic = /\p{Script=Cyrillic}/u
const enough = 1500

const scriptOf = (word: Word): "ar" | "ru" | "latin" =>
  arabic.test(word.raw) ? "ar" : cyrillic.test(word.raw) ? "ru" : "latin"

/** Small words count most, then letters that few languages have, then words of our trade. */
const scoreOf = (locale: Locale, times: ReadonlyMap<string, number>): number => {
  const { stop, letters, fields, entities, family, wish } = lexicons[locale]
  let score = 0
  for (const [folded, count] of times) {
    const shared = sharing.get(folded)
    if (shared !== undefined && stop.has(folded)) score += count / shared
    if (letters.test(folded)) score += 0.6 * count
    if (has(family, folded)) score += 0.3 * count
    if (look(fields, folded)?.tail === 0 || look(entities, folded)?.tail === 0) score += 0.3 * count
    if (has(wish.add, folded) || has(wish.remove, folded) || has(wish.change, folded)) score += 0.15 * count
  }
  return score
}

/** The language most of the words are in; `page`, where they do not tell. */
export const languageOf = (text: string, page: Locale): Locale => {
  const row = wordsOf(text.slice(0, 12_000)).slice(0, enough)
  const latin = row.filter((word) => scriptOf(word) === "latin" && /\p{L}/u.test(word.raw))
  const inArabic = row.filter((word) => scriptOf(word) === "ar").length
  const inCyrillic = row.filter((word) => scriptOf(word) === "ru").length
  if (inArabic > inCyrillic && inArabic > latin.length) return "ar"
  if (inCyrillic > latin.length) return "ru"
  if (latin.length === 0) return page
  const times = new Map<string, number>()
  for (const { folded } of latin) times.set(folded, (times.get(folded) ?? 0) + 1)
  const ranked = locales.filter((locale) => locale !== "ar" && locale !== "ru").map((locale) => ({
    locale,
    score: scoreOf(locale, times) + (locale === page ? 0.01 : 0)
  })).sort((a, b) => b.score - a.score)
  const [best] = ranked
  return best === undefined || best.score < 0.2 ? page : best.locale
}

/** How each language is asked for, in any of the ten. */
const asked: Readonly<Record<Locale, RegExp>> = {
  en:
    /\b(in english|auf englisch|en anglais|in inglese|en inglés|in het engels|v angličtině|anglicky|po angielsku)(?!\p{L})|на английском|بالإنجليزية|باللغة الإنجليزية/iu,
  de:
    /\b(in german|auf deutsch|en allemand|in tedesco|en alemán|in het duits|v němčině|německy|po niemiecku)(?!\p{L})|на немецком|بالألمانية|باللغة الألمانية/iu,
  fr:
    /\b(in french|auf französisch|en français|in francese|en francés|in het frans|ve francouzštině|francouzsky|po francusku)(?!\p{L})|на французском|بالفرنسية|باللغة الفرنسية/iu,
  it:
    /\b(in italian|auf italienisch|en italien|in italiano|en italiano|in het italiaans|v italštině|italsky|po włosku)(?!\p{L})|на итальянском|بالإيطالية|باللغة الإيطالية/iu,
  es:
    /\b(in spanish|auf spanisch|en espagnol|in spagnolo|en español|in het spaans|ve španělštině|španělsky|po hiszpańsku)(?!\p{L})|на испанском|بالإسبانية|باللغة الإسبانية/iu,
  nl:
    /\b(in dutch|auf niederländisch|en néerlandais|in olandese|en neerlandés|in het nederlands|v nizozemštině|nizozemsky|po niderlandzku)(?!\p{L})|на нидерландском|بالهولندية|باللغة الهولندية/iu,
  cs:
    /\b(in czech|auf tschechisch|en tchèque|in ceco|en checo|in het tsjechisch|v češtině|česky|po czesku)(?!\p{L})|на чешском|بالتشيكية|باللغة التشيكية/iu,
  pl:
    /\b(in polish|auf polnisch|en polonais|in polacco|en polaco|in het pools|v polštině|polsky|po polsku)(?!\p{L})|на польском|بالبولندية|باللغة البولندية/iu,
  ru:
    /\b(in russian|auf russisch|en russe|in russo|en ruso|in het russisch|v ruštině|rusky|po rosyjsku)(?!\p{L})|на русском|بالروسية|باللغة الروسية/iu,
  ar:
    /\b(in arabic|auf arabisch|en arabe|in arabo|en árabe|in het arabisch|v arabštině|arabsky|po arabsku)(?!\p{L})|на арабском|بالعربية|باللغة العربية/iu
}

/** Words that make such a phrase a wish about the interface and not about, say, a course. */
const about =
  /\b(app|interface|page|pages|site|website|everything|prototype|please|language|oberfläche|bitte|seite|sprache|alles|anwendung|langue|interfaccia|lingua|pagina|interfaz|idioma|página|taal|rozhraní|prosím|aplikace|aplikaci|jazyk|stránky|interfejs|aplikacja|proszę|język|aplicación|application|applicazione|s'il vous plaît|por favor|per favore)(?!\p{L})|интерфейс|приложение|сайт|язык|пожалуйста|الواجهة|التطبيق|الموقع|اللغة|من فضلك/iu

/** The interface language that a sentence asks for. */
export const askedLanguage = (sentence: string): Locale | undefined => {
  if (!about.test(sentence) && wordsOf(sentence).length > 4) return undefined
  return locales.find((locale) => asked[locale].test(sentence))
}
