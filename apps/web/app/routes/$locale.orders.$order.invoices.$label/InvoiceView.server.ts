import { Checkout } from "@statex/payments/Checkout"
import { documentOf } from "@statex/payments/InvoiceDocument"
import { InvoiceNotFound } from "@statex/payments/PaymentError"
import { Effect } from "effect"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"

/** The invoice of this address, in its order's language. */
export const invoiceView = Effect.gen(function*() {
  const { params } = yield* RemixRequest
  const [id, label] = [params["order"] ?? "", params["label"] ?? ""]
  const checkout = yield* Checkout
  const { invoices, order } = yield* checkout.order(id)
  return documentOf(order, invoices, label) ?? (yield* new InvoiceNotFound({ order: id, label }))
})
