import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { onLauncherGone } from "@statex/runtime/Lifecycle"
import * as Observability from "@statex/runtime/Observability"
import * as Tracing from "@statex/runtime/Tracing"
import * as World from "@statex/runtime/World"
import { Cause, Exit, Layer } from "effect"
import * as Schedules from "./Schedules.ts"
import * as Worker from "./Worker.ts"

onLauncherGone(() => process.kill(process.pid, "SIGTERM"))

const program = Layer.mergeAll(Worker.layer, Schedules.layer).pipe(
  Layer.provide(World.worker),
  Layer.provide(Tracing.layer("worker")),
  Layer.provide(Observability.layer("worker"))
)

NodeRuntime.runMain(Layer.launch(program), {
  // A stop that was asked for is no failure.
  teardown: (exit, onExit) => onExit(Exit.isSuccess(exit) || Cause.hasInterruptsOnly(exit.cause) ? 0 : 1)
})
