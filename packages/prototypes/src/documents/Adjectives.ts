import type { Locale } from "@statex/kernel/Locale"

/** Adjectives that promise without a measure; stems, matched at the beginning of a word. */
export const unquantified: Record<Locale, ReadonlyArray<string>> = {
  en: [
    "fast",
    "quick",
    "easy",
    "easily",
    "modern",
    "intuitive",
    "user-friendly",
    "seamless",
    "robust",
    "scalable",
    "beautiful"
  ],
  de: ["schnell", "einfach", "modern", "intuitiv", "benutzerfreundlich", "nahtlos", "robust", "skalierbar", "schön"],
  fr: ["rapide", "facile", "moderne", "intuitif", "intuitive", "convivial", "fluide", "robuste", "évolutif"],
  it: ["veloce", "rapido", "facile", "moderno", "moderna", "intuitivo", "intuitiva", "robusto", "scalabile"],
  es: ["rápid", "fácil", "moderno", "moderna", "intuitivo", "intuitiva", "robusto", "escalable"],
  nl: ["snel", "makkelijk", "eenvoudig", "modern", "intuïtief", "gebruiksvriendelijk", "robuust", "schaalbaar"],
  cs: ["rychl", "snadn", "jednoduch", "moderní", "intuitivní", "přívětiv", "robustní"],
  pl: ["szybk", "łatw", "prost", "nowoczesn", "intuicyjn", "przyjazn", "solidn"],
  ru: ["быстр", "лёгк", "легк", "прост", "современн", "интуитивн", "удобн", "надёжн", "надежн"],
  ar: ["سريع", "سهل", "بسيط", "حديث", "بديهي", "عصري"]
}
