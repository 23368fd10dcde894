import { JobWorker } from "@statex/jobs/JobWorker"
import type { Settling } from "@statex/payments/Settling"
import type { Engine } from "@statex/prototypes/Engine"
import type { Services } from "@statex/prototypes/Services"
import type { Waking } from "@statex/prototypes/Waking"
import { Config, Effect, Layer } from "effect"
import { carryOut } from "./handlers/CarryOut.ts"
import { settlePayment } from "./handlers/SettlePayment.ts"

/** How many commands one worker process carries out at once. */
export const settings = { concurrency: Config.Int("WORKER_CONCURRENCY").pipe(Config.withDefault(4)) }

/** Takes wake-ups off the queue until its scope closes. */
export const layer = Layer.effectDiscard(Effect.gen(function*() {
  const worker = yield* JobWorker
  yield* worker.consume<Engine | Services | Settling | Waking>([carryOut, settlePayment], {
    concurrency: yield* settings.concurrency,
    drain: "20 seconds"
  })
  yield* Effect.logInfo("worker ready")
}))
