import type { OrderView } from "@statex/payments/Checkout"
import type { Order } from "@statex/payments/Order"
import { pretendedSeller } from "@statex/payments/Seller"
import type { VatDecision } from "@statex/payments/Vat"

const decision: VatDecision = { treatment: "domestic", country: "CZ", rate: 2100, proofs: [] }

const order: Order = {
  id: "6f0c3a8e-6c1e-4b7e-9f55-3b1f8f3a2d10",
  request: "a-token",
  currency: "CZK",
  lines: [{ item: "premium", quantity: 1, unit: 45_000, net: 45_000, vat: 9450 }],
  net: 45_000,
  vat: 9450,
  decision,
  billing: { name: "Jana Nováková", email: "jana@example.org", country: "CZ" },
  locale: "cs",
  pricedOn: "2026-11-23"
}

/** An order that is paid, with its invoice. */
export const invoiceView: OrderView = {
  order,
  total: { minor: 54_450, currency: "CZK" },
  settled: true,
  erased: false,
  payments: [],
  rails: [],
  invoices: [{
    id: "an-invoice",
    series: "invoice",
    year: 2026,
    number: 1,
    order: order.id,
    payment: "a-payment",
    corrects: null,
    currency: "CZK",
    net: 45_000,
    vat: 9450,
    lines: order.lines,
    decision,
    seller: pretendedSeller,
    issuedAt: new Date("2026-11-23T10:00:00Z"),
    suppliedOn: "2026-11-23",
    dueOn: "2026-11-23",
    exchange: null
  }]
}
