import { sha256 } from "@statex/kernel/Digest"
import { digestOf, type Manifest } from "@statex/prototypes/Manifest"
import { type Lookup, PublicationStore } from "@statex/prototypes/PublicationStore"
import { BlobStore } from "@statex/uploads/BlobStore"
import { ConfigProvider, Effect, Layer, ManagedRuntime } from "effect"
import { request } from "node:http"
import { brotliCompressSync } from "node:zlib"
import { open, type Preview } from "../src/Preview.ts"

export const domain = "proto.test:3001"
export const portal = "https://statex.test"

/** Path, type and text. */
export type Files = ReadonlyArray<readonly [string, string, string]>

const files: Files = [
  [
    "index.html",
    "text/html; charset=utf-8",
    "<!doctype html><html lang=\"cs\"><title>Půjčovna</title><main>Seznam</main>"
  ],
  ["app.js", "text/javascript; charset=utf-8", "console.log(1);".repeat(200)],
  ["loans/index.html", "text/html; charset=utf-8", "<!doctype html><title>Loans</title>"]
]

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly body: Buffer
}

export interface Origin {
  readonly ask: (
    path: string,
    options?: { readonly host?: string; readonly method?: string; readonly headers?: Record<string, string> }
  ) => Promise<Reply>
  /** What the store answers from now on. */
  readonly answers: { [name: string]: Effect.Effect<Lookup> }
  /** How often the store was asked. */
  readonly lookups: () => number
  readonly port: number
  readonly stop: () => Promise<void>
}

/** Asks the listener at a port of this machine. */
export const askAt =
  (port: number): Origin["ask"] => (path, { headers = {}, host = `result7-ab12.${domain}`, method = "GET" } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request({ port, path, method, headers: { host, ...headers }, agent: false }, (res) => {
        const chunks: Array<Buffer> = []
        res.on("data", (chunk: Buffer) => chunks.push(chunk))
        res.on("end", () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }))
      })
      sent.on("error", reject)
      sent.end()
    })

/** A preview over stores in memory; unless told otherwise with one live prototype. `log` hears what the process writes. */
export const openOrigin = async (
  config: Record<string, string> = {},
  sites: Readonly<Record<string, Files>> = { "result7-ab12": files },
  log: (message: string, fields: object) => void = () => {}
): Promise<Origin> => {
  const answers: Origin["answers"] = {}
  let lookups = 0
  const unused = Effect.die(new Error("not asked by the preview"))
  const publications = Layer.succeed(
    PublicationStore,
    PublicationStore.of({
      byHost: (name) =>
        Effect.suspend(() => {
          lookups++
          return answers[name] ?? Effect.succeed({ _tag: "Unknown" })
        }),
      keep: () => unused,
      version: () => unused,
      publish: () => unused,
      stop: () => unused,
      expire: () => unused,
      forget: () => unused
    })
  )
  const provider = ConfigProvider.fromUnknown({
    PREVIEW_PORT: "0",
    PREVIEW_DOMAIN: domain,
    PUBLIC_URL: portal,
    ...config
  })
  const runtime = ManagedRuntime.make(
    Layer.mergeAll(publications, BlobStore.layerMemory, ConfigProvider.layer(provider))
  )
  for (const [name, own] of Object.entries(sites)) {
    const kept: Array<Manifest["files"][number]> = await runtime.runPromise(Effect.gen(function*() {
      const blobs = yield* BlobStore
      return yield* Effect.forEach(own, ([path, type, text]) =>
        Effect.gen(function*() {
          const { hash, size } = yield* blobs.put(Buffer.from(text))
          const brotli = size > 500 ? yield* blobs.put(brotliCompressSync(text)) : undefined
          return { path, type, hash, size, sources: [], ...(brotli === undefined ? {} : { brotli }) }
        }))
    }))
    answers[name] = Effect.succeed({
      _tag: "Served",
      runId: name,
      version: 1,
      manifest: { files: kept },
      digest: digestOf(kept),
      expiresAt: new Date("2099-01-01")
    })
  }
  const preview: Preview = await runtime.runPromise(open(log))
  return {
    ask: askAt(preview.port),
    answers,
    lookups: () => lookups,
    port: preview.port,
    stop: async () => {
      await preview.stop(500)
      await runtime.dispose()
    }
  }
}

export const hashOf = (path: string) => sha256(files.find(([name]) => name === path)?.[2] ?? "")
