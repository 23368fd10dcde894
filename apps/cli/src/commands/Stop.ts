import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { CommandError } from "../CommandError.ts"
import * as InstanceFile from "../InstanceFile.ts"
import { isAlive, send } from "../ProcessSignals.ts"

/** Asks the running launcher to stop everything, and waits until it has. */
export const run = Effect.gen(function*() {
  const instance = yield* InstanceFile.find()
  if (instance === undefined) return yield* Console.log("statex is not running")
  send(instance.pid, "SIGTERM")
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (!isAlive(instance.pid)) return yield* Console.log("stopped")
    yield* Effect.sleep("50 millis")
  }
  return yield* new CommandError({ reason: `process ${instance.pid} does not stop` })
})
