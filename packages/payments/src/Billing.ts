import { Schema } from "effect"

/** Characters that each line may have. */
export const longest = {
  name: 200,
  email: 254,
  company: 200,
  companyId: 40,
  street: 200,
  city: 100,
  postcode: 20
} as const

/** One address and nothing around it. */
export const emailPattern = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\]+$/

const line = (field: keyof typeof longest) =>
  Schema.Trim.check(Schema.isMinLength(1), Schema.isMaxLength(longest[field]))

/** Whom an order's documents are made out to. What a private buyer does not have to say is absent. */
export const Billing = Schema.Struct({
  name: line("name"),
  email: line("email").check(Schema.isPattern(emailPattern)),
  /** ISO 3166-1 alpha-2. */
  country: Schema.String.check(Schema.isPattern(/^[A-Z]{2}$/)),
  company: Schema.optionalKey(line("company")),
  /** Of the company, in its country's own register. */
  companyId: Schema.optionalKey(line("companyId")),
  street: Schema.optionalKey(line("street")),
  city: Schema.optionalKey(line("city")),
  postcode: Schema.optionalKey(line("postcode"))
})
export type Billing = typeof Billing.Type
