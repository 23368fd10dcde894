import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { tmpdir } from "node:os"
import * as OnPath from "../OnPath.ts"
import { anyFree } from "../Ports.ts"
import { end } from "../ProcessSignals.ts"
import * as Tool from "../Tool.ts"
import { refuse } from "./Attempt.ts"
import * as DebianRedis from "./DebianRedis.ts"
import { apart, guarded } from "./Guard.ts"

export interface Redis {
  readonly url: string
  readonly how: string
}

export const missing = "no REDIS_URL, no redis-server or valkey-server on PATH (macOS: brew install redis), " +
  "no Debian packages, no Docker"

/** The Redis program of this machine, without fetching anything. */
export const installed = (): DebianRedis.RedisBinary | undefined => {
  const file = OnPath.find("redis-server", "valkey-server")
  return file === undefined ? undefined : { file, env: {}, how: file }
}

const serve = Effect.fnUntraced(function*(binary: DebianRedis.RedisBinary) {
  const port = yield* anyFree
  const where = ["--port", String(port), "--bind", "127.0.0.1", "--dir", tmpdir()]
  const args = [...where, "--save", "", "--appendonly", "no"]
  const child = spawn("/bin/sh", guarded("TERM", binary.file, args), {
    ...apart,
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, ...binary.env }
  })
  child.stdin.on("error", () => undefined)
  yield* Effect.addFinalizer(() =>
    child.pid === undefined ? Effect.void : end(child.pid, [["SIGTERM", 3_000], ["SIGKILL", 1_000]])
  )
  yield* Effect.callback<void, ReturnType<typeof refuse>>((resume) => {
    child.once("error", (error) => resume(Effect.fail(refuse(`Redis does not start: ${error.message}`))))
    child.once("exit", (code) => resume(Effect.fail(refuse(`Redis exited with ${code}`))))
    child.stdout.on("data", (chunk) => {
      if (String(chunk).includes("Ready to accept connections")) resume(Effect.void)
    })
  }).pipe(Effect.timeoutOrElse({
    duration: "10 seconds",
    orElse: () => Effect.fail(refuse("Redis is not ready after 10 s"))
  }))
  return { url: `redis://127.0.0.1:${port}`, how: binary.how } satisfies Redis
})

const inDocker = Effect.gen(function*() {
  if (OnPath.find("docker") === undefined) return undefined
  if ((yield* Tool.run("docker", ["info"], { timeout: "20 seconds" })).code !== 0) return undefined
  const port = yield* anyFree
  const publish = ["-p", `127.0.0.1:${port}:6379`, "redis:7-alpine"]
  const server = ["redis-server", "--save", "", "--appendonly", "no"]
  const started = yield* Tool.run("docker", ["run", "-d", "--rm", ...publish, ...server], { timeout: "3 minutes" })
  if (started.code !== 0) return undefined
  const id = started.output.trim().split("\n").at(-1) ?? ""
  yield* Effect.addFinalizer(() => Tool.run("docker", ["kill", id], { timeout: "20 seconds" }))
  return { url: `redis://127.0.0.1:${port}`, how: "Docker" } satisfies Redis
})

/** A Redis for this scope: the one that REDIS_URL names, or one of our own; `undefined` when there is no way. */
export const bring = Effect.gen(function*() {
  const given = process.env["REDIS_URL"]
  if (given !== undefined && given !== "") return { url: given, how: "REDIS_URL" } satisfies Redis
  const binary = installed() ?? (yield* DebianRedis.unpacked)
  if (binary !== undefined) return yield* serve(binary)
  return yield* inDocker
})
