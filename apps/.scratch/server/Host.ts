import * as build from "virtual:remix/server-build"
import { Deferred, Effect, type Layer, ManagedRuntime } from "effect"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import type { Services } from "../app/context.ts"
import { Settings } from "./Settings.ts"
import { makeSite } from "./Site.ts"

export interface Host {
  readonly port: number
  /** Ends streams, finishes what runs within `grace` milliseconds, releases the world. */
  readonly stop: (grace?: number) => Promise<void>
}

const minutes = 60_000

/** Opens the site over a world. `client` is the folder of the built assets. */
export const start = async <E>(
  world: Layer.Layer<Services, E>,
  client: string = fileURLToPath(new URL("../client", import.meta.url)),
  write: (text: string) => void = (text) => void process.stdout.write(text)
): Promise<Host> => {
  const runtime = ManagedRuntime.make(world)
  await runtime.context()
  const settings = await runtime.runPromise(Settings)
  const stopping = Deferred.makeUnsafe<void>()
  const site = makeSite({ build, client, runtime: runtime as never, settings, closing: Deferred.await(stopping), write, api: (_, res) => void res.writeHead(404).end() })
  const timeouts = { requestTimeout: 16 * minutes, headersTimeout: minutes / 3, keepAliveTimeout: 65_000 }
  const server = createServer(timeouts, site.listener)
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(settings.port, resolve)
  })
  const stop = async (grace = 10_000) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    Deferred.doneUnsafe(stopping, Effect.void)
    server.closeIdleConnections()
    const force = setTimeout(() => server.closeAllConnections(), grace)
    await closed
    clearTimeout(force)
    await runtime.dispose()
    site.flush()
  }
  return { port: (server.address() as AddressInfo).port, stop }
}
