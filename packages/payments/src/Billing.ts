import { Schema } from "effect"

const line = (most: number) => Schema.Trim.check(Schema.isMinLength(1), Schema.isMaxLength(most))

/** Whom an order's documents are made out to. What a private buyer does not have to say is absent. */
export const Billing = Schema.Struct({
  name: line(200),
  email: line(254).check(Schema.isPattern(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)),
  /** ISO 3166-1 alpha-2. */
  country: Schema.String.check(Schema.isPattern(/^[A-Z]{2}$/)),
  company: Schema.optionalKey(line(200)),
  /** Of the company, in its country's own register. */
  companyId: Schema.optionalKey(line(40)),
  street: Schema.optionalKey(line(200)),
  city: Schema.optionalKey(line(100)),
  postcode: Schema.optionalKey(line(20))
})
export type Billing = typeof Billing.Type
