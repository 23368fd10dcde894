import { onStop } from "@statex/runtime/Lifecycle"

// First of all: whoever started this may already want it to end.
let stop: () => void = () => process.exit(0)
onStop(() => stop())

const { ManagedRuntime } = await import("effect")
const { open } = await import("./Preview.ts")
const { layer } = await import("@statex/runtime/PreviewWorld")

const log = (message: string, fields: object) =>
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: "info", service: "preview", message, ...fields })}\n`
  )

const runtime = ManagedRuntime.make(layer)
const preview = await runtime.runPromise(open(log))
stop = () => {
  log("preview stopping", {})
  void preview.stop().then(() => runtime.dispose()).then(() => process.exit(0))
}
log("preview ready", { port: preview.port })
