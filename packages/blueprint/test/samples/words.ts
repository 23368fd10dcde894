import type { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { readFileSync } from "node:fs"
import { Copy } from "../../src/Copy.ts"

/** The app's own words in one language, as the catalogue has them. */
export const words = (locale: Locale): Copy =>
  Schema.decodeUnknownSync(Copy)(
    JSON.parse(
      readFileSync(new URL(`../../../i18n/src/catalogues/app/${locale}.json`, import.meta.url), "utf8")
    )
  )
