import { invoiceStyle } from "@statex/payments/InvoiceHtml"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"

/** Invoices are pages of their own, and no page here may hold styles. */
export const loader = remix.resource(Effect.sync(() =>
  new Response(invoiceStyle, {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" }
  })
))
