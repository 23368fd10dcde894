import { type Copy, copyKeys } from "@statex/blueprint/Copy"
import { catalogues } from "@statex/i18n/AppWords"
import type { Locale } from "@statex/kernel/Locale"

/** The sentences of the built app as they stand in the catalogue, gaps unfilled: the app fills them itself. */
export const copyOf = (locale: Locale): Copy => {
  const own = catalogues[locale]
  return Object.fromEntries(copyKeys.map((key) => [key, own[key] ?? catalogues.en[key] ?? key])) as Copy
}
