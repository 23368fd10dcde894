import type { LoaderFunctionArgs } from "@remix-run/node"
import { Checkout } from "@statex/payments/Checkout"
import { invoiceStyle } from "@statex/payments/InvoiceHtml"
import { OrderNotFound } from "@statex/payments/PaymentError"
import { PdfPrinter } from "@statex/prototypes/probes/Pdf"
import { Context, Deferred, Effect, Layer, Tracer } from "effect"
import { describe, expect, it } from "vitest"
import type { Services } from "../app/context.ts"
import { loader as page } from "../app/routes/$locale.orders.$order.invoices.$label/route.ts"
import { loader as pdf } from "../app/routes/$locale.orders.$order.invoices.$label[.]pdf/route.ts"
import { loader as style } from "../app/routes/invoice[.]css/route.ts"
import { invoiceView } from "./CannedInvoice.ts"

const printed: Array<string> = []

const offered = Layer.mergeAll(
  Layer.mock(Checkout, {
    order: (id) =>
      id === invoiceView.order.id ? Effect.succeed(invoiceView) : Effect.fail(new OrderNotFound({ order: id }))
  }),
  Layer.succeed(PdfPrinter, {
    available: Effect.succeed(true),
    print: (html) => {
      printed.push(html)
      return Effect.succeed(new TextEncoder().encode("%PDF-"))
    }
  })
)

const ask = async (loader: typeof page, params: Record<string, string> = {}) => {
  const services = await Effect.runPromise(Effect.scoped(Layer.build(offered)))
  const context = {
    services: services as Context.Context<Checkout | PdfPrinter> as Context.Context<Services>,
    locale: "en",
    nonce: "n",
    reply: new Headers(),
    shareable: true,
    span: Tracer.externalSpan({ spanId: "b".repeat(16), traceId: "a".repeat(32) }),
    address: "192.0.2.1",
    requestId: "r1",
    closing: Deferred.await(Deferred.makeUnsafe<void>())
  } satisfies LoaderFunctionArgs["context"]
  return loader({ context, params: { locale: "en", ...params }, request: new Request("https://statex.test/en/x") })
}

const mine = { order: invoiceView.order.id, label: "SX-2026-000001" }

describe("the address of an invoice", () => {
  it("answers the document in its order's language, without a style of its own", async () => {
    const answer = await ask(page, mine)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(answer.headers.get("content-language")).toBe("cs")
    const html = await answer.text()
    expect(html).toContain(`<html lang="cs" dir="ltr">`)
    expect(html).toContain("SX-2026-000001")
    expect(html).toContain(`href="/invoice.css"`)
    expect(html).not.toMatch(/<style|style=/)
  })

  it("answers it as PDF, printed of a page that holds all it needs", async () => {
    const answer = await ask(pdf, mine)
    expect(answer.headers.get("content-type")).toBe("application/pdf")
    expect(await answer.text()).toBe("%PDF-")
    expect(printed.at(-1)).toContain(invoiceStyle)
  })

  it("is unknown where the order or the label is", async () => {
    for (const loader of [page, pdf]) {
      expect((await ask(loader, { ...mine, label: "SX-2026-000002" })).status).toBe(404)
      const missing = await ask(loader, { ...mine, order: "another" })
      expect(missing.status).toBe(404)
      expect(await missing.text()).toContain("There is nothing here.")
    }
  })

  it("has its style for everybody, again and again", async () => {
    for (const _ of [1, 2]) {
      const answer = await ask(style)
      expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8")
      expect(await answer.text()).toBe(invoiceStyle)
    }
  })
})
