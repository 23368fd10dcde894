import * as Database from "@statex/db/Database"
import * as BankQr from "@statex/payments/gateways/BankQr"
import * as Wire from "@statex/payments/gateways/Wire"
import * as PaymentBooks from "@statex/payments/PaymentBooks"
import { PaymentGateways } from "@statex/payments/PaymentGateway"
import { StatementImport } from "@statex/payments/StatementImport"
import * as BankBookPostgres from "@statex/payments/stores/BankBookPostgres"
import { Effect, Layer, Option } from "effect"

const transfers = Layer.effect(
  PaymentGateways,
  Effect.gen(function*() {
    const book = yield* BankBookPostgres.make
    return [yield* BankQr.configured(book), yield* Wire.configured(book)].flatMap(Option.toArray)
  })
)

/** Where statements are taken in: it needs the database and an account's settings, and neither a queue nor another gateway. */
export const layer = StatementImport.layer.pipe(
  Layer.provide(PaymentBooks.settling),
  Layer.provide(transfers),
  Layer.provide(Database.layer)
)
