import { Layer } from "effect"
import { ActivationStore } from "./ActivationStore.ts"
import { Checkout } from "./Checkout.ts"
import { EventStore } from "./EventStore.ts"
import { InvoiceStore } from "./InvoiceStore.ts"
import { OrderStore } from "./OrderStore.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { Receiving } from "./Receiving.ts"
import { Reconciling } from "./Reconciling.ts"
import { Refunds } from "./Refunds.ts"
import { RefundStore } from "./RefundStore.ts"
import { Settling } from "./Settling.ts"

const stores = Layer.mergeAll(
  OrderStore.layer,
  PaymentStore.layer,
  EventStore.layer,
  InvoiceStore.layer,
  ActivationStore.layer,
  RefundStore.layer
)

/** All that is kept about money and all that keeps it right; it needs a database, a queue and gateways. */
export const layer = Layer.mergeAll(Checkout.layer, Reconciling.layer).pipe(
  Layer.provideMerge(Receiving.layer),
  Layer.provideMerge(Refunds.layer),
  Layer.provideMerge(Settling.layer),
  Layer.provideMerge(stores)
)
