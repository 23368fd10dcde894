import { Money } from "@statex/kernel/Money"
import { Schema } from "effect"
import listed from "./price-list.json" with { type: "json" }

/** What each package costs at the least, and up to how many likely days of work it holds: data with a date and a source. */
export const PriceList = Schema.Struct({
  date: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)),
  source: Schema.NonEmptyString,
  packages: Schema.Struct({
    free: Money,
    starter: Money,
    professional: Money,
    enterprise: Money,
    support: Money,
    "extra-change": Money
  }),
  packageDays: Schema.Struct({ starter: Schema.Int, professional: Schema.Int })
})
export type PriceList = typeof PriceList.Type

export const priceList: PriceList = Schema.decodeUnknownSync(PriceList)(listed)

/** The smallest package that holds the likely days. */
export const packageFor = (likelyDays: number, { packageDays }: PriceList): "enterprise" | "professional" | "starter" =>
  likelyDays <= packageDays.starter ? "starter" : likelyDays <= packageDays.professional ? "professional" : "enterprise"
