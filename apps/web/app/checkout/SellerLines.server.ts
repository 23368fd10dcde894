import type { Locale } from "@statex/kernel/Locale"
import type { SellerDetails } from "@statex/payments/Seller"
import { countryName } from "./Countries.server.ts"

/** Whom a buyer deals with, as on an envelope. */
export const sellerLines = (
  { address, country, name }: Pick<SellerDetails, "address" | "country" | "name">,
  locale: Locale
): ReadonlyArray<string> => [name, address, countryName(country, locale)]
