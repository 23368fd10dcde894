import { type Copy, copyKeys } from "@statex/blueprint/Copy"
import { catalogues } from "@statex/i18n/AppWords"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"

/** The sentences of the built app as they stand in the catalogue, gaps unfilled: the app fills them itself. */
export const sentencesOf = (locale: Locale): Copy => {
  const own = catalogues[locale]
  return Object.fromEntries(copyKeys.map((key) => [key, own[key] ?? catalogues.en[key] ?? key])) as Copy
}

/** The same where rules made the app and not a model: the note under its label says so. */
export const copyOf = (locale: Locale): Copy => ({ ...sentencesOf(locale), aiNote: composerWords(locale)("appNote") })
