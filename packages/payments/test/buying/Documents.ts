import type { Locale } from "@statex/kernel/Locale"
import type { Invoice } from "@statex/payments/Invoice"
import { type InvoiceDocument, invoiceDocument } from "@statex/payments/InvoiceDocument"
import type { Order } from "@statex/payments/Order"
import { pretendedSeller } from "@statex/payments/Seller"
import type { VatDecision } from "@statex/payments/Vat"

export const atHome: VatDecision = {
  treatment: "domestic",
  country: "CZ",
  rate: 2100,
  proofs: [{ kind: "billing", country: "CZ" }, { kind: "phone", country: "CZ" }]
}

const lines = [
  { item: "premium", quantity: 2, unit: 1900, net: 3800, vat: 798 },
  { item: "extra-change", quantity: 1, unit: 4900, net: 4900, vat: 1029 }
] as const

export const order = (more: Partial<Order> = {}): Order => ({
  id: "6f0c3a8e-6c1e-4b7e-9f55-3b1f8f3a2d10",
  request: "a-token",
  currency: "CZK",
  lines,
  net: 8700,
  vat: 1827,
  decision: atHome,
  billing: { name: "Jana Nováková", email: "jana@example.org", country: "CZ" },
  locale: "en",
  pricedOn: "2026-11-23",
  ...more
})

export const invoice = (more: Partial<Invoice> = {}): Invoice => ({
  id: "an-invoice",
  series: "invoice",
  year: 2026,
  number: 7,
  order: "6f0c3a8e-6c1e-4b7e-9f55-3b1f8f3a2d10",
  payment: "a-payment",
  corrects: null,
  currency: "CZK",
  net: 8700,
  vat: 1827,
  lines,
  decision: atHome,
  seller: {
    ...pretendedSeller,
    name: "Statex s.r.o.",
    address: "Ulice 1, 110 00 Praha 1",
    vatId: "CZ25596641",
    companyId: "25596641",
    pretended: false
  },
  issuedAt: new Date("2026-11-22T23:30:00Z"),
  suppliedOn: "2026-11-23",
  dueOn: "2026-11-23",
  exchange: null,
  ...more
})

export const creditNote = (more: Partial<Invoice> = {}): Invoice =>
  invoice({ id: "a-note", series: "credit-note", corrects: "an-invoice", lines: [], net: -1000, vat: -210, ...more })

/** A document where only its decision is special. */
export const decided = (decision: VatDecision, locale: Locale): InvoiceDocument =>
  invoiceDocument(invoice({ decision }), order({ decision, locale }))
