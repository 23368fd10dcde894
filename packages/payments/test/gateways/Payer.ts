import { randomUUID } from "node:crypto"
import type { Opening } from "../../src/PaymentGateway.ts"

export const price = { minor: 1234, currency: "EUR" } as const

/** What a payer in Czechia buys, with all that a vendor may stumble over. */
export const openingOf = ({ opening }: { readonly opening?: Partial<Opening> }): Opening => ({
  id: randomUUID(),
  reference: "SX-2026-000123",
  amount: price,
  description: "Extra change — příliš žluťoučký",
  locale: "cs",
  country: "CZ",
  email: "payer@example.com",
  returnTo: "https://statex.example/pay/return?order=1&x=%C5%99",
  cancelTo: "https://statex.example/pay/cancel",
  webhook: "https://statex.example/webhooks/one",
  expiresAt: Math.ceil(Date.now() / 1000) * 1000 + 3_600_000,
  ...opening
})
