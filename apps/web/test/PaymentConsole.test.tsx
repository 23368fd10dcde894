import { searchOf } from "@statex/payments/reports/PaymentSearch"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { PaymentPage } from "../app/console/payments/PaymentPage.tsx"
import { PaymentsPage } from "../app/console/payments/PaymentsPage.tsx"
import { loader as paymentLoader } from "../app/routes/console.payments.$payment/route.tsx"
import { loader as listLoader } from "../app/routes/console.payments._index/route.tsx"
import { action, loader as confirmLoader } from "../app/routes/console.payments.confirm/route.tsx"
import { action as upload, loader as statementsLoader } from "../app/routes/console.payments.statements/route.tsx"
import type { PaymentOverview } from "../server/PaymentConsole.ts"
import { cannedDossier, cannedPayments, eventId, noPayments, paidId } from "./CannedPayments.ts"
import { ask, asked } from "./PaymentDesk.ts"

const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/&#x27;/g, "'").replace(/\s+/g, " ")
const overview = (read: PaymentOverview) =>
  renderToStaticMarkup(
    <PaymentsPage
      overview={read}
      asked={{ q: "<b>", state: "paid" }}
      days={14}
      states={["paid"]}
      gateways={["stripe"]}
    />
  )
const notFound = {
  type: "DataWithResponseInit",
  data: { tag: "PageNotFound", kind: "NotFound", requestId: "r1" },
  init: { status: 404 }
}

describe("the addresses of payments", () => {
  it("lead nowhere in production, whatever is asked or sent", async () => {
    for (
      const [handler, path] of [
        [listLoader, "/console/payments"],
        [paymentLoader, `/console/payments/${paidId}`],
        [confirmLoader, "/console/payments/confirm?do=reconcile"],
        [statementsLoader, "/console/payments/statements"]
      ] as const
    ) {
      expect(await ask<unknown>(handler, path, { offered: "none", payment: paidId })).toEqual({
        answer: { thrown: notFound },
        headers: {}
      })
    }
    for (const handler of [action, upload]) {
      const sent = await ask<unknown>(handler, "/console/payments/x", { form: { do: "reconcile" }, offered: "none" })
      expect(sent).toMatchObject({ answer: { told: { init: { status: 404 }, data: { tag: "PageNotFound" } } } })
    }
  })

  it("show the books in development, to be kept by nobody, narrowed as the address says", async () => {
    asked.filters.length = 0
    const { answer, headers } = await ask(
      listLoader,
      "/console/payments?q=SX-2026-000001&state=unpaid&gateway=stripe&page=3"
    )
    expect(answer).toMatchObject({ told: { asked: { q: "SX-2026-000001", state: "unpaid" } } })
    expect(headers).toEqual({ "cache-control": "private, no-store", "x-robots-tag": "noindex" })
    await ask(listLoader, "/console/payments?q=+&state=rich&gateway=cash&page=x")
    expect(asked.filters).toMatchObject([
      {
        state: "unpaid",
        gateway: "stripe",
        page: 3,
        search: { invoice: { series: "invoice", year: 2026, number: 1 } }
      },
      { page: 1 }
    ])
    expect(Object.keys(asked.filters[1] ?? {})).toEqual(["page"])
  })

  it("answer 404 for a payment that is not there", async () => {
    const { answer } = await ask(paymentLoader, "/console/payments/x", { payment: "x" })
    expect(answer).toMatchObject({ thrown: { init: { status: 404 }, data: { tag: "PaymentNotFound", payment: "x" } } })
  })
})

describe("the console of payments", () => {
  it("shows the list, what waits, the sums that are nothing and the balances, and nothing personal", () => {
    const html = overview(cannedPayments)
    const text = textOf(html)
    for (
      const told of [
        "07:29:00 00000001 paid, pays the order stripe 1,234.21 EUR 1,234.21 EUR 0.00 EUR extra-change, premium",
        "– not begun –",
        "Told of payments that we do not know",
        "Every entry sums to zero, and so does every currency.",
        "No number is missing or doubled.",
        "Sum, EUR 0.00 EUR 0.00 EUR",
        "revenue −1,020.01 EUR",
        "btcpay 4 1 25% 10 min",
        "Pay back by",
        "Shown in the development world only"
      ]
    ) expect(text).toContain(told)
    expect(html).toContain(`href="/console/payments?q=%3Cb%3E&amp;state=paid&amp;page=3"`)
    expect(html).toContain(`href="/console/payments?q=%3Cb%3E&amp;state=paid"`)
    expect(html).not.toContain("of-somebody")
    expect(html).not.toContain("example.org")
    expect(html).not.toContain("Jana")
  })

  it("takes a search of letters that no database keeps", () => {
    expect(searchOf("\u0000")).toBeUndefined()
    expect(searchOf("cs_\u00001")?.text).toBe("cs_1")
  })

  it("draws three plots that are named and described", () => {
    const html = overview(cannedPayments)
    expect(html.match(/<svg role="img"/g)).toHaveLength(3)
    for (const [, title, description] of html.matchAll(/aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"/g)) {
      expect(html).toContain(`<title id="${title}">`)
      expect(html).toContain(`<desc id="${description}">`)
    }
    expect(html).toContain("The highest day is 21 Nov with 3 payments. The same figures stand in the table")
    expect(html).toContain("<title>btcpay, Paid: 25%</title>")
    expect(html).not.toContain("style=")
  })

  it("cries out where money was made or a number is missing", () => {
    const { check } = cannedPayments
    const text = textOf(overview({
      ...cannedPayments,
      check: {
        ...check,
        ledger: [{ currency: "EUR", entries: 3, postings: 6, sum: 7 }],
        unbalanced: [{ entry: "abcdef01-x", payment: paidId, kind: "fee", currency: "EUR", sum: 7 }],
        gaps: [{ series: "invoice", year: 2026, number: 2, label: "SX-2026-000002" }]
      }
    }))
    expect(text).toContain("Entries that do not sum to zero: 1. Money was made or lost.")
    expect(text).toContain("abcdef01 00000001 fee 0.07 EUR")
    expect(text).toContain("Numbers without a document, or beyond their counter: SX-2026-000002.")
    expect(text).not.toContain("Every entry sums to zero")
  })

  it("says that nothing was ordered yet, and that nothing waits", () => {
    const text = textOf(renderToStaticMarkup(
      <PaymentsPage overview={noPayments} asked={{ q: "" }} days={14} states={[]} gateways={[]} />
    ))
    expect(text).toContain("Nobody has ordered anything yet.")
    expect(text).toContain("Nothing waits too long.")
    expect(text).toContain("Nothing is booked yet.")
    expect(textOf(overview(noPayments))).toContain("No order or payment is like this.")
  })

  it("shows all of one payment, with its buyer and ways to give money back", () => {
    const html = renderToStaticMarkup(<PaymentPage dossier={cannedDossier} />)
    const text = textOf(html)
    for (
      const told of [
        "partially_refunded, pays the order",
        "1,234.21 EUR / 1,234.21 EUR",
        "Ada Example, DE",
        "ada@example.org",
        "the buyer’s rate, by the one-stop shop",
        "19 %, DE",
        "billing DE",
        "asked that the service begins at once, Monday 23 Nov, 07:09 UTC, in de",
        "until 7 Dec",
        "created paid complete",
        "Moved (complete)",
        "SX-2026-000001",
        "told 0 of 1 changes",
        "Sum: 0.00 EUR",
        "At most 1,224.21 EUR can go back.",
        "There is no other."
      ]
    ) expect(text).toContain(told)
    expect(html).toContain(`href="/console/payments/confirm?do=refund&amp;payment=${paidId}"`)
    expect(html).toContain(`href="/console/payments/confirm?do=replay&amp;event=${eventId}"`)
  })
})
