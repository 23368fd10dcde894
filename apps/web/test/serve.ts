import { Effect, Layer } from "effect"
import { execFileSync } from "node:child_process"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"
import { type AiBooks, AiConsole } from "../server/AiConsole.ts"
import type { Host } from "../server/Host.ts"
import { PaymentConsole, type PaymentDesk } from "../server/PaymentConsole.ts"
import { type Neighbour, Readiness } from "../server/Readiness.ts"
import { Settings } from "../server/Settings.ts"
import { cannedPlaces } from "./CannedAccount.ts"
import { noConversations } from "./NoConversations.ts"
import { noPrinter } from "./NoPrinter.ts"
import { noShop } from "./NoShop.ts"
import * as StandIn from "./StandIn.ts"
import * as UploadsInMemory from "./UploadsInMemory.ts"

const web = fileURLToPath(new URL("..", import.meta.url))

/** Builds the site as it ships. */
export const build = () => execFileSync(`${web}/node_modules/.bin/remix`, ["vite:build"], { cwd: web, stdio: "pipe" })

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** Test-only: the built site over the stand-in. */
export const serve = async (
  options: {
    readonly port?: number
    readonly pace?: number
    readonly log?: (text: string) => void
    readonly neighbours?: ReadonlyArray<Neighbour>
    /** What the console shows; without it nobody is let in, as in production. */
    readonly books?: AiBooks
    readonly desk?: PaymentDesk
  }
) => {
  const port = options.port ?? (await freePort())
  const origin = `http://localhost:${port}`
  const uploads = UploadsInMemory.make()
  const settings = Settings.of({ port, origin, prototypes: "http://*.localhost:3001", trustedProxies: [] })
  const world = Layer.mergeAll(
    noConversations,
    noPrinter,
    noShop,
    StandIn.layer(options.pace),
    uploads.layer,
    Layer.succeed(AiConsole, { books: options.books && Effect.succeed(options.books) }),
    Layer.succeed(PaymentConsole, { desk: options.desk ?? undefined }),
    Layer.succeed(Settings, settings),
    cannedPlaces,
    Layer.succeed(Readiness, options.neighbours ?? [])
  )
  Object.assign(process.env, { NODE_ENV: "production" })
  const { start } = await import(`${web}/build/server/host.js`) as {
    readonly start: (layer: typeof world, client?: string, log?: (text: string) => void) => Promise<Host>
  }
  return { host: await start(world, undefined, options.log), origin, uploads: uploads.open }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes("--no-build")) build()
  const port = Number(process.argv.find((argument) => /^\d+$/.test(argument)))
  const { host, origin } = await serve(port > 0 ? { port } : {})
  console.log(`${origin}/en`)
  process.once("SIGTERM", () => void host.stop(1000))
  process.once("SIGINT", () => void host.stop(1000))
}
