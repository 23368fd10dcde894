import { type Locale, locales } from "@statex/kernel/Locale"
import { createInstance, type InitOptions } from "i18next"

/** The words of one language: flat or nested by dots, `{{name}}` for values, `_one`, `_few`, … for plurals. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

export type Catalogues = Readonly<Record<Locale, Catalogue>>

/** `count` chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>

/** Throws for a key that even English lacks, or a value that the sentence needs: a key is never shown. */
export type Translator = (key: string, values?: Values) => string

/** How catalogues are read, here and wherever else i18next is set up with them. Escaping is the page's affair. */
export const options = {
  fallbackLng: "en",
  supportedLngs: [...locales],
  nsSeparator: false,
  returnNull: false,
  returnEmptyString: false,
  initAsync: false,
  interpolation: { escapeValue: false }
} satisfies InitOptions

/** The translators of one namespace; its ten catalogues are read once. */
export const make = (namespace: string, catalogues: Catalogues): (locale: Locale) => Translator => {
  const instance = createInstance()
  void instance.init({
    ...options,
    lng: "en",
    defaultNS: namespace,
    resources: Object.fromEntries(locales.map((locale) => [locale, { [namespace]: catalogues[locale] }])),
    parseMissingKeyHandler: (key) => {
      throw new Error(`No words for "${key}" in ${namespace}`)
    },
    missingInterpolationHandler: (text, match: ReadonlyArray<string>) => {
      throw new Error(`No value for ${match[0]} in "${text}" of ${namespace}`)
    }
  })
  // Values may be a visitor's own text: nothing inside them is looked up.
  return (locale) => {
    const translate = instance.getFixedT(locale)
    return (key, values = {}) => translate(key, { ...values, nest: false })
  }
}
