import { type Locale, locales } from "@statex/kernel/Locale"
import type { Lexicon } from "./Lexicon.ts"
import { ar } from "./lexicon/ar.ts"
import { cs } from "./lexicon/cs.ts"
import { de } from "./lexicon/de.ts"
import { en } from "./lexicon/en.ts"
import { es } from "./lexicon/es.ts"
import { fr } from "./lexicon/fr.ts"
import { it } from "./lexicon/it.ts"
import { nl } from "./lexicon/nl.ts"
import { pl } from "./lexicon/pl.ts"
import { ru } from "./lexicon/ru.ts"

export const lexicons: Readonly<Record<Locale, Lexicon>> = { en, de, fr, it, es, nl, cs, pl, ru, ar }

/** In how many languages a small word is common: one that is everybody's tells little. */
export const sharing: ReadonlyMap<string, number> = (() => {
  const count = new Map<string, number>()
  for (const locale of locales) {
    for (const word of lexicons[locale].stop) count.set(word, (count.get(word) ?? 0) + 1)
  }
  return count
})()
