import * as Effect from "effect/Effect"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import type { CommandError } from "../CommandError.ts"
import * as Instance from "../Instance.ts"
import * as InstanceFile from "../InstanceFile.ts"
import { anyFree } from "../Ports.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as PostgresCluster from "../services/PostgresCluster.ts"
import * as PreviousPostgres from "../services/PreviousPostgres.ts"

export const parts = ["web", "worker", "database"] as const
export type Part = (typeof parts)[number]

/** A whole product for one bench or test: its own database with fsync, blobs, logs and ports; no browser, no Redis. */
export interface PrivateProduct {
  readonly webUrl: string
  readonly previewPort: number
  readonly databaseUrl: string
  /** The log files of web, worker, preview and PostgreSQL. */
  readonly logs: ReadonlyArray<string>
  readonly state: string
  /** The process number of a part now, unless it is just being started again. */
  readonly pidOf: (part: Part) => Effect.Effect<number | undefined>
}

/** Everything is stopped and erased when the scope closes. */
export const launch = Effect.fnUntraced(function*(tell: (message: string) => Effect.Effect<void> = () => Effect.void) {
  const state = yield* ScratchFolder.make("statex-private-")
  const home = PostgresCluster.homeOf({ directory: join(state, "postgres"), ephemeral: false })
  yield* Effect.addFinalizer(() => Effect.promise(() => rm(home, { recursive: true, force: true, maxRetries: 3 })))
  const instance = yield* Instance.launch({
    state,
    ephemeral: false,
    port: yield* anyFree,
    previewPort: yield* anyFree,
    env: {
      STATEX_DATA: join(state, "data"),
      TRUSTED_PROXIES: "127.0.0.0/8,::1/128",
      CHROMIUM_PATH: "off",
      REDIS_URL: ""
    },
    tell
  })

  const pidOf = (part: Part) =>
    part === "database"
      ? Effect.map(PreviousPostgres.note(join(home, "data")), ({ pid, ready }) => ready ? pid : undefined)
      : Effect.map(InstanceFile.find(state), (note) => note?.processes[part])
  const logs = ["web", "worker", "preview"].map((name) => join(instance.logs, `${name}.log`))
  return {
    webUrl: instance.webUrl,
    previewPort: Number(new URL(instance.previewUrl).port),
    databaseUrl: instance.databaseUrl,
    logs: [...logs, join(home, "postgres.log")],
    state,
    pidOf
  } satisfies PrivateProduct
}) satisfies (...tell: ReadonlyArray<never>) => Effect.Effect<PrivateProduct, CommandError, unknown>
