import { uploadLife } from "@statex/gdpr/Retention"
import { InvoiceRates } from "@statex/payments/InvoiceRates"
import { OrderStore } from "@statex/payments/OrderStore"
import { Reconciling } from "@statex/payments/Reconciling"
import { Services } from "@statex/prototypes/Services"
import * as Upkeep from "@statex/prototypes/Upkeep"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { UploadStore } from "@statex/uploads/UploadStore"
import { Duration, Effect, Layer, Schedule } from "effect"

const uploads = Effect.gen(function*() {
  const erased = yield* UploadStore.use((store) => store.sweep(Duration.subtract(uploadLife, Duration.hours(1))))
  if (erased > 0) yield* Effect.logInfo("forgotten uploads erased", { erased })
})

const allowances = Effect.gen(function*() {
  const forgotten = yield* RateLimiter.use((limiter) => limiter.forgetExpired)
  if (forgotten > 0) yield* Effect.logInfo("old allowances forgotten", { forgotten })
})

/** How many of each kind one round looks at: the rest is due in the next. */
const paymentsARound = 100

const payments = Effect.gen(function*() {
  const { failed, settled } = yield* Reconciling.use((reconciling) => reconciling.run(paymentsARound))
  if (failed > 0 || settled > 0) yield* Effect.logInfo("payments reconciled", { failed, settled })
})

/** What was paid for is switched on, what was given back off. */
const activations = Effect.asVoid(Services.use((services) => services.deliver))

/** Czech tax documents in other currencies learn their rate. */
const invoiceRates = Effect.gen(function*() {
  const { completed } = yield* InvoiceRates.use((rates) => rates.complete(paymentsARound))
  if (completed > 0) yield* Effect.logInfo("invoices have their rates", { completed })
})

/** How many orders lose their buyers at a time. */
const ordersATime = 1000

/** Whoever ordered and never paid is forgotten, and whoever's documents are old enough. */
const buyers = Effect.gen(function*() {
  const erased = yield* OrderStore.use((orders) => orders.eraseBuyers(ordersATime))
  if (erased > 0) yield* Effect.logInfo("buyers of old orders erased", { erased })
})

const byTheClock = <E, R>(name: string, every: Duration.Input, work: Effect.Effect<void, E, R>) =>
  work.pipe(
    Effect.catchCause((cause) => Effect.logWarning("scheduled work failed", { name }, cause)),
    Effect.repeat(Schedule.spaced(every)),
    Effect.forkScoped
  )

/** What a worker does by the clock. Each may run in several workers at once. */
export const layer = Layer.effectDiscard(Effect.all([
  byTheClock("activations", "5 seconds", activations),
  byTheClock("uploads", "15 minutes", uploads),
  byTheClock("allowances", "1 hour", allowances),
  byTheClock("payments", "5 seconds", payments),
  byTheClock("buyers", "1 hour", buyers),
  byTheClock("invoice rates", "10 minutes", invoiceRates),
  byTheClock("leads", "6 hours", Upkeep.leads),
  byTheClock("left behind", "1 hour", Upkeep.leftBehind),
  byTheClock("open calls", "10 minutes", Upkeep.openCalls),
  byTheClock("answers", "1 hour", Upkeep.answers),
  byTheClock("logs", "6 hours", Upkeep.logs),
  byTheClock("premium", "6 hours", Upkeep.premium)
]))
