import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { statex } from "./Commands.ts"
import * as Teardown from "./Teardown.ts"

// A closed terminal is a request to stop like any other.
process.on("SIGHUP", () => process.kill(process.pid, "SIGTERM"))

Command.run(statex, { version: "0.1.0" }).pipe(
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain({ teardown: Teardown.byCommand })
)
