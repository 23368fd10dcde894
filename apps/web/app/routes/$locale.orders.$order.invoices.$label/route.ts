import { invoiceHtml } from "@statex/payments/InvoiceHtml"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { invoiceView } from "./InvoiceView.server.ts"
import { noInvoice } from "./NoInvoice.server.ts"

export const loader = remix.resource(
  Effect.gen(function*() {
    const document = yield* invoiceView
    return new Response(invoiceHtml(document, "/invoice.css"), {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-language": document.locale,
        "cache-control": "private, no-cache"
      }
    })
  }).pipe(Effect.catchTags({ InvoiceNotFound: () => noInvoice, OrderNotFound: () => noInvoice }))
)
