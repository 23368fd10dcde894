import type { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"

/** What somebody wants to buy for a request, as their form says it: nothing in it is believed yet. */
export interface Purchase {
  /** The token of the request. */
  readonly request: string
  /** Made with the form: sending it twice makes one order. */
  readonly formKey: string
  readonly locale: Locale
  readonly item: string
  readonly currency: string
  /** name, email, country, company, companyId, vatId, street, city, postcode, phone: as typed, absent where the form has no such field. */
  readonly typed: Readonly<Record<string, string>>
  /** ISO 3166-1 alpha-2 of the network address, where a trusted proxy says it. */
  readonly network?: string
}

export const PurchaseField = Schema.Literals([
  "item",
  "currency",
  "name",
  "email",
  "country",
  "company",
  "companyId",
  "vatId",
  "street",
  "city",
  "postcode",
  "phone"
])
export type PurchaseField = typeof PurchaseField.Type

/** `unknown`: well written, but nobody's: of a VAT number, its own register says so. */
export const PurchaseFault = Schema.Struct({
  field: PurchaseField,
  why: Schema.Literals(["missing", "too-long", "malformed", "unknown"])
})
export type PurchaseFault = typeof PurchaseFault.Type

/** All that is wrong with what was typed. */
export class PurchaseFaulty extends Schema.TaggedError<PurchaseFaulty>()("PurchaseFaulty", {
  faults: Schema.NonEmptyArray(PurchaseFault)
}) {
  readonly kind = "Invalid"
  override get message() {
    return `The purchase is not complete: ${this.faults.map(({ field, why }) => `${field} ${why}`).join(", ")}`
  }
}
