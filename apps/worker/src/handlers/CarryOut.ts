import { Handler } from "@statex/jobs/Handler"
import { Engine } from "@statex/prototypes/Engine"
import { CarryOut, Waking } from "@statex/prototypes/Waking"
import { Effect } from "effect"

/** Does the command it was woken for, and wakes somebody for those that follow. */
export const carryOut = Handler.make(CarryOut, ({ commandId }) =>
  Effect.gen(function*() {
    const next = yield* Engine.use((engine) => engine.carryOut(commandId))
    yield* Waking.use((waking) => waking.wake(next))
  }))
