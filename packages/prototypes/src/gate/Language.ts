import { catalogues } from "@statex/i18n/AppWords"
import type { Catalogue } from "@statex/i18n/Translator"
import { directionOf, type Locale, locales } from "@statex/kernel/Locale"
import type { Page } from "./Page.ts"
import { stringsIn, type Subject } from "./Subject.ts"
import { foreignTongue } from "./Tongue.ts"
import { distinct, type Finding, quote, type Verdict } from "./Verdict.ts"

const plain = (text: string): string => text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, " ").trim()

const phrasesOf = (catalogue: Catalogue): ReadonlyArray<string> =>
  stringsIn(catalogue).filter((text) => !text.includes("{{")).map(plain).filter((text) => text.length >= 3)

/** What apps say by themselves, by language. */
const phrases = new Map(locales.map((locale) => [locale, new Set(phrasesOf(catalogues[locale]))]))

/** The language whose apps say exactly this, when ours do not. */
const phraseOfAnother = (text: string, locale: Locale): Locale | undefined => {
  const wanted = plain(text)
  if (wanted.length < 3 || phrases.get(locale)?.has(wanted) !== false || phrases.get(locale)?.size === 0) {
    return undefined
  }
  return locales.find((other) => other !== locale && phrases.get(other)?.has(wanted) === true)
}

/** Why a text does not belong in an app of this language; own words of the visitor are asked for by `isOwn`. */
const foreignness = (text: string, locale: Locale, isOwn: boolean): string | undefined => {
  const tongue = foreignTongue(text, locale) ?? (isOwn ? undefined : phraseOfAnother(text, locale))
  return tongue === undefined ? undefined : `a text in ${tongue} in an app in ${locale}: ${quote(text)}`
}

/** Mixed language on one page, as written or as rendered. Values of sample records are data and may be in any script. */
export const languageFaults = (subject: Subject, page: Page): ReadonlyArray<Finding> => {
  const { locale } = subject.blueprint
  return page.texts.flatMap(({ lang, text }) => {
    const declared = lang !== "" && lang.split("-")[0] !== locale
    if (declared || subject.samples.has(text) || subject.brief.includes(text)) return []
    const what = foreignness(text, locale, subject.own.has(text))
    return what === undefined ? [] : [{ where: subject.aim(page.path), what }]
  })
}

const declarationFaults = (subject: Subject, page: Page): ReadonlyArray<Finding> => {
  const { locale } = subject.blueprint
  const root = page.elements.find(({ tag }) => tag === "html")?.attributes ?? {}
  const at = (what: string): Finding => ({ where: page.path, what })
  const [lang, dir] = [root["lang"], root["dir"]]
  return [
    ...(lang?.split("-")[0]?.toLowerCase() === locale ? [] : [at(`lang is ${quote(lang ?? "")}, not "${locale}"`)]),
    ...((dir ?? "ltr") === directionOf(locale) ? [] : [at(`dir is ${quote(dir ?? "")}, not "${directionOf(locale)}"`)]),
    ...page.elements.flatMap(({ attributes, tag }) =>
      tag === "body" && attributes["dir"] !== undefined && attributes["dir"] !== directionOf(locale)
        ? [at(`<body> turns the writing direction to ${quote(attributes["dir"])}`)]
        : []
    )
  ]
}

const copyFaults = ({ blueprint: { copy, locale } }: Subject): ReadonlyArray<Finding> =>
  Object.entries(copy).flatMap(([key, text]) => {
    const what = foreignness(text.replace(/\{\{\w+\}\}/g, " "), locale, false)
    return what === undefined ? [] : [{ where: "copy", what: `${key}: ${what}` }]
  })

/** G11: the declared language and direction are right and every text is in that language. */
export const checkLanguage = (subject: Subject): Verdict => {
  const { locale } = subject.blueprint
  return {
    id: "G11",
    evidence: [
      `lang "${locale}" and dir "${directionOf(locale)}" looked for on ${subject.pages.length} pages; ` +
      `${subject.pages.reduce((sum, page) => sum + page.texts.length, 0)} texts compared with ` +
      `scripts, small words and the words that apps in ${locales.length - 1} other languages use`
    ],
    findings: distinct([
      ...subject.pages.flatMap((page) => [...declarationFaults(subject, page), ...languageFaults(subject, page)]),
      ...copyFaults(subject)
    ])
  }
}
