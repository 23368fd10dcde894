import { assert, describe, it } from "@effect/vitest"
import { type Locale, locales } from "@statex/kernel/Locale"
import { existsSync, readFileSync } from "node:fs"
import { allowedToEqualEnglish } from "./InternationalWords.ts"

const namespaces = ["app", "documents", "web", "composer"] as const

const flatten = (value: unknown, path = ""): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`))
    : [[path, value]]

const read = (namespace: string, locale: Locale): ReadonlyMap<string, string> => {
  const file = new URL(`../src/catalogues/${namespace}/${locale}.json`, import.meta.url)
  assert.isTrue(existsSync(file), `${namespace}/${locale}.json is missing`)
  return new Map(flatten(JSON.parse(readFileSync(file, "utf8"))).map(([key, text]) => [key, String(text)]))
}

const suffix = /_(zero|one|two|few|many|other)$/
const formsOf = (locale: Locale) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories
const isPlural = (keys: ReadonlyMap<string, string>, key: string) =>
  suffix.test(key) && keys.has(key.replace(suffix, "_other"))

/** The keys that a language must have, by those of English: each plural in that language's own forms. */
const expectedKeys = (english: ReadonlyMap<string, string>, locale: Locale) =>
  new Set(
    [...english.keys()].flatMap((key) =>
      isPlural(english, key) ? formsOf(locale).map((form) => key.replace(suffix, `_${form}`)) : [key]
    )
  )

const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*[^{}]+?\s*\}\}/g) ?? [])].sort()

/** A singular may leave the number out ("one page"); everything else has all of its values. */
const lacking = (english: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>) =>
  [...texts].filter(([key, text]) => {
    const model = english.get(isPlural(texts, key) ? key.replace(suffix, "_other") : key) ?? ""
    const mayOmitCount = /_(zero|one|two)$/.test(key) && isPlural(texts, key)
    const of = (words: string) => placeholders(words).filter((name) => !(mayOmitCount && name === "{{count}}"))
    return of(model).join() !== of(text).join()
  }).map(([key]) => key)

const letters = (text: string) => text.replaceAll(/\{\{[^{}]*\}\}/g, "").replaceAll(/<[^>]*>/g, "")
const script: Partial<Record<Locale, RegExp>> = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u }

describe.each(namespaces)("the catalogues of %s", (namespace) => {
  const english = read(namespace, "en")

  it.each(locales)("have the same keys in %s", (locale) => {
    assert.deepStrictEqual([...read(namespace, locale).keys()].sort(), [...expectedKeys(english, locale)].sort())
  })

  it.each(locales)("have the same placeholders in %s", (locale) => {
    assert.deepStrictEqual(lacking(english, read(namespace, locale)), [])
  })

  it.each(locales)("leave nothing empty in %s", (locale) => {
    const empty = [...read(namespace, locale)].filter(([, text]) => text.trim() === "")
    assert.deepStrictEqual(empty, [])
  })

  it.each(locales.filter((locale) => locale !== "en"))("are translated in %s", (locale) => {
    const same = [...read(namespace, locale)].filter(([key, text]) =>
      text === english.get(key) && !allowedToEqualEnglish(letters(text), locale)
    )
    assert.deepStrictEqual(same, [])
  })

  it.each(["ar", "ru"] as const)("are written in the script of %s", (locale) => {
    const foreign = [...read(namespace, locale)].filter(([, text]) =>
      !script[locale]?.test(text) && !allowedToEqualEnglish(letters(text), locale)
    )
    assert.deepStrictEqual(foreign, [])
  })
})
