import { Context, Deferred } from "effect"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Services } from "../app/context.ts"
import { brotli } from "../server/Encoded.ts"
import { makeSite } from "../server/Site.ts"
import { tinyBuild } from "./TinyBuild.ts"

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly text: string
  readonly bytes: Buffer
}

/** The host as it ships, over pages made by hand. */
export const openSite = async (origin = "https://statex.test") => {
  const client = mkdtempSync(join(tmpdir(), "statex-client-"))
  mkdirSync(join(client, "assets"))
  const script = Buffer.from("export const x = 1;\n".repeat(100))
  writeFileSync(join(client, "assets/app-1.js"), script)
  writeFileSync(join(client, "assets/app-1.js.br"), brotli(script, 11))
  writeFileSync(join(client, "assets/app-1.js.gz"), script)
  const lines: Array<string> = []
  const site = makeSite({
    build: tinyBuild,
    client,
    services: Context.empty() as Context.Context<never> as Context.Context<Services>,
    settings: { port: 0, origin, prototypes: "https://*.proto.test", trustedProxies: [] },
    api: (_, res) => void res.writeHead(200).end("api"),
    closing: Deferred.await(Deferred.makeUnsafe<void>()),
    write: (text) => void lines.push(text)
  })
  const server = createServer(site.listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  const ask = (path: string, method = "GET", headers: Record<string, string> = {}, body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(
        { port, path, method, headers: { host: "statex.test", ...headers }, agent: false },
        (res) => {
          const chunks: Array<Buffer> = []
          res.on("data", (chunk: Buffer) => chunks.push(chunk))
          res.on("end", () => {
            const bytes = Buffer.concat(chunks)
            resolve({ status: res.statusCode ?? 0, headers: res.headers, text: bytes.toString(), bytes })
          })
        }
      )
      sent.on("error", reject)
      sent.end(body)
    })

  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    rmSync(client, { recursive: true, force: true })
  }
  const logged = () => {
    site.flush()
    return lines.join("").split("\n").filter((line) => line !== "").map((line) =>
      JSON.parse(line) as Record<string, unknown>
    )
  }
  return { ask, close, logged }
}
export type SiteOrigin = Awaited<ReturnType<typeof openSite>>
