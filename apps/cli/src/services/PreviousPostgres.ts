import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Client } from "pg"
import { end, isAlive } from "../ProcessSignals.ts"
import { refuse } from "./Attempt.ts"
import { key } from "./LauncherLock.ts"
import type { PostgresCluster } from "./PostgresCluster.ts"

/** What `postmaster.pid` says: process number, port, and whether the server takes connections. */
export const note = (data: string) =>
  Effect.promise(async () => {
    const lines = (await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n")
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" }
  })

/** Fast shutdown first; PostgreSQL recovers from the two harsher ones. */
export const stop = (pid: number) => end(pid, [["SIGINT", 15_000], ["SIGQUIT", 5_000], ["SIGKILL", 2_000]])

type Verdict = "busy" | "orphan" | "changing" | "not PostgreSQL"

const question = `select pg_try_advisory_lock($1) as free, now() - pg_postmaster_start_time() < interval '3 s' as young`

const examine = (port: number, password: string) =>
  Effect.promise(async (): Promise<Verdict> => {
    const address = { host: "127.0.0.1", port, user: "statex", password, database: "postgres" }
    const client = new Client({ ...address, connectionTimeoutMillis: 1_000, query_timeout: 2_000 })
    client.on("error", () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<{ free: boolean; young: boolean }>(question, [key])
      if (rows[0]?.free !== true) return "busy"
      return rows[0].young ? "changing" : "orphan"
    } catch (error) {
      const code = (error as { readonly code?: string }).code
      return code === "57P03" || code === "57P01" ? "changing" : "not PostgreSQL"
    } finally {
      await client.end().catch(() => undefined)
    }
  })

/** Fails when another launcher uses the cluster; stops a server whose launcher is gone; ignores a stale note. */
export const settle = Effect.fnUntraced(function*({ data, password }: PostgresCluster) {
  for (let round = 0; round < 200; round++) {
    const { pid, port } = yield* note(data)
    if (!pid || !isAlive(pid)) return
    const verdict = yield* examine(port, password)
    if (verdict === "busy") {
      return yield* refuse(`another statex uses ${data} (PostgreSQL process ${pid}). Stop it first: ./statex stop`)
    }
    if (verdict === "orphan") return yield* stop(pid)
    // The number was given to another program since: PostgreSQL notices that itself and replaces the file.
    if (verdict === "not PostgreSQL" && round > 3) return
    yield* Effect.sleep("50 millis")
  }
})
