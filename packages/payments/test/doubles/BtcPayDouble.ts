import { at } from "../../../ai/test/doubles/Spec.ts"
import type { SpecMock } from "../../../ai/test/doubles/SpecMock.ts"
import { type Asked, type Said, stateful } from "./Stateful.ts"

export const store = "9CiNzKoANXxmk5ayZngSXrHTiVvvgCrwrpFQd4m2K776"

interface Offer {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly currency: string
  readonly amount: string
  readonly archived: boolean
  readonly viewLink: string
}

interface Invoice {
  readonly id: string
  readonly orderId: string
  readonly currency: string
  readonly amount: string
  readonly paidAmount: string
  readonly status: string
  readonly additionalStatus: string
  readonly body: Readonly<Record<string, unknown>>
}

export type Standing = Partial<Pick<Invoice, "status" | "additionalStatus" | "paidAmount">>

export interface BtcPayDouble extends SpecMock {
  readonly count: () => number
  readonly puts: (reference: string, standing: Standing) => void
  readonly offers: (reference: string) => ReadonlyArray<Offer>
  readonly standing: (reference: string) => Standing
  /** Somebody claims a part of an offer, which is paid out as far as `state` says. */
  readonly claims: (offer: string, amount: string, state: string) => void
  readonly archives: (offer: string) => void
}

const known = new Set(["New", "Processing", "Expired", "Invalid", "Settled"])
const text = (value: unknown): string => typeof value === "string" ? value : ""

export const btcPayDouble = async (): Promise<BtcPayDouble> => {
  const invoices = new Map<string, Invoice>()
  const offers = new Map<string, Offer>()
  const payouts: Array<{ readonly pullPaymentId: string; readonly originalAmount: string; readonly state: string }> = []
  let base = ""

  const shown = ({ amount, body, currency, id, orderId, paidAmount, status, additionalStatus }: Invoice) => ({
    id,
    storeId: store,
    amount,
    paidAmount,
    currency,
    type: "Standard",
    checkoutLink: `${base}/i/${id}`,
    createdTime: 1_795_392_000 + invoices.size,
    expirationTime: 1_795_392_900,
    monitoringExpiration: 1_795_479_300,
    status,
    additionalStatus,
    availableStatusesForManualMarking: ["Settled", "Invalid"],
    archived: false,
    metadata: { orderId },
    checkout: body["checkout"]
  })
  const one = (id: string | undefined, found: (invoice: Invoice) => Said): Said => {
    const invoice = invoices.get(id ?? "")
    return invoice === undefined
      ? { status: 404, body: { code: "invoice-not-found", message: "The invoice was not found" }, as: "ProblemDetails" }
      : found(invoice)
  }
  const told = (invoice: Invoice): Said => ({
    body: shown(invoice),
    ...(known.has(invoice.status) ? { as: "InvoiceData" } : {})
  })

  const open = (body: unknown): Said => {
    const id = `HMprBnL9BTXWuPvpo${String(invoices.size).padStart(5, "A").replace("0", "z")}`
    const invoice = {
      id,
      orderId: text(at(body, "metadata", "orderId")),
      currency: text(at(body, "currency")),
      amount: text(at(body, "amount")),
      paidAmount: "0",
      status: "New",
      additionalStatus: "None",
      body: { checkout: at(body, "checkout") }
    }
    invoices.set(id, invoice)
    return told(invoice)
  }

  const refund = ({ amount, currency, id }: Invoice, body: unknown): Said => {
    const isAll = at(body, "refundVariant") === "Fiat"
    const offer = {
      id: `pull${offers.size}`,
      name: text(at(body, "name")),
      description: text(at(body, "description")),
      currency: isAll ? currency : text(at(body, "customCurrency")),
      amount: isAll ? amount : text(at(body, "customAmount")),
      archived: false,
      viewLink: `${base}/pull-payments/pull${offers.size}`
    }
    if (offer.name.length > 50) return { status: 422, body: [{ path: "name", message: "too long" }] }
    offers.set(offer.id, { ...offer, description: id })
    return { body: offer, as: "PullPaymentData" }
  }

  const say = ({ body, method, names, path, url }: Asked): Said => {
    if (path.startsWith("/api/v1/stores/") && names[0] !== store) return { status: 403, body: {} }
    switch (`${method} ${path.replace("/api/v1", "")}`) {
      case "GET /stores/{storeId}/invoices": {
        const wanted = url.searchParams.getAll("orderId")
        const found = [...invoices.values()].filter(({ orderId }) => wanted.includes(orderId))
        return { body: found.map(shown), as: "InvoiceDataList" }
      }
      case "POST /stores/{storeId}/invoices":
        return open(body)
      case "GET /stores/{storeId}/invoices/{invoiceId}":
        return one(names[1], told)
      case "POST /stores/{storeId}/invoices/{invoiceId}/refund":
        return one(names[1], (invoice) => refund(invoice, body))
      case "POST /stores/{storeId}/invoices/{invoiceId}/status":
        return one(names[1], (invoice) => {
          const next = { ...invoice, status: text(at(body, "status")), additionalStatus: "Marked" }
          invoices.set(invoice.id, next)
          return told(next)
        })
      case "GET /stores/{storeId}/pull-payments":
        return { body: [...offers.values()], as: "PullPaymentDataList" }
      case "GET /pull-payments/{pullPaymentId}": {
        const offer = offers.get(names[0] ?? "")
        return offer === undefined ? { status: 404, body: {} } : { body: offer, as: "PullPaymentData" }
      }
      case "GET /pull-payments/{pullPaymentId}/payouts":
        return { body: payouts.filter(({ pullPaymentId }) => pullPaymentId === names[0]), as: "PayoutDataList" }
      default:
        return { status: 500, body: {} }
    }
  }

  const mock = await stateful(new URL("specs/btcpay-greenfield-2.4.1.json", import.meta.url), say)
  base = mock.url
  const change = (reference: string, standing: Standing) => {
    const invoice = invoices.get(reference)
    if (invoice !== undefined) invoices.set(reference, { ...invoice, ...standing })
  }
  return {
    ...mock,
    count: () => invoices.size,
    puts: change,
    offers: (reference) => [...offers.values()].filter(({ description }) => description === reference),
    standing: (reference) => invoices.get(reference) ?? {},
    claims: (offer, originalAmount, state) => void payouts.push({ pullPaymentId: offer, originalAmount, state }),
    archives: (id) => {
      const offer = offers.get(id)
      if (offer !== undefined) offers.set(id, { ...offer, archived: true })
    }
  }
}
