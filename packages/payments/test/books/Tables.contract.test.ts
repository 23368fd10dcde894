import { assert, layer } from "@effect/vitest"
import { EventStore } from "@statex/payments/EventStore"
import { InvoiceStore } from "@statex/payments/InvoiceStore"
import { OrderStore } from "@statex/payments/OrderStore"
import { PaymentStore } from "@statex/payments/PaymentStore"
import { Reconciling } from "@statex/payments/Reconciling"
import { Effect, Exit, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { allFound, nothingWrong } from "./Checks.ts"
import { needs } from "./Needs.ts"
import { opened, placed, sceneLayer } from "./Scene.ts"
import { World } from "./World.ts"

const Name = Schema.Tuple([Schema.Struct({ name: Schema.String })])

/** Kills the worker once it has settled so many. */
const killedAfter = (url: string, most: number) =>
  Effect.callback<number>((resume) => {
    let done = 0
    const child = spawn(process.execPath, [join(import.meta.dirname, "Settler.ts")], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ["ignore", "pipe", "inherit"]
    })
    child.stdout.on("data", (chunk: Buffer) => {
      done += chunk.length
      if (done >= most) child.kill("SIGKILL")
    })
    child.on("close", () => resume(Effect.succeed(done)))
    return Effect.sync(() => child.kill("SIGKILL"))
  })

needs("DATABASE_URL", () => {
  const world = new World()

  layer(sceneLayer({ world, queue: [] }), { excludeTestServices: true })("The tables of payments", (it) => {
    it.effect("take no entry that does not balance and let nobody change one", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const truth = yield* opened(world, yield* placed(), "stripe")
        const post = (entry: string, currency: string, amount: number, kind = "receipt") =>
          sql`INSERT INTO ledger_postings (entry, payment_id, kind, account, currency, amount, at)
            VALUES (${entry}::uuid, ${truth.id}::uuid, ${kind}, 'clearing', ${currency}, ${
            String(amount)
          }::bigint, now())`
        const write = (...rows: ReadonlyArray<Effect.Effect<unknown, unknown>>) =>
          Effect.exit(sql.withTransaction(Effect.all(rows, { discard: true })))
        const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()]
        assert.isTrue(Exit.isFailure(yield* write(post(a, "EUR", 5))))
        assert.isTrue(Exit.isFailure(yield* write(post(a, "EUR", 5), post(a, "CZK", -5))))
        assert.isTrue(Exit.isFailure(yield* write(post(a, "EUR", 5), post(a, "EUR", -5, "refund"))))
        assert.isTrue(Exit.isFailure(yield* write(post(a, "EUR", 5), post(b, "EUR", -5))))
        assert.isTrue(Exit.isSuccess(yield* write(post(c, "EUR", 5), post(c, "EUR", -5))))
        assert.isTrue(Exit.isFailure(yield* write(sql`UPDATE ledger_postings SET amount = 6 WHERE amount = 5`)))
        assert.isTrue(Exit.isFailure(yield* write(sql`DELETE FROM ledger_postings`)))
        yield* nothingWrong
      }))

    it.effect("number documents without a gap, though every third transaction fails and all run at once", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const invoices = yield* InvoiceStore
        const payments = yield* PaymentStore
        const order = yield* placed()
        const truth = yield* opened(world, order, "stripe")
        const payment = (yield* payments.byId(truth.id)) ?? assert.fail("no payment")
        const now = new Date("2031-06-01T12:00:00Z")
        const draft = { series: "credit-note", corrects: false, net: -1, vat: 0, lines: [] } as const
        yield* sql`DROP INDEX invoices_first`
        yield* Effect.forEach(Array.from({ length: 90 }, (_, turn) => turn), (turn) =>
          Effect.gen(function*() {
            yield* invoices.issue(payment, draft, now)
            if (turn % 3 === 0) return yield* Effect.fail("changed my mind")
          }).pipe(sql.withTransaction, Effect.ignore), { concurrency: 15 })
        const numbers = (yield* invoices.ofOrder(order.id)).map(({ number }) => number).toSorted((a, b) => a - b)
        assert.deepStrictEqual(numbers, Array.from({ length: 60 }, (_, at) => at + 1))
      }))

    it.effect("are right after workers were killed in the middle, again and again", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const events = yield* EventStore
        const orders = yield* OrderStore
        const [{ name }] = yield* sql`SELECT current_database() AS name`.pipe(
          Effect.flatMap(Schema.decodeUnknownEffect(Name))
        )
        const url = new URL(process.env["DATABASE_URL"] ?? "")
        url.pathname = `/${name}`
        const truths = yield* Effect.forEach(Array.from({ length: 150 }), () =>
          Effect.gen(function*() {
            const truth = yield* opened(world, yield* placed(), "scripted")
            const order = (yield* orders.byId(truth.order)) ?? assert.fail("no order")
            Object.assign(truth, { state: "paid", received: order.net + order.vat })
            for (let copy = 0; copy < 2; copy++) {
              yield* events.store("scripted", { eventId: randomUUID(), type: "paid", reference: truth.reference })
            }
            return truth
          }), { concurrency: 8 })
        let killed = 0
        for (const most of [1, 20, 60]) killed += yield* killedAfter(url.href, most)
        assert.isAbove(killed, 80)
        const overdue = yield* events.overdue(new Date(Date.now() + 1000), 1000)
        assert.isAbove(overdue.length, 10)
        const { failed } = yield* Reconciling.use((reconciling) => reconciling.run(1000, true))
        assert.strictEqual(failed, 0)
        assert.strictEqual(yield* allFound(truths), 150)
        yield* nothingWrong
      }))
  })
})
