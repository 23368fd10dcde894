import type { Locale } from "@statex/kernel/Locale"

/** Languages whose nouns change with their place in the sentence. */
export const inflected: ReadonlySet<Locale> = new Set(["cs", "pl", "ru", "ar"])
/** Languages that write compounds as one word, the meaning at its end. */
export const compounding: ReadonlySet<Locale> = new Set(["de", "nl"])
/** Languages in which what a noun is of, or like, stands behind it. */
export const headFirst: ReadonlySet<Locale> = new Set(["fr", "it", "es", "cs", "pl", "ru", "ar"])
