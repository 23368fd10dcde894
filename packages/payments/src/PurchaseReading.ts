import { Result } from "effect"
import { type Billing, emailPattern, longest } from "./Billing.ts"
import { ItemId, itemIds, orderCurrencies, OrderCurrency } from "./Catalogue.ts"
import { countryOfPhone, isCountry } from "./Countries.ts"
import { oneLine } from "./Line.ts"
import type { Proof } from "./Location.ts"
import type { Purchase, PurchaseFault, PurchaseField } from "./Purchase.ts"
import { vatNumberOf } from "./VatNumber.ts"

/** A purchase that is well written; whether its VAT number is anybody's is another question. */
export interface PurchaseReading {
  readonly item: ItemId
  readonly currency: OrderCurrency
  readonly billing: Billing
  readonly vatId: string | undefined
  readonly proofs: ReadonlyArray<Proof>
}

/** Reads what was typed, or tells all that is wrong with it. A company and its address belong to a VAT number. */
export const readPurchase = (purchase: Purchase): Result.Result<PurchaseReading, ReadonlyArray<PurchaseFault>> => {
  const faults: Array<PurchaseFault> = []
  const say = (field: PurchaseField, why: PurchaseFault["why"]) => {
    faults.push({ field, why })
  }
  const typed = (field: PurchaseField) => oneLine(purchase.typed[field] ?? "")
  const isBusiness = typed("vatId") !== ""

  const line = (field: keyof typeof longest, needed: boolean): string | undefined => {
    const text = typed(field)
    if (text === "" && needed) say(field, "missing")
    if (text.length > longest[field]) say(field, "too-long")
    return text === "" ? undefined : text
  }
  const name = line("name", true)
  const email = line("email", true)
  if (email !== undefined && email.length <= longest.email && !emailPattern.test(email)) say("email", "malformed")
  const rest = {
    company: line("company", isBusiness),
    companyId: line("companyId", false),
    street: line("street", isBusiness),
    city: line("city", isBusiness),
    postcode: line("postcode", isBusiness)
  }

  const country = typed("country")
  if (country === "") say("country", "missing")
  else if (!isCountry(country)) say("country", "unknown")

  const vatId = isBusiness ? vatNumberOf(typed("vatId"), country) : undefined
  if (isBusiness && vatId === undefined && isCountry(country)) say("vatId", "malformed")

  const phone = typed("phone") === "" ? undefined : countryOfPhone(typed("phone"))
  if (typed("phone") !== "" && phone === undefined) say("phone", "malformed")

  const item = itemIds.find((id) => id === purchase.item)
  if (item === undefined) say("item", "unknown")
  const currency = orderCurrencies.find((code) => code === purchase.currency)
  if (currency === undefined) say("currency", "unknown")

  if (faults.length > 0 || name === undefined || email === undefined || item === undefined || currency === undefined) {
    return Result.fail(faults)
  }
  const { network } = purchase
  const given = Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== undefined))
  return Result.succeed({
    item,
    currency,
    billing: { name, email, country, ...given },
    vatId,
    proofs: [
      { kind: "billing", country },
      ...(network !== undefined && isCountry(network) ? [{ kind: "network", country: network } as const] : []),
      ...(phone === undefined ? [] : [{ kind: "phone", country: phone } as const])
    ]
  })
}
