import { Schema } from "effect"

/** The ten languages of the product, in the order in which they are offered. */
export const locales = ["en", "de", "fr", "it", "es", "nl", "cs", "pl", "ru", "ar"] as const

export const Locale = Schema.Literals(locales)
export type Locale = typeof Locale.Type

export const isLocale = (value: string): value is Locale => (locales as ReadonlyArray<string>).includes(value)

export type Direction = "ltr" | "rtl"

export const directionOf = (locale: Locale): Direction => locale === "ar" ? "rtl" : "ltr"
