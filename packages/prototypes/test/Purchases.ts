import type { SwitchReason } from "@statex/payments/Activation"
import { ActivationStore } from "@statex/payments/ActivationStore"
import type { ItemId } from "@statex/payments/Catalogue"
import { OrderStore } from "@statex/payments/OrderStore"
import { Services } from "@statex/prototypes/Services"
import { Clock, Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"

/** An order that nobody has paid yet. */
export const ordered = (request: string, item: ItemId, quantity = 1) =>
  OrderStore.use((orders) =>
    orders.place({
      request,
      formKey: randomUUID(),
      currency: "EUR",
      wanted: [{ item, quantity }],
      decision: { treatment: "domestic", country: "CZ", rate: 2100, proofs: [] },
      billing: { name: "Jana Nováková", email: "jana@example.org", country: "CZ" },
      locale: "en"
    })
  )

type Ordered = Effect.Success<ReturnType<typeof ordered>>

/** What the books do when money comes or goes. */
export const turned = (order: Ordered, why: SwitchReason) =>
  Effect.gen(function*() {
    const activations = yield* ActivationStore
    const active = why === "paid" || why === "restored"
    yield* activations.turn(order, { active, why }, new Date(yield* Clock.currentTimeMillis))
  })

export const deliver = Services.use((services) => services.deliver)

/** Two workers at once. */
export const delivered = Effect.map(
  Effect.all([deliver, deliver], { concurrency: 2 }),
  ([one, other]) => one + other
)

/** Bought, paid and switched on. */
export const bought = Effect.fnUntraced(function*(request: string, item: ItemId, quantity = 1) {
  const order = yield* ordered(request, item, quantity)
  yield* turned(order, "paid")
  yield* delivered
  return order
})

/** How often something of this kind is in a request's log. */
export const told = Effect.fnUntraced(function*(token: string, kind: string) {
  const sql = yield* SqlClient
  const [row] = yield* sql`
    SELECT count(*)::int AS times FROM run_events JOIN runs USING (run_id) WHERE token = ${token} AND kind = ${kind}`
  return Number(row?.["times"])
})
