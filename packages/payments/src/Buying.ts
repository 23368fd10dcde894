import { Array, Clock, Context, Effect, Layer, Result } from "effect"
import { dayOf } from "./Invoice.ts"
import type { LocationUnproven } from "./Location.ts"
import type { Order } from "./Order.ts"
import { OrderStore } from "./OrderStore.ts"
import type { OrderConflict } from "./PaymentError.ts"
import { type Purchase, PurchaseFaulty } from "./Purchase.ts"
import { readPurchase } from "./PurchaseReading.ts"
import { Seller } from "./Seller.ts"
import { vatFor, type VatId } from "./Vat.ts"
import { VatRegister } from "./VatRegister.ts"

export { type Purchase, PurchaseFaulty, PurchaseField } from "./Purchase.ts"

/** Makes an order of what was typed, at the price and the VAT of the moment. */
export class Buying extends Context.Service<Buying, {
  /**
   * Where the register of VAT numbers does not answer, the order is made with VAT and its `vatId.valid` is false, so
   * that its page can say why.
   */
  buy(purchase: Purchase): Effect.Effect<Order, PurchaseFaulty | LocationUnproven | OrderConflict>
}>()("@statex/payments/Buying") {
  static readonly layer = Layer.effect(
    Buying,
    Effect.gen(function*() {
      const orders = yield* OrderStore
      const register = yield* VatRegister
      const seller = yield* Seller

      const checked = Effect.fn("Buying.checked")(function*(id: string) {
        const told = yield* Effect.result(register.check(id))
        if (Result.isFailure(told)) {
          yield* Effect.logWarning("a VAT number was not checked", { why: told.failure.why })
          return { id, valid: false } satisfies VatId
        }
        const { consultation, valid } = told.success
        if (!valid) return yield* new PurchaseFaulty({ faults: [{ field: "vatId", why: "unknown" }] })
        return { id, valid, ...(consultation === undefined ? {} : { consultation }) } satisfies VatId
      })

      const buy = Effect.fn("Buying.buy")(function*(purchase: Purchase) {
        const read = readPurchase(purchase)
        if (Result.isFailure(read)) {
          const faults = read.failure
          return yield* Array.isReadonlyArrayNonEmpty(faults)
            ? new PurchaseFaulty({ faults })
            : Effect.die(new Error("a purchase was refused without a fault"))
        }
        const { billing, currency, item, proofs, vatId: typed } = read.success
        const vatId = typed === undefined ? undefined : yield* checked(typed)
        const day = dayOf(new Date(yield* Clock.currentTimeMillis))
        const decision = yield* Effect.fromResult(
          vatFor(seller, { proofs, ...(vatId === undefined ? {} : { vatId }) }, day)
        )
        const { formKey, locale, request } = purchase
        return yield* orders.place({
          request,
          formKey,
          currency,
          wanted: [{ item, quantity: 1 }],
          decision,
          billing,
          locale
        })
      })

      return Buying.of({ buy })
    })
  )
}
