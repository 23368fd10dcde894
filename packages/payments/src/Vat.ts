import { Result, Schema } from "effect"
import { located, LocationUnproven, Proof } from "./Location.ts"
import { isMember, rateOn, vatRates } from "./VatRates.ts"

/** A number of a business; `valid` once VIES has said so, with its consultation number where it gave one. */
export const VatId = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/)),
  valid: Schema.Boolean,
  consultation: Schema.optionalKey(Schema.String)
})
export type VatId = typeof VatId.Type

/**
 * `domestic`: our own state's rate; `oss`: the buyer's member state's; `reverse-charge`: the buyer owes it;
 * `abroad`: the buyer's state outside the EU where we charge; `outside`: not taxed.
 */
export const VatTreatment = Schema.Literals(["domestic", "oss", "reverse-charge", "abroad", "outside"])
export type VatTreatment = typeof VatTreatment.Type

/** What was decided when an order was made, with what it rests on; it never changes afterwards. */
export const VatDecision = Schema.Struct({
  treatment: VatTreatment,
  /** ISO 3166-1 alpha-2 of the buyer. */
  country: Schema.String,
  /** Hundredths of a percent. */
  rate: Schema.Int,
  proofs: Schema.Array(Proof),
  vatId: Schema.optionalKey(VatId)
})
export type VatDecision = typeof VatDecision.Type

export interface Seller {
  readonly country: string
  /** Whether the seller declares sales to consumers in other member states through the one-stop shop. */
  readonly oss: boolean
}

export interface Buyer {
  readonly proofs: ReadonlyArray<Proof>
  readonly vatId?: VatId
}

/** The country of a VAT number: Greece writes EL. */
export const countryOf = ({ id }: VatId): string => id.startsWith("EL") ? "GR" : id.slice(0, 2)

/** What a consumer of a country pays on a day, in hundredths of a percent. */
const consumerVat = (seller: Seller, country: string, day: string): Pick<VatDecision, "treatment" | "rate"> => {
  const rate = (of: string) => rateOn(of, day) ?? 0
  if (country === seller.country) return { treatment: "domestic", rate: rate(country) }
  if (!isMember(country)) {
    const abroad = rateOn(country, day)
    return { treatment: abroad === undefined ? "outside" : "abroad", rate: abroad ?? 0 }
  }
  return seller.oss
    ? { treatment: "oss", rate: rate(country) }
    : { treatment: "domestic", rate: rate(seller.country) }
}

/** What consumers pay on a day (YYYY-MM-DD) where they pay any VAT, by country, in hundredths of a percent. */
export const consumerRates = (seller: Seller, day: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.keys({ ...vatRates.member, ...vatRates.abroad }).map((
      country
    ) => [country, consumerVat(seller, country, day).rate])
  )

/** How a digital service is taxed on a day (YYYY-MM-DD). A business of another member state needs no second proof. */
export const vatFor = (seller: Seller, buyer: Buyer, day: string): Result.Result<VatDecision, LocationUnproven> => {
  const { proofs, vatId } = buyer
  const known = { proofs: [...proofs], ...(vatId === undefined ? {} : { vatId }) }
  if (vatId?.valid === true && countryOf(vatId) !== seller.country && isMember(countryOf(vatId))) {
    return Result.succeed({ ...known, treatment: "reverse-charge", country: countryOf(vatId), rate: 0 })
  }
  return Result.map(
    located(proofs),
    (country): VatDecision => ({ ...known, country, ...consumerVat(seller, country, day) })
  )
}
