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
import { Seller } from "./Seller.ts"
import { Settling } from "./Settling.ts"
import { Withdrawals } from "./Withdrawals.ts"

const stores = Layer.mergeAll(
  OrderStore.layer,
  PaymentStore.layer,
  EventStore.layer,
  InvoiceStore.layer,
  ActivationStore.layer,
  RefundStore.layer,
  Withdrawals.layer
)

/** What reads payments at their gateways and writes down what follows; it needs a database and gateways. */
export const settling = Settling.layer.pipe(Layer.provideMerge(stores), Layer.provideMerge(Seller.layer))

/** All that is kept about money and all that keeps it right; it needs a database, a queue and gateways. */
export const layer = Layer.mergeAll(Checkout.layer, Reconciling.layer).pipe(
  Layer.provideMerge(Receiving.layer),
  Layer.provideMerge(Refunds.layer),
  Layer.provideMerge(settling)
)
