import { assert, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import { Buying, type Purchase } from "@statex/payments/Buying"
import { OrderStore } from "@statex/payments/OrderStore"
import { pretendedSeller, Seller } from "@statex/payments/Seller"
import { VatRegister, VatRegisterUnavailable } from "@statex/payments/VatRegister"
import { Effect, Layer } from "effect"
import { randomUUID } from "node:crypto"
import { needs } from "../books/Needs.ts"

const register = Layer.succeed(
  VatRegister,
  VatRegister.of({
    check: (id) =>
      id === "DE136695976"
        ? Effect.succeed({ valid: true, consultation: "WAPI1" })
        : id === "ATU13585627"
        ? Effect.fail(new VatRegisterUnavailable({ why: "busy" }))
        : Effect.succeed({ valid: false })
  })
)

const shop = Buying.layer.pipe(
  Layer.provide(register),
  Layer.provide(Layer.succeed(Seller, Seller.of(pretendedSeller))),
  Layer.provideMerge(OrderStore.layer),
  Layer.provideMerge(Database.layerScratch)
)

const person = { name: "Jana Nováková", email: "jana@example.org", country: "CZ", phone: "+420 601 123 456" }
const business = {
  name: "Erika Muster",
  email: "erika@example.org",
  country: "DE",
  company: "Beispiel GmbH",
  street: "Hauptstraße 1",
  city: "Berlin",
  postcode: "10115",
  vatId: "DE 136 695 976"
}
const austrian = { ...business, country: "AT", city: "Wien", postcode: "1010", vatId: "ATU13585627" }

const purchase = (typed: Purchase["typed"], more: Partial<Purchase> = {}): Purchase => ({
  request: "a-token",
  formKey: randomUUID(),
  locale: "cs",
  item: "premium",
  currency: "EUR",
  typed,
  ...more
})
const buy = (typed: Purchase["typed"], more: Partial<Purchase> = {}) =>
  Buying.use((buying) => buying.buy(purchase(typed, more)))

needs("DATABASE_URL", () => {
  layer(shop, { excludeTestServices: true })("Buying", (it) => {
    it.effect("makes an order with VAT, and one only however often its form is sent", () =>
      Effect.gen(function*() {
        const formKey = randomUUID()
        const order = yield* buy(person, { formKey })
        const again = yield* buy(person, { formKey })
        assert.strictEqual(again.id, order.id)
        assert.deepStrictEqual(order.decision, {
          treatment: "domestic",
          country: "CZ",
          rate: 2100,
          proofs: [{ kind: "billing", country: "CZ" }, { kind: "phone", country: "CZ" }]
        })
        assert.deepStrictEqual([order.net, order.vat], [1900, 399])
        assert.deepStrictEqual(order.billing, { name: person.name, email: person.email, country: "CZ" })
        const conflict = yield* Effect.flip(buy(person, { formKey, item: "extra-change" }))
        assert.strictEqual(conflict._tag, "OrderConflict")
        const corrected = yield* Effect.flip(buy({ ...person, name: "Jana Novotná" }, { formKey }))
        assert.strictEqual(corrected._tag, "OrderConflict")
        assert.lengthOf(yield* OrderStore.use((orders) => orders.ofRequest("a-token")), 1)
      }))

    it.effect("leaves VAT to a business whose number is in the register, with the proof that it was asked", () =>
      Effect.gen(function*() {
        const { decision, vat } = yield* buy(business)
        assert.strictEqual(vat, 0)
        assert.strictEqual(decision.treatment, "reverse-charge")
        assert.deepStrictEqual(decision.vatId, { id: "DE136695976", valid: true, consultation: "WAPI1" })
      }))

    it.effect("charges VAT where the register does not answer, and says so", () =>
      Effect.gen(function*() {
        const { decision } = yield* buy(austrian, { network: "AT" })
        assert.strictEqual(decision.treatment, "oss")
        assert.strictEqual(decision.rate, 2000)
        assert.deepStrictEqual(decision.vatId, { id: "ATU13585627", valid: false })
        const few = yield* Effect.flip(buy(austrian))
        assert.strictEqual(few._tag === "LocationUnproven" ? few.why : few._tag, "few")
      }))

    it.effect("refuses a number that is nobody's, a country that is not proven and a form that is not complete", () =>
      Effect.gen(function*() {
        const unknown = yield* Effect.flip(buy({ ...business, vatId: "DE129273398" }))
        assert.deepStrictEqual(
          unknown._tag === "PurchaseFaulty" ? unknown.faults : unknown._tag,
          [{ field: "vatId", why: "unknown" }]
        )
        const disagreeing = yield* Effect.flip(buy({ ...person, phone: "+421 905 123 456" }))
        assert.strictEqual(disagreeing._tag === "LocationUnproven" ? disagreeing.why : disagreeing._tag, "few")
        assert.strictEqual((yield* Effect.flip(buy({})))._tag, "PurchaseFaulty")
        // Two of three agree.
        assert.strictEqual((yield* buy(person, { network: "SK" })).decision.country, "CZ")
      }))
  })
})
