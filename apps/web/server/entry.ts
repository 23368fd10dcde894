import { onStop } from "@statex/runtime/Lifecycle"

// First of all: whoever started this may already want it to end.
let stop: () => void = () => process.exit(0)
onStop(() => stop())

// React and Remix choose their builds by this name when they are loaded.
Object.assign(process.env, { NODE_ENV: "production" })
const { start } = await import("./Host.ts")
const { layer } = await import("./WebWorld.ts")
const log = (message: string, fields: object) =>
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level: "info", message, ...fields })}\n`)

const host = await start(layer)
stop = () => {
  log("web stopping", {})
  void host.stop().then(() => process.exit(0))
}
log("web ready", { port: host.port })
