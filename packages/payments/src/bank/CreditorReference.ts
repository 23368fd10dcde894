import { mod97 } from "./Iban.ts"

/** ISO 11649: "RF", two check digits and up to 21 letters or digits of our own. */
export const make = (own: string): string | undefined =>
  /^[A-Z0-9]{1,21}$/.test(own) ? `RF${String(98 - mod97(`${own}RF00`)).padStart(2, "0")}${own}` : undefined

/** The reference without spaces and in capitals, where its check digits are right. */
export const parse = (written: string): string | undefined => {
  const reference = written.replaceAll(" ", "").toUpperCase()
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference) && mod97(reference.slice(4) + reference.slice(0, 4)) === 1
    ? reference
    : undefined
}

/** References within a text that people or banks wrote, spaced in fours or not; only those whose check digits are right. */
export const within = (text: string): ReadonlyArray<string> => {
  const capitals = text.toUpperCase()
  const written = [
    ...capitals.matchAll(/(?<![A-Z0-9])RF\d{2}[A-Z0-9]{1,21}(?![A-Z0-9])/g),
    ...capitals.matchAll(/(?<![A-Z0-9])RF\d{2}(?: [A-Z0-9]{4}){1,5}(?: [A-Z0-9]{1,3})?(?![A-Z0-9])/g)
  ]
  return [...new Set(written.flatMap(([one]) => parse(one) ?? []))]
}
