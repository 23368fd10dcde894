import ar from "@statex/i18n/catalogues/web/ar.json" with { type: "json" }
import cs from "@statex/i18n/catalogues/web/cs.json" with { type: "json" }
import de from "@statex/i18n/catalogues/web/de.json" with { type: "json" }
import en from "@statex/i18n/catalogues/web/en.json" with { type: "json" }
import es from "@statex/i18n/catalogues/web/es.json" with { type: "json" }
import fr from "@statex/i18n/catalogues/web/fr.json" with { type: "json" }
import it from "@statex/i18n/catalogues/web/it.json" with { type: "json" }
import nl from "@statex/i18n/catalogues/web/nl.json" with { type: "json" }
import pl from "@statex/i18n/catalogues/web/pl.json" with { type: "json" }
import ru from "@statex/i18n/catalogues/web/ru.json" with { type: "json" }
import { type Locale, locales } from "@statex/kernel/Locale"
import { createInstance } from "i18next"
import { initReactI18next } from "react-i18next"
import { i18nOptions } from "./i18nOptions.ts"

const catalogues: Record<Locale, object> = { en, de, fr, it, es, nl, cs, pl, ru, ar }

const all = createInstance()
void all.use(initReactI18next).init({
  ...i18nOptions,
  lng: "en",
  resources: Object.fromEntries(locales.map((locale) => [locale, { web: catalogues[locale] }]))
})

const instances = new Map(locales.map((locale) => [locale, all.cloneInstance({ lng: locale })]))

/** The instance of a language; all ten share their resources. */
export const i18nOf = (locale: Locale) => instances.get(locale) ?? all

/** Words outside of components: titles, descriptions, plain documents. */
export const translatorOf = (locale: Locale) => all.getFixedT(locale, "web")
