import * as Database from "@statex/db/Database"
import { ActivationStore } from "@statex/payments/ActivationStore"
import { EventStore } from "@statex/payments/EventStore"
import * as BankQr from "@statex/payments/gateways/BankQr"
import { InvoiceStore } from "@statex/payments/InvoiceStore"
import { OrderStore } from "@statex/payments/OrderStore"
import { PaymentGateways } from "@statex/payments/PaymentGateway"
import { PaymentStore } from "@statex/payments/PaymentStore"
import { RefundStore } from "@statex/payments/RefundStore"
import { Seller } from "@statex/payments/Seller"
import { Settling } from "@statex/payments/Settling"
import { StatementImport } from "@statex/payments/StatementImport"
import * as BankBookPostgres from "@statex/payments/stores/BankBookPostgres"
import { Effect, Layer, Option } from "effect"

const transfers = Layer.effect(
  PaymentGateways,
  Effect.gen(function*() {
    return Option.toArray(yield* BankQr.configured(yield* BankBookPostgres.make))
  })
)

/** Where statements are taken in: it needs the database and the account's settings, and neither a queue nor another gateway. */
export const layer = StatementImport.layer.pipe(
  Layer.provide(Settling.layer),
  Layer.provide([PaymentStore.layer, EventStore.layer, InvoiceStore.layer, ActivationStore.layer, transfers]),
  Layer.provide([OrderStore.layer, RefundStore.layer, Seller.layer]),
  Layer.provide(Database.layer)
)
