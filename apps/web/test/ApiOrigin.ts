import * as Folders from "@statex/uploads/stores/Folders"
import { ConfigProvider, Context, Deferred, Effect, Layer, ManagedRuntime } from "effect"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { Closing } from "../app/bridge/RemixRequest.server.ts"
import { AiConsole } from "../server/AiConsole.ts"
import { makeApi } from "../server/ApiListener.ts"
import { PaymentConsole } from "../server/PaymentConsole.ts"
import { type Neighbour, Readiness } from "../server/Readiness.ts"
import { Settings } from "../server/Settings.ts"
import { cannedPlaces } from "./CannedAccount.ts"
import { noConversations } from "./NoConversations.ts"
import { noPayments } from "./NoPayments.ts"
import { noPrinter } from "./NoPrinter.ts"
import { noShop } from "./NoShop.ts"
import * as StandIn from "./StandIn.ts"

export const site = "https://statex.test"

/** The API as it ships, over the stand-in and a real upload folder. */
export const openApi = async (
  options: { readonly pace?: number; readonly neighbours?: ReadonlyArray<Neighbour> } = {}
) => {
  const folder = mkdtempSync(join(tmpdir(), "statex-api-"))
  const uploads = Folders.layer.pipe(
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ STATEX_DATA: folder })))
  )
  const settings = Settings.of({ port: 0, origin: site, prototypes: "http://*.proto.test", trustedProxies: [] })
  const runtime = ManagedRuntime.make(Layer.mergeAll(
    noConversations,
    noPayments,
    noPrinter,
    noShop,
    StandIn.layer(options.pace ?? 20),
    uploads,
    Layer.succeed(AiConsole, { books: undefined }),
    Layer.succeed(PaymentConsole, { desk: undefined }),
    Layer.succeed(Settings, settings),
    cannedPlaces,
    Layer.succeed(Readiness, options.neighbours ?? [])
  ))
  const stopping = Deferred.makeUnsafe<void>()
  const api = await makeApi(Context.add(await runtime.context(), Closing, Deferred.await(stopping)))
  const server = createServer(api.listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    /** Files of visitors that are on the disk now. */
    kept: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) =>
        name
      ),
    stopStreams: () => Deferred.doneUnsafe(stopping, Effect.void),
    close: async () => {
      Deferred.doneUnsafe(stopping, Effect.void)
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await api.close()
      await runtime.dispose()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
export type ApiOrigin = Awaited<ReturnType<typeof openApi>>

export const brief = (more: object = {}) => ({
  problem: "We lend tools and lose track",
  contact: "ada@example.org",
  locale: "en",
  formKey: crypto.randomUUID().replaceAll("-", ""),
  ...more
})

export const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: typeof body === "string" ? body : JSON.stringify(body)
})

const boundary = "----statex"

/** A form, piece by piece: nothing of it is in memory at once. */
function* formBytes(
  fields: Record<string, string>,
  files: ReadonlyArray<{ readonly name: string; readonly size: number; readonly start?: string }>
) {
  for (const [name, value] of Object.entries(fields)) {
    yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  }
  const block = Buffer.alloc(256 * 1024, "a line of text\n")
  for (const { name, size, start = "" } of files) {
    yield Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${start}`
    )
    for (let left = size - start.length; left > 0; left -= block.length) {
      yield left < block.length
        ? block.subarray(0, left)
        : block
    }
    yield Buffer.from("\r\n")
  }
  yield Buffer.from(`--${boundary}--\r\n`)
}

/** Sends a form without declaring its length; `cut` ends the connection after so many bytes. */
export const sendForm = (
  { port }: ApiOrigin,
  fields: Record<string, string>,
  files: Parameters<typeof formBytes>[1],
  cut = Infinity
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const headers = { "content-type": `multipart/form-data; boundary=${boundary}` }
    const sent = request({ port, path: "/api/v1/briefs", method: "POST", headers, agent: false }, (res) => {
      const chunks: Array<Buffer> = []
      res.on("data", (chunk: Buffer) => chunks.push(chunk))
      res.on("end", () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: res.statusCode ?? 0, body: text === "" ? {} : JSON.parse(text) as Record<string, unknown> })
        sent.destroy()
      })
    })
    sent.on("error", reject)
    let bytes = 0
    const source = Readable.from(formBytes(fields, files)).on("data", (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > cut) {
        source.destroy()
        sent.destroy(new Error("cut"))
      }
    })
    source.pipe(sent)
  })
