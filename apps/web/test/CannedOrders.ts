import type { OrderView } from "@statex/payments/Checkout"
import type { Order } from "@statex/payments/Order"
import { totalOf } from "@statex/payments/Order"
import { type Payment, untouched } from "@statex/payments/Payment"
import type { PaymentState } from "@statex/payments/PaymentState"
import { pretendedSeller } from "@statex/payments/Seller"

export const orderId = "0b8f4d1e-5a39-4c1e-9f3a-2f6f7c1d9a10"
export const paymentId = "7c0b6c55-1a44-4f0e-8a35-6f1f4d2b7e21"
export const now = Date.UTC(2026, 10, 23, 12)

/** An order of a change, 59.29 EUR with Czech VAT. */
export const cannedOrder = (change: Partial<Order> = {}): Order => ({
  id: orderId,
  request: "tok",
  currency: "EUR",
  lines: [{ item: "extra-change", quantity: 1, unit: 4900, net: 4900, vat: 1029 }],
  net: 4900,
  vat: 1029,
  decision: { treatment: "domestic", country: "CZ", rate: 2100, proofs: [] },
  billing: { name: "Jana Nová", email: "jana@example.org", country: "CZ" },
  locale: "en",
  pricedOn: "2026-11-23",
  ...change
})

export const cannedPayment = (state: PaymentState, change: Partial<Payment> = {}): Payment => ({
  ...untouched,
  id: paymentId,
  gateway: "scripted",
  means: null,
  reference: paymentId,
  next: { _tag: "Redirect", url: `https://statex.test/play/${paymentId}` },
  state,
  version: 1,
  expiresAt: new Date(now + 3_600_000),
  createdAt: new Date(now - 60_000),
  order: cannedOrder(),
  ...change
})

export const bankFields = {
  iban: "CZ65 0800 0000 1920 0014 5399",
  name: "Statex",
  amount: "59.29",
  currency: "EUR",
  variableSymbol: "1000000013",
  creditorReference: "RF181000000013",
  message: "SX-7C0B6C551A444F"
}

export const wireFields = {
  name: "Statex",
  iban: "AE07 0331 2345 6789 0123 456",
  bic: "EBILAEAD",
  amount: "59.29",
  currency: "EUR",
  creditorReference: "RF181000000013",
  charges: "OUR"
}

export const coinFields = {
  address: "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
  amount: "0.001",
  coin: "BTC",
  rate: "5929000",
  rateAt: "2026-11-23T11:59:00.000Z",
  rateSource: "Coinbase"
}

/** The order and what was paid for it; a paid one has its invoice. */
export const cannedView = (payments: ReadonlyArray<Payment> = [], order: Order = cannedOrder()): OrderView => {
  const settled = payments.some(({ covers }) => covers)
  const payment = payments.find(({ covers }) => covers)
  return {
    order,
    total: totalOf(order),
    settled,
    erased: false,
    payments,
    rails: settled
      ? []
      : [{ gateway: "stripe" }, { gateway: "bank-qr" }, { gateway: "crypto-qr", means: "btc" }, {
        gateway: "scripted"
      }],
    invoices: payment === undefined ? [] : [{
      id: "i1",
      series: "invoice",
      year: 2026,
      number: 7,
      order: order.id,
      payment: payment.id,
      corrects: null,
      currency: order.currency,
      net: order.net,
      vat: order.vat,
      lines: order.lines,
      decision: order.decision,
      issuedAt: new Date(now),
      seller: pretendedSeller,
      suppliedOn: "2026-11-23",
      dueOn: "2026-11-23",
      exchange: null
    }]
  }
}

export const paid = cannedPayment("paid", { received: 5929, covers: true, next: null })
