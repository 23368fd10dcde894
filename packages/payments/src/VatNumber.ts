import { vatHolds } from "@statex/gdpr/redaction/recognisers/Vat"
import { isMember } from "./VatRates.ts"

/** What VAT numbers of a member state begin with: Greece writes EL. */
const prefixOf = (country: string): string => country === "GR" ? "EL" : country

/**
 * A VAT number as its member state writes it, with its prefix and nothing between its signs; nothing where it is not
 * one of that state's. The prefix may be left out.
 */
export const vatNumberOf = (typed: string, country: string): string | undefined => {
  if (!isMember(country) || typed.length > 40) return undefined
  const bare = typed.replace(/[\s./-]/g, "").toUpperCase().replace(/^GR/, "EL")
  const prefix = prefixOf(country)
  return [bare, `${prefix}${bare}`].find((id) => id.startsWith(prefix) && /^[A-Z0-9]+$/.test(id) && vatHolds(id))
}
