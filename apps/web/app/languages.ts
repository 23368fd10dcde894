import type { Locale } from "@statex/kernel/Locale"

/** The languages as their speakers name them; free of other imports, so that components may use it. */
export const languages: ReadonlyArray<{ readonly locale: Locale; readonly name: string; readonly dir: "ltr" | "rtl" }> =
  [
    { locale: "en", name: "English", dir: "ltr" },
    { locale: "de", name: "Deutsch", dir: "ltr" },
    { locale: "fr", name: "Français", dir: "ltr" },
    { locale: "it", name: "Italiano", dir: "ltr" },
    { locale: "es", name: "Español", dir: "ltr" },
    { locale: "nl", name: "Nederlands", dir: "ltr" },
    { locale: "cs", name: "Čeština", dir: "ltr" },
    { locale: "pl", name: "Polski", dir: "ltr" },
    { locale: "ru", name: "Русский", dir: "ltr" },
    { locale: "ar", name: "العربية", dir: "rtl" }
  ]
