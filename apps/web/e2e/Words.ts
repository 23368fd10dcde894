import { readFileSync } from "node:fs"

const catalogues = new Map<string, unknown>()

const catalogue = (locale: string): unknown => {
  const file = new URL(`../../../packages/i18n/src/catalogues/web/${locale}.json`, import.meta.url)
  const known = catalogues.get(locale) ?? JSON.parse(readFileSync(file, "utf8"))
  catalogues.set(locale, known)
  return known
}

/** The text of a key, for texts without numbers in them. */
export const words = (locale: string, key: string): string => {
  const found = key.split(".").reduce<unknown>(
    (inner, name) => typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined,
    catalogue(locale)
  )
  if (typeof found !== "string") throw new Error(`No words for ${key} in ${locale}`)
  return found
}
