import * as Database from "@statex/db/Database"
import { digestOf } from "@statex/prototypes/Manifest"
import { PublicationStore } from "@statex/prototypes/PublicationStore"
import { BlobStore } from "@statex/uploads/BlobStore"
import { ConfigProvider, Effect, Layer, ManagedRuntime } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { execFile } from "node:child_process"
import { randomUUID } from "node:crypto"
import { connect, createServer, type Socket } from "node:net"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fresh, stale } from "../src/HostCache.ts"
import { open, type Preview } from "../src/Preview.ts"
import { askAt, domain, portal } from "./Asking.ts"

const url = new URL(process.env["DATABASE_URL"] ?? "")

/** The way to the database that can be cut. */
const openWire = async () => {
  const held = new Set<Socket>()
  let cut = false
  const server = createServer((near) => {
    if (cut) return void near.destroy()
    const far = connect(Number(url.port), url.hostname)
    for (const socket of [near, far]) {
      held.add(socket)
      socket.on("error", () => undefined).on("close", () => {
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("No port")
  return {
    port: address.port,
    set: (broken: boolean) => {
      cut = broken
      if (broken) { for (const socket of held) socket.destroy() }
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

const configured = (more: Record<string, string> = {}) =>
  ConfigProvider.layer(ConfigProvider.fromUnknown({
    DATABASE_URL: url.href,
    PREVIEW_PORT: "0",
    PREVIEW_DOMAIN: domain,
    PUBLIC_URL: portal,
    ...more
  }))

const publications = PublicationStore.layer(Effect.succeed("ab12cd34"))

const blobs = ManagedRuntime.make(BlobStore.layerMemory)
const here = ManagedRuntime.make(
  publications.pipe(
    Layer.provideMerge(Database.layerScratch),
    Layer.provideMerge(Layer.effect(BlobStore, Effect.promise(() => blobs.runPromise(BlobStore)))),
    Layer.provideMerge(configured())
  )
)

let wire: Awaited<ReturnType<typeof openWire>>
let scratch: string
let there: ManagedRuntime.ManagedRuntime<PublicationStore | BlobStore | SqlClient, unknown>
/** Seconds pass when a test says so. */
let now = 0
let near: Preview
let far: Preview

const publish = Effect.gen(function*() {
  const store = yield* PublicationStore
  const { hash, size } = yield* BlobStore.use((held) => held.put(Buffer.from("<!doctype html><title>Live</title>")))
  const files = [{ path: "index.html", type: "text/html; charset=utf-8", hash, size, sources: [] }]
  const runId = randomUUID()
  yield* store.keep(runId, 1, { files }, digestOf(files))
  const { host } = yield* store.publish(runId, 1, 3_600_000)
  return { host, runId }
})

beforeAll(async () => {
  wire = await openWire()
  const [row] = await here.runPromise(SqlClient.use((sql) => sql`SELECT current_database() AS name`))
  const direct = new URL(url)
  direct.pathname = `/${String(row?.["name"])}`
  scratch = direct.href
  const cuttable = new URL(direct)
  cuttable.host = `127.0.0.1:${wire.port}`
  there = ManagedRuntime.make(
    publications.pipe(
      Layer.provideMerge(Database.layer),
      Layer.provideMerge(Layer.effect(BlobStore, Effect.promise(() => blobs.runPromise(BlobStore)))),
      Layer.provideMerge(configured({ DATABASE_URL: cuttable.href }))
    )
  )
  near = await here.runPromise(open(() => {}, () => now).pipe(Effect.provide(configured())))
  far = await there.runPromise(open(() => {}, () => now).pipe(Effect.provide(configured())))
})

afterAll(async () => {
  await Promise.all([near?.stop(100), far?.stop(100)])
  await there?.dispose()
  await here.dispose()
  await blobs.dispose()
  await wire?.stop()
})

const stop = (host: string) =>
  promisify(execFile)("./statex", ["prototype", "stop", host, "--reason", "phishing"], {
    cwd: join(import.meta.dirname, "../../.."),
    env: { ...process.env, DATABASE_URL: scratch }
  })

const statusAt = async ({ port }: Preview, host: string) =>
  (await askAt(port)("/", { host: `${host}.${domain}` })).status

describe("the kill switch", () => {
  it("reaches every process over one database within two seconds", async () => {
    const { host } = await here.runPromise(publish)
    expect([await statusAt(near, host), await statusAt(far, host)]).toEqual([200, 200])
    expect((await stop(host)).stdout).toContain("stopped")
    now += fresh
    expect([await statusAt(near, host), await statusAt(far, host)]).toEqual([410, 410])
  })

  it("reaches a process that cannot see the database: an old answer is good for sixty seconds, then there is none", async () => {
    const { host } = await here.runPromise(publish)
    expect([await statusAt(near, host), await statusAt(far, host)]).toEqual([200, 200])
    wire.set(true)
    await here.runPromise(PublicationStore.use((store) => store.stop(host, "phishing")))
    now += stale - 1
    expect([await statusAt(near, host), await statusAt(far, host)]).toEqual([410, 200])
    now += 1
    expect(await statusAt(far, host)).toBe(503)
    expect(stale).toBeLessThanOrEqual(60_000)
    wire.set(false)
    const end = performance.now() + 10_000
    while (await statusAt(far, host) === 503 && performance.now() < end) now += fresh
    expect(await statusAt(far, host)).toBe(410)
  })

  it("leaves an address that nobody gets again", async () => {
    const first = await here.runPromise(publish)
    await here.runPromise(PublicationStore.use((store) => store.expire(first.runId)))
    await here.runPromise(PublicationStore.use((store) => store.forget(first.runId, [])))
    const second = await here.runPromise(publish)
    expect(second.host).not.toBe(first.host)
    expect([await statusAt(near, first.host), await statusAt(near, second.host)]).toEqual([410, 200])
  })
})
