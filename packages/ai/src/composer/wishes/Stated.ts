import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { Wanted } from "../Sentences.ts"

/** What is wanted, as its requirement says it. */
export const statementOf = (wanted: Wanted, locale: Locale): string =>
  composerWords(locale)(`fr${wanted.key}`, wanted.values)
