import { documentWords } from "@statex/i18n/DocumentWords"
import type { Locale } from "@statex/kernel/Locale"
import { dayOf, type Invoice, labelOf, needsExchange } from "./Invoice.ts"
import { amountOf, bankRateOf, countryNameOf, longDayOf, rateOf } from "./InvoiceFormats.ts"
import type { Order } from "./Order.ts"

export interface Fact {
  readonly term: string
  readonly value: string
}

/** An invoice or a credit note as plain data, in one language: what somebody may keep, print and hand on. */
export interface InvoiceDocument {
  readonly locale: Locale
  readonly title: string
  /** Why it is no tax document. */
  readonly warning: string | undefined
  readonly parties: ReadonlyArray<{ readonly heading: string; readonly lines: ReadonlyArray<string> }>
  readonly facts: ReadonlyArray<Fact>
  readonly header: ReadonlyArray<string>
  /** The first cell is text, the others figures. */
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  readonly totals: ReadonlyArray<Fact>
  readonly notes: ReadonlyArray<string>
}

type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Names and figures run in their own direction inside a sentence that runs from right to left. */
const wordsIn = (locale: Locale): Words => {
  const words = documentWords(locale)
  const apart = (value: string | number) => locale === "ar" ? `\u2068${value}\u2069` : value
  return (key, values = {}) =>
    words(`invoice.${key}`, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)])))
}

const present = (lines: ReadonlyArray<string | undefined>): ReadonlyArray<string> =>
  lines.filter((line): line is string => line !== undefined && line !== "")

const sellerLines = ({ seller }: Invoice, locale: Locale, words: Words) => [
  seller.name,
  seller.address,
  countryNameOf(seller.country, locale),
  words("companyId", { id: seller.companyId }),
  words("vatId", { id: seller.vatId })
]

const buyerLines = ({ billing, decision }: Order, locale: Locale, words: Words) =>
  present([
    billing.company,
    billing.name,
    billing.street,
    present([billing.postcode, billing.city]).join(" "),
    countryNameOf(billing.country, locale),
    billing.email,
    billing.companyId === undefined ? undefined : words("companyId", { id: billing.companyId }),
    decision.vatId === undefined ? undefined : words("vatId", { id: decision.vatId.id })
  ])

const treatmentOf = ({ decision: { country, treatment } }: Invoice, locale: Locale, words: Words) =>
  treatment === "domestic"
    ? undefined
    : words(
      `note.${treatment}`,
      treatment === "oss" || treatment === "abroad" ? { country: countryNameOf(country, locale) } : {}
    )

const exchangeOf = (invoice: Invoice, locale: Locale, words: Words) => {
  const { currency, exchange, suppliedOn } = invoice
  if (!needsExchange(invoice)) return undefined
  if (exchange === null) return words("note.exchangeFollows", { day: longDayOf(suppliedOn, locale) })
  return words("note.exchange", {
    net: amountOf(exchange.net, "CZK", locale),
    vat: amountOf(exchange.vat, "CZK", locale),
    day: longDayOf(exchange.declaredOn, locale),
    amount: exchange.amount,
    currency,
    rate: bankRateOf(exchange.rate, locale)
  })
}

/** Why it was issued: what was paid, or what a correction corrects. */
const reasonOf = ({ corrects, series }: Invoice, words: Words) =>
  words(corrects === null ? "note.paid" : series === "credit-note" ? "note.returned" : "note.restored")

/** The document in its order's language; `corrected` is the label of the invoice that it corrects. Proofs are not on it. */
export const invoiceDocument = (invoice: Invoice, order: Order, corrected?: string): InvoiceDocument => {
  const { locale } = order
  const { currency, decision, dueOn, issuedAt, lines, net, seller, series, suppliedOn, vat } = invoice
  const words = wordsIn(locale)
  const label = labelOf(invoice)
  const money = (minor: number) => amountOf(minor, currency, locale)
  const rate = rateOf(decision.rate, locale)
  const day = (text: string) => longDayOf(text, locale)
  const about = corrected ?? label
  return {
    locale,
    title: words(`title.${seller.pretended ? "pretended" : series}`, { label }),
    warning: seller.pretended ? words("pretended") : undefined,
    parties: [
      { heading: words("seller"), lines: sellerLines(invoice, locale, words) },
      { heading: words("buyer"), lines: buyerLines(order, locale, words) }
    ],
    facts: [
      { term: words("issued"), value: day(dayOf(issuedAt)) },
      { term: words("supplied"), value: day(suppliedOn) },
      { term: words("due"), value: day(dueOn) },
      ...(corrected === undefined ? [] : [{ term: words("corrects"), value: corrected }]),
      { term: words("order"), value: order.id }
    ],
    header: ["item", "quantity", "unit", "rate", "net", "vat"].map((column) => words(`column.${column}`)),
    rows: lines.length === 0
      ? [[words("correction", { label: about }), "", "", rate, money(net), money(vat)]]
      : lines.map((line) => [
        words(`item.${line.item}`),
        String(line.quantity),
        money(line.unit),
        rate,
        money(line.net),
        money(line.vat)
      ]),
    totals: [
      { term: words("total.net"), value: money(net) },
      { term: words("total.vat", { rate }), value: money(vat) },
      { term: words("total.gross"), value: money(net + vat) }
    ],
    notes: present([
      treatmentOf(invoice, locale, words),
      exchangeOf(invoice, locale, words),
      reasonOf(invoice, words)
    ])
  }
}

/** The document of an order by its label; nothing where the order has none of that label. */
export const documentOf = (
  order: Order,
  invoices: ReadonlyArray<Invoice>,
  label: string
): InvoiceDocument | undefined => {
  const invoice = invoices.find((one) => labelOf(one) === label)
  if (invoice === undefined) return undefined
  const corrected = invoices.find(({ id }) => id === invoice.corrects)
  return invoiceDocument(invoice, order, corrected === undefined ? undefined : labelOf(corrected))
}
