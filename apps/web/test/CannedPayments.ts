import type { Proposal } from "@statex/payments/EntryStore"
import type { Order } from "@statex/payments/Order"
import type { PaymentDossier, ToldEvent } from "@statex/payments/reports/PaymentDossier"
import type { ListedPayment } from "@statex/payments/reports/PaymentList"
import { pretendedSeller } from "@statex/payments/Seller"
import type { PaymentOverview } from "../server/PaymentConsole.ts"

const at = Date.UTC(2026, 10, 23, 7, 30)
const ago = (minutes: number) => new Date(at - minutes * 60_000)
const id = (of: number) => `${String(of).padStart(8, "0")}-0000-4000-8000-000000000000`

export const paidId = id(1)
export const eventId = id(2)

const listed = (of: number, more: Partial<ListedPayment> = {}): ListedPayment => ({
  order: id(100 + of),
  request: `request-${of}-of-somebody`,
  currency: "EUR",
  total: 123_421,
  items: ["extra-change", "premium"],
  settled: false,
  at: ago(of),
  payment: id(of),
  gateway: "stripe",
  means: null,
  reference: `cs_${of}`,
  state: "created",
  received: 0,
  refunded: 0,
  covers: false,
  ...more
})

const told: ToldEvent = {
  id: eventId,
  eventId: "evt_1",
  gateway: "stripe",
  type: "checkout.session.completed",
  reference: "cs_1",
  state: "parked",
  verdict: "no payment",
  storedAt: ago(5),
  settledAt: ago(4)
}

/** Test-only: money of a fortnight, the same at each run. */
export const cannedPayments: PaymentOverview = {
  at,
  page: {
    rows: [
      listed(1, { state: "paid", received: 123_421, covers: true, settled: true }),
      listed(3, { payment: null, gateway: null, reference: null, state: null })
    ],
    page: 2,
    more: true
  },
  withdrawals: [{
    order: id(101),
    name: "Jana Nová",
    statement: "I hereby withdraw from my contract with Statex. Jana Nová",
    at: new Date(at - 86_400_000)
  }],
  stuck: { events: [], parked: [told], unread: [], unopened: [], homeless: [], refunds: [], activations: [] },
  check: {
    ledger: [{ currency: "EUR", entries: 2, postings: 5, sum: 0 }],
    unbalanced: [],
    numbers: [{ series: "invoice", year: 2026, last: 1, documents: 1 }],
    gaps: []
  },
  days: {
    paid: [
      { day: "2026-11-21", gateway: "stripe", currency: "EUR", payments: 3, received: 370_263 },
      { day: "2026-11-23", gateway: "btcpay", currency: "EUR", payments: 1, received: 4840 }
    ],
    paying: [
      { gateway: "btcpay", opened: 4, paid: 1, median: 600_000, ninetieth: 600_000, within: [0, 0, 1, 0, 0, 0] },
      { gateway: "stripe", opened: 4, paid: 3, median: 45_000, ninetieth: 90_000, within: [2, 1, 0, 0, 0, 0] }
    ]
  },
  balances: [
    { account: "clearing", gateway: "stripe", currency: "EUR", amount: 123_421 },
    { account: "revenue", gateway: "stripe", currency: "EUR", amount: -102_001 },
    { account: "vat", gateway: "stripe", currency: "EUR", amount: -21_420 }
  ]
}

/** Nobody has ordered anything yet. */
export const noPayments: PaymentOverview = {
  at,
  page: { rows: [], page: 1, more: false },
  stuck: { ...cannedPayments.stuck, parked: [] },
  check: { ledger: [], unbalanced: [], numbers: [], gaps: [] },
  days: { paid: [], paying: [] },
  balances: [],
  withdrawals: []
}

const order: Order = {
  id: id(101),
  request: "request-1-of-somebody",
  currency: "EUR",
  lines: [{ item: "premium", quantity: 1, unit: 102_001, net: 102_001, vat: 21_420 }],
  net: 102_001,
  vat: 21_420,
  decision: { treatment: "oss", country: "DE", rate: 1900, proofs: [{ kind: "billing", country: "DE" }] },
  billing: { name: "Ada Example", email: "ada@example.org", country: "DE" },
  locale: "de",
  pricedOn: "2026-11-01"
}

const payment: PaymentDossier["payment"] = {
  id: paidId,
  gateway: "stripe",
  means: null,
  reference: "cs_1",
  next: null,
  version: 2,
  expiresAt: ago(-60),
  createdAt: ago(20),
  state: "partially_refunded",
  received: 123_421,
  refunded: 1000,
  fee: 400,
  covers: true,
  order
}

export const cannedDossier: PaymentDossier & { readonly at: number } = {
  at,
  payment,
  facts: {
    orderedAt: ago(30),
    changedAt: ago(2),
    pollAt: null,
    settledBy: paidId,
    withdrawnAt: null,
    consent: { immediate: true, locale: "de", at: ago(21).toISOString() }
  },
  payments: [payment],
  changes: [{ version: 1, step: 0, was: "created", became: "paid", word: "complete", at: ago(3) }],
  events: [{ ...told, state: "applied", verdict: "Moved (complete)" }],
  postings: [
    {
      entry: id(9),
      kind: "receipt",
      account: "clearing",
      currency: "EUR",
      amount: 123_421,
      balance: 123_421,
      at: ago(3)
    },
    {
      entry: id(9),
      kind: "receipt",
      account: "receivable",
      currency: "EUR",
      amount: -123_421,
      balance: -123_421,
      at: ago(3)
    }
  ],
  invoices: [{
    id: id(7),
    series: "invoice",
    year: 2026,
    number: 1,
    order: order.id,
    payment: paidId,
    corrects: null,
    currency: "EUR",
    net: 102_001,
    vat: 21_420,
    lines: order.lines,
    decision: order.decision,
    seller: pretendedSeller,
    suppliedOn: "2026-11-20",
    dueOn: "2026-11-20",
    exchange: null,
    issuedAt: ago(3),
    label: "SX-2026-000001"
  }],
  refunds: [{ id: id(8), payment: paidId, amount: 1000, state: "done", reference: "re_1", askedAt: ago(2) }],
  left: 122_421,
  undecided: [],
  activations: [{
    order: order.id,
    line: 0,
    request: order.request,
    service: "premium",
    quantity: 1,
    active: true,
    why: "paid",
    revision: 1,
    told: 0,
    changedAt: ago(3)
  }]
}

/** A transfer of which only a person can say whose it is. */
export const cannedProposal: Proposal = {
  entry: {
    format: "csv",
    hash: "abc",
    core: "core",
    bookedOn: "2026-11-20",
    minor: 121_000,
    currency: "CZK",
    reversal: false,
    variableSymbol: "1000000013",
    references: [],
    message: "for the change",
    counterName: "Jan Novák"
  },
  candidates: [{ reference: "1000000005", doubt: "one-digit-off" }],
  importedAt: ago(60)
}
