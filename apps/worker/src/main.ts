import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Observability from "@statex/runtime/Observability"
import * as Tracing from "@statex/runtime/Tracing"
import * as World from "@statex/runtime/World"
import { Layer } from "effect"
import * as Worker from "./Worker.ts"

// A launcher that was killed closes our standard input: nothing of it may live on.
process.stdin.resume().once("end", () => process.kill(process.pid, "SIGTERM"))

Worker.layer.pipe(
  Layer.provide(World.worker),
  Layer.provide(Tracing.layer("worker")),
  Layer.provide(Observability.layer("worker")),
  Layer.launch,
  NodeRuntime.runMain({ disableErrorReporting: false })
)
