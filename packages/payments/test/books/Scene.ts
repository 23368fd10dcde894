import { assert } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import { JobQueue } from "@statex/jobs/JobQueue"
import { ActivationStore } from "@statex/payments/ActivationStore"
import type { ItemId, OrderCurrency } from "@statex/payments/Catalogue"
import { InvoiceStore } from "@statex/payments/InvoiceStore"
import { totalOf } from "@statex/payments/Order"
import { OrderStore } from "@statex/payments/OrderStore"
import * as PaymentBooks from "@statex/payments/PaymentBooks"
import { type GatewayName, PaymentGateways } from "@statex/payments/PaymentGateway"
import { PaymentStore } from "@statex/payments/PaymentStore"
import { Receiving } from "@statex/payments/Receiving"
import { Settling } from "@statex/payments/Settling"
import type { VatDecision } from "@statex/payments/Vat"
import { Effect, Layer, Schema } from "effect"
import { randomUUID } from "node:crypto"
import { type Truth, World } from "./World.ts"

export const atHome: VatDecision = { treatment: "domestic", country: "CZ", rate: 2100, proofs: [] }

/** The world outside, and the events that a queue holds for workers: it forgets when somebody says so. */
export interface Scene {
  readonly world: World
  readonly queue: Array<string>
}

const Payload = Schema.Struct({ events: Schema.Array(Schema.String) })

/** The books on a database of their own, with all gateways of a world. */
export const sceneLayer = (scene: Scene) =>
  PaymentBooks.layer.pipe(
    Layer.provideMerge(
      Layer.succeed(
        JobQueue,
        JobQueue.of({
          enqueue: (_, payload) =>
            Effect.orDie(Effect.map(Schema.decodeUnknownEffect(Payload)(payload), ({ events }) => {
              scene.queue.push(...events)
            }))
        })
      )
    ),
    Layer.provideMerge(Layer.succeed(PaymentGateways, scene.world.gateways)),
    Layer.provideMerge(Database.layerScratch)
  )

export const billing = { name: "Jana Nováková", email: "jana@example.org", country: "CZ" }

export const placed = (
  currency: OrderCurrency = "EUR",
  items: readonly [ItemId, ...ReadonlyArray<ItemId>] = ["extra-change"],
  { country = billing.country, request = randomUUID() }: { readonly country?: string; readonly request?: string } = {}
) =>
  OrderStore.use((orders) => {
    const [first, ...others] = items
    return orders.place({
      request,
      formKey: randomUUID(),
      currency,
      wanted: [{ item: first, quantity: 1 }, ...others.map((item) => ({ item, quantity: 1 }))],
      decision: atHome,
      billing: { ...billing, country },
      locale: "en"
    })
  })

/** A payment that is open at its gateway; `cut`: whoever opened it died before the gateway's name was written down. */
export const opened = Effect.fnUntraced(
  function*(
    world: World,
    order: { readonly id: string; readonly currency: OrderCurrency; readonly net: number; readonly vat: number },
    gateway: GatewayName,
    cut = false
  ) {
    const id = randomUUID()
    const truth: Truth = {
      id,
      order: order.id,
      gateway,
      reference: `${gateway}-${id}`,
      total: totalOf(order),
      state: "created",
      received: 0,
      refunded: 0,
      fee: 0,
      refunds: new Map()
    }
    const payments = yield* PaymentStore
    yield* payments.begin({ id, order: order.id, gateway, expiresAt: new Date(Date.now() + 86_400_000) })
    world.truths.set(truth.reference, truth)
    world.current.push(truth)
    if (!cut) yield* Receiving.use((receiving) => receiving.opened(id, { reference: truth.reference }))
    return truth
  }
)

/** The payment now stands like this at its gateway, and we look. */
export const stands = (truth: Truth, state: Truth["state"], received: number, refunded = 0) => {
  Object.assign(truth, { state, received, refunded })
  return Settling.use((settling) => settling.refresh(truth.id))
}

/** The payment as our books have it. */
export const kept = (truth: Truth) =>
  Effect.map(
    PaymentStore.use((payments) => payments.byId(truth.id)),
    (payment) => payment ?? assert.fail("no payment")
  )

export const services = (request: string) => ActivationStore.use((activations) => activations.ofRequest(request))
export const documents = (order: string) => InvoiceStore.use((invoices) => invoices.ofOrder(order))
