import { Context, Deferred, Effect, type Layer, ManagedRuntime } from "effect"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import * as build from "virtual:remix/server-build"
import { Closing } from "../app/bridge/RemixRequest.server.ts"
import type { Services } from "../app/context.ts"
import { makeApi } from "./ApiListener.ts"
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
  const services = await runtime.context()
  const settings = Context.get(services, Settings)
  const stopping = Deferred.makeUnsafe<void>()
  const closing = Deferred.await(stopping)
  const api = await makeApi(Context.add(services, Closing, closing))
  const site = makeSite({ build, client, services, settings, closing, write, api: api.listener })
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
    await api.close()
    await runtime.dispose()
    site.flush()
  }
  return { port: (server.address() as AddressInfo).port, stop }
}
