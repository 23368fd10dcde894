import { invoiceHtml } from "@statex/payments/InvoiceHtml"
import { PdfPrinter } from "@statex/prototypes/probes/Pdf"
import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { invoiceView } from "../$locale.orders.$order.invoices.$label/InvoiceView.server.ts"
import { noInvoice } from "../$locale.orders.$order.invoices.$label/NoInvoice.server.ts"

export const loader = remix.resource(
  Effect.gen(function*() {
    const document = yield* invoiceView
    const printer = yield* PdfPrinter
    const bytes = yield* printer.print(invoiceHtml(document))
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-language": document.locale,
        "cache-control": "private, no-cache"
      }
    })
  }).pipe(Effect.catchTags({ InvoiceNotFound: () => noInvoice, OrderNotFound: () => noInvoice }))
)
