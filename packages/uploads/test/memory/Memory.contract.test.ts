import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { samples } from "../fixtures/Files.ts"
import { contentType, pieces } from "../fixtures/Form.ts"

const mebibyte = 1024 * 1024
const sound = Buffer.concat([samples.wav, Buffer.alloc(5 * mebibyte - samples.wav.byteLength, 7)])

/** A server of its own, so that no other test's memory is counted. */
const server = Effect.acquireRelease(
  Effect.promise(async () => {
    const folder = await mkdtemp(join(tmpdir(), "statex-memory-"))
    const child = spawn(process.execPath, [join(import.meta.dirname, "server.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, STATEX_DATA: folder }
    })
    const [port]: ReadonlyArray<unknown> = await once(createInterface(child.stdout), "line")
    return { child, folder, port: Number(port) }
  }),
  ({ child, folder }) =>
    Effect.promise(async () => {
      child.stdin.end()
      if (child.exitCode === null) await once(child, "exit")
      await rm(folder, { recursive: true, force: true })
    })
)

const call = async (port: number, method: "GET" | "POST", content: Iterable<Uint8Array> = []) => {
  const sent = request({ port, host: "127.0.0.1", method, headers: { "content-type": contentType } })
  const [[response]] = await Promise.all([once(sent, "response"), pipeline(Readable.from(content), sent)])
  return text(response)
}

const upload = (port: number, bytes: Uint8Array, files: number) =>
  call(
    port,
    "POST",
    pieces(Array.from({ length: files }, (_, at) => ({ name: "files", file: `${at}.wav`, body: bytes })))
  )

/** By how many MB the server's resident memory rose above its idle state while so many sent 50 MB at once. */
const growth = (senders: number) =>
  Effect.gen(function*() {
    const { folder, port } = yield* server
    const measured = yield* Effect.promise(async () => {
      await upload(port, samples.wav, 1)
      const { now }: { now: number } = JSON.parse(await call(port, "GET"))
      const answers = await Promise.all(Array.from({ length: senders }, () => upload(port, sound, 10)))
      const { peak }: { peak: number } = JSON.parse(await call(port, "GET"))
      return { answers, now, peak, left: await readdir(join(folder, "uploads")) }
    })
    assert.deepStrictEqual(measured.answers, Array.from({ length: senders }, () => String(50 * mebibyte)))
    assert.deepStrictEqual(measured.left, [])
    const megabytes = (measured.peak - measured.now) / 1e6
    console.log(`${senders} × 50 MB: ${(measured.now / 1e6).toFixed(0)} MB + ${megabytes.toFixed(0)} MB`)
    return megabytes
  }).pipe(Effect.scoped)

describe("Memory of the intake", () => {
  it.live("rises by less than 90 MB for one upload of 50 MB", () =>
    Effect.gen(function*() {
      assert.isBelow(yield* growth(1), 90)
    }))

  it.live("rises by less than 120 MB for four at once", () =>
    Effect.gen(function*() {
      assert.isBelow(yield* growth(4), 120)
    }))

  it.live("keeps nothing of a client that hangs up midway", () =>
    Effect.gen(function*() {
      const { folder, port } = yield* server
      yield* Effect.promise(() => upload(port, samples.wav, 1))
      const held = Effect.promise(() => readdir(join(folder, "uploads")))
      const until = (count: number) =>
        Effect.repeat(Effect.delay(held, "10 millis"), { until: (names) => names.length === count, times: 500 })
      const sent = request({ port, host: "127.0.0.1", method: "POST", headers: { "content-type": contentType } })
      sent.on("error", () => undefined)
      const parts = pieces([{ name: "files", file: "a.wav", body: sound }])
      for (let piece = 0; piece < 20; piece++) sent.write(parts.next().value ?? "")
      yield* until(1)
      assert.lengthOf(yield* held, 1)
      sent.destroy()
      yield* until(0)
      assert.lengthOf(yield* held, 0)
    }).pipe(Effect.scoped))
})
