import { vatHolds } from "@statex/gdpr/redaction/recognisers/Vat"
import { Config, Context, Effect, Layer, Option, Schema } from "effect"
import { refused } from "./gateways/GatewaySettings.ts"
import { group } from "./gateways/QrSettings.ts"
import { isMember } from "./VatRates.ts"

/** Who sells, as it stood when a document was issued. */
export const SellerDetails = Schema.Struct({
  name: Schema.String,
  /** On one line. */
  address: Schema.String,
  /** ISO 3166-1 alpha-2. */
  country: Schema.String,
  companyId: Schema.String,
  vatId: Schema.String,
  /** Whether it declares sales to consumers in other member states through the one-stop shop. */
  oss: Schema.Boolean,
  /** Nobody: its documents are no tax documents, and say so. */
  pretended: Schema.Boolean
})
export type SellerDetails = typeof SellerDetails.Type

const line = (text: string) => text.length <= 200 ? text : undefined

const readings = {
  SELLER_NAME: line,
  SELLER_ADDRESS: line,
  SELLER_COUNTRY: (text: string) => isMember(text) ? text : undefined,
  SELLER_COMPANY_ID: (text: string) => text.length <= 40 ? text : undefined,
  SELLER_VAT_ID: (text: string) => vatHolds(text) ? text : undefined,
  SELLER_OSS: (text: string) => text === "true" ? "yes" : text === "false" ? "no" : undefined
}

const all = [
  "SELLER_NAME",
  "SELLER_ADDRESS",
  "SELLER_COUNTRY",
  "SELLER_COMPANY_ID",
  "SELLER_VAT_ID",
  "SELLER_OSS"
] as const

/** For the development world. */
export const pretendedSeller: SellerDetails = {
  name: "Statex (development)",
  address: "Praha",
  country: "CZ",
  companyId: "00000000",
  vatId: "CZ00000000",
  oss: true,
  pretended: true
}

/** The seller of all orders, and on all documents. */
export class Seller extends Context.Service<Seller, SellerDetails>()("@statex/payments/Seller") {
  /** All settings or none; nobody may be paid in production where there are none. */
  static readonly settings: Config.Config<Option.Option<SellerDetails>> = Config.map(
    group(readings, all),
    Option.flatMap((found): Option.Option<SellerDetails> => {
      const {
        SELLER_ADDRESS: address,
        SELLER_COMPANY_ID: companyId,
        SELLER_COUNTRY: country,
        SELLER_NAME: name,
        SELLER_OSS: oss,
        SELLER_VAT_ID: vatId
      } = found
      return name === undefined || address === undefined || country === undefined || companyId === undefined ||
          vatId === undefined || oss === undefined
        ? Option.none()
        : Option.some({ name, address, country, companyId, vatId, oss: oss === "yes", pretended: false })
    })
  )

  /** The same where there have to be some: as soon as somebody can pay in production. */
  static readonly required: Config.Config<SellerDetails> = Config.mapEffect(
    Seller.settings,
    Option.match({
      onNone: () => refused([`${all.join(", ")}: missing, although money is taken`]),
      onSome: Effect.succeed
    })
  )

  static readonly layer = Layer.effect(
    Seller,
    Effect.map(Seller.settings, Option.getOrElse(() => pretendedSeller))
  )
}
