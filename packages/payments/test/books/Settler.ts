import * as Database from "@statex/db/Database"
import { JobQueue } from "@statex/jobs/JobQueue"
import * as PaymentBooks from "@statex/payments/PaymentBooks"
import { gatewayNames, PaymentGateways } from "@statex/payments/PaymentGateway"
import { Settling } from "@statex/payments/Settling"
import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

/** A worker in a process of its own, for as long as it lives: at its gateways everything is paid. */
const Ids = Schema.Array(Schema.Struct({ id: Schema.String }))

const gateways = gatewayNames.map((name) => ({
  name,
  takes: () => true,
  open: () => Effect.die(new Error("nobody opens here")),
  read: (reference: string) => Effect.succeed({ reference, state: "paid" as const, word: "paid" })
}))

const layer = PaymentBooks.layer.pipe(
  Layer.provide(Layer.succeed(JobQueue, JobQueue.of({ enqueue: () => Effect.void }))),
  Layer.provide(Layer.succeed(PaymentGateways, gateways)),
  Layer.provideMerge(Database.layer)
)

await Effect.gen(function*() {
  const sql = yield* SqlClient
  const settling = yield* Settling
  const events = yield* sql`SELECT id FROM gateway_events WHERE state = 'stored' ORDER BY random()`.pipe(
    Effect.flatMap(Schema.decodeUnknownEffect(Ids))
  )
  yield* Effect.forEach(
    events,
    ({ id }) => Effect.andThen(settling.settle(id), Effect.sync(() => process.stdout.write("."))),
    { concurrency: 4 }
  )
}).pipe(Effect.provide(layer), Effect.runPromise)
