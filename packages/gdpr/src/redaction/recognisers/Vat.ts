import { compact } from "../Checksum.ts"
import { alone, matching, type Recogniser } from "../Recogniser.ts"
import { vatChecks, type VatCountry } from "./VatCheck.ts"

/** What follows each prefix: 9 is a digit, A a letter, X either; anything else stands for itself. */
const shapes: Record<VatCountry, ReadonlyArray<string>> = {
  AT: ["U99999999"],
  BE: ["9999999999"],
  BG: ["9999999999", "999999999"],
  CHE: ["999999999"],
  CY: ["99999999A"],
  CZ: ["9999999999", "999999999", "99999999"],
  DE: ["999999999"],
  DK: ["99999999"],
  EE: ["999999999"],
  EL: ["999999999"],
  ES: ["X9999999X"],
  FI: ["99999999"],
  FR: ["XX999999999"],
  GB: ["999999999999", "999999999", "GD999", "HA999"],
  GR: ["999999999"],
  HR: ["99999999999"],
  HU: ["99999999"],
  IE: ["9999999AA", "9999999A", "9X99999A"],
  IT: ["99999999999"],
  LT: ["999999999999", "999999999"],
  LU: ["99999999"],
  LV: ["99999999999"],
  MT: ["99999999"],
  NL: ["999999999B99"],
  PL: ["9999999999"],
  PT: ["999999999"],
  RO: ["9999999999", "999999999", "99999999", "9999999", "999999", "99999"],
  SE: ["999999999999"],
  SI: ["99999999"],
  SK: ["9999999999"],
  XI: ["999999999999", "999999999"]
}

const classes: Record<string, string> = { 9: "\\d", A: "[A-Z]", X: "[A-Z0-9]" }

/** One separator may stand anywhere but between two letters, where the next word would pass for the second. */
const written = (shape: string): string =>
  [...shape].map((sign, index) =>
    `${index > 0 && !shape.slice(index - 1, index + 1).endsWith("AA") ? "[ ./-]?" : ""}${classes[sign] ?? sign}`
  )
    .join("")

const countries = Object.keys(shapes) as ReadonlyArray<VatCountry>

const body = (country: VatCountry): string => shapes[country].map(written).join("|")

const prefixed = countries.map((country) => `${country}[ .-]?(?:${body(country)})`).join("|")

const whole = new Map(
  countries.map((country) =>
    [
      country,
      new RegExp(`^(?:${
        shapes[country].map((shape) => [...shape].map((sign) => classes[sign] ?? sign).join(""))
          .join("|")
      })$`)
    ] as const
  )
)

const holds = (country: VatCountry, number: string): boolean =>
  whole.get(country)?.test(number) === true && vatChecks[country](number)

/** "de 123456789" is Spanish for something else: a prefix that stands apart is in capitals. */
const apart = /^(?:[a-z]{2,3}|[A-Z][a-z]+)[ .-]/

export const vatHolds = (match: string): boolean => {
  const number = compact(match)
  const country = countries.find((prefix) => number.startsWith(prefix))
  return country !== undefined && holds(country, number.slice(country.length))
}

/** VAT numbers of the EU, the United Kingdom and Switzerland with their country prefix. */
export const Vat: Recogniser = {
  kind: "vat",
  grade: "likely",
  label: "vat",
  *candidates(text) {
    for (const candidate of matching(alone(prefixed), vatHolds)(text)) {
      if (!apart.test(text.slice(candidate.start, candidate.end))) yield candidate
    }
  }
}

/** The same without the prefix, where a label calls it so: "NIP 526-000-12-46", "P. IVA 01234567897". */
export const VatUnprefixed: Recogniser = {
  kind: "vat",
  grade: "labelled",
  label: "vat",
  heedsDecoys: true,
  candidates: matching(alone("\\d(?:[ ./-]?\\d){8,11}(?:[ .]?B\\d\\d)?|U[ ]?\\d{8}|\\d{8}"), () => true)
}

/** Spellings that only a tax number has: Poland's hyphens, Belgium's dots and Spain's letter in front. */
export const VatShaped: Recogniser = {
  kind: "vat",
  grade: "likely",
  label: "vat",
  candidates: matching(
    alone(
      "\\d{3}-\\d{3}-\\d{2}-\\d{2}|\\d{3}-\\d{2}-\\d{2}-\\d{3}|[01]\\d{3}\\.\\d{3}\\.\\d{3}|[A-HJNP-SUVW]-?\\d{7}-?[0-9A-J]"
    ),
    (match) => {
      const number = compact(match)
      if (match.includes(".")) return holds("BE", number)
      return /^[A-Z]/.test(number) ? holds("ES", number) : holds("PL", number)
    }
  )
}
