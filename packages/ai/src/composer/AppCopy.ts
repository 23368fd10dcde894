import { type Copy, copyKeys } from "@statex/blueprint/Copy"
import { catalogues } from "@statex/i18n/AppWords"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"

/**
 * The sentences of the built app as they stand in the catalogue, gaps unfilled: the app fills them itself.
 * The note under the label says what made it: rules, not a model.
 */
export const copyOf = (locale: Locale): Copy => {
  const own = catalogues[locale]
  const copy = Object.fromEntries(copyKeys.map((key) => [key, own[key] ?? catalogues.en[key] ?? key])) as Copy
  return { ...copy, aiNote: composerWords(locale)("appNote") }
}
