import type { InitOptions } from "i18next"

/** How the `web` catalogues are read, on both sides: as packages/i18n reads all others. */
export const i18nOptions = {
  fallbackLng: "en",
  defaultNS: "web",
  ns: ["web"],
  nsSeparator: false,
  returnNull: false,
  returnEmptyString: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false }
} satisfies InitOptions
