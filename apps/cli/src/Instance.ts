import * as Effect from "effect/Effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Checkout from "./Checkout.ts"
import { CommandError } from "./CommandError.ts"
import * as InstanceFile from "./InstanceFile.ts"
import { nextFree } from "./Ports.ts"
import * as Databases from "./services/Databases.ts"
import * as EmbeddedPostgres from "./services/EmbeddedPostgres.ts"
import * as SupervisedProcess from "./SupervisedProcess.ts"
import * as WebBuild from "./WebBuild.ts"

/** The scripts of the three processes; tests put stand-ins here. */
export interface Entries {
  readonly web: string
  readonly worker: string
  readonly preview: string
}

export interface Options {
  /** Gets the note of the instance, the logs and, unless STATEX_DATA says otherwise, the blobs. */
  readonly state: string
  readonly ephemeral: boolean
  /** The wanted web port; the next free one is taken when it is not free. */
  readonly port: number
  /** The same for prototypes. */
  readonly previewPort: number
  /** More settings for the three processes. */
  readonly env: Readonly<Record<string, string>>
  /** Named: the database to use instead of an embedded one. */
  readonly databaseUrl?: string | undefined
  readonly entries?: Entries
  readonly tell: (message: string) => Effect.Effect<void>
}

const built: Entries = {
  web: join(Checkout.root, "apps/web/build/server/entry.js"),
  worker: join(Checkout.root, "apps/worker/src/main.ts"),
  preview: join(Checkout.root, "apps/preview/src/main.ts")
}

const openDatabase = Effect.fnUntraced(function*(options: Options) {
  if (options.databaseUrl !== undefined) {
    yield* Databases.migrate(options.databaseUrl)
    return { url: options.databaseUrl, home: null }
  }
  const postgres = yield* EmbeddedPostgres.start({
    directory: join(options.state, "postgres"),
    ephemeral: options.ephemeral,
    onChange: options.tell
  })
  yield* Databases.ensure(postgres.url("postgres"), "statex")
  yield* Databases.migrate(postgres.url("statex"))
  return { url: postgres.url("statex"), home: postgres.home }
})

const answers = (url: string) =>
  Effect.promise(() => fetch(url, { signal: AbortSignal.timeout(2_000) }).then((response) => response.ok, () => false))

const hasSaid = (log: string, words: string) =>
  Effect.sync(() => {
    try {
      return readFileSync(log, "utf8").includes(words)
    } catch {
      return false
    }
  })

/**
 * The whole product: database, web, worker, preview, each kept up until the scope closes, which stops
 * web, worker, preview and the database in this order.
 */
export const launch = Effect.fnUntraced(function*(options: Options) {
  const running = yield* InstanceFile.find(options.state)
  if (running !== undefined) {
    return yield* new CommandError({
      reason: `statex runs already: ${running.webUrl} (process ${running.pid}). Stop it with ./statex stop`
    })
  }
  const build = options.entries === undefined ? WebBuild.ensure : Effect.succeed(false)
  const [database] = yield* Effect.all([openDatabase(options), build], { concurrency: 2 })

  const webPort = yield* nextFree(options.port)
  const previewPort = yield* nextFree(options.previewPort, [webPort])
  const webUrl = `http://localhost:${webPort}/`
  const previewUrl = `http://localhost:${previewPort}/`
  const entries = options.entries ?? built
  const log = (name: string) => join(options.state, "logs", `${name}.log`)
  const env = {
    STATEX_WORLD: "development",
    STATEX_DATA: process.env["STATEX_DATA"] ?? join(options.state, "data"),
    DATABASE_URL: database.url,
    WEB_PORT: String(webPort),
    PUBLIC_URL: webUrl.slice(0, -1),
    PREVIEW_PORT: String(previewPort),
    PREVIEW_DOMAIN: `localhost:${previewPort}`,
    PREVIEW_SCHEME: "http",
    ...options.env
  }
  const processes: Record<string, number> = {}
  let note: InstanceFile.Instance | undefined
  const program = (name: keyof Entries, isReady: Effect.Effect<boolean>) => {
    const onSpawn = (pid: number) => {
      processes[name] = pid
      return note === undefined ? Effect.void : InstanceFile.write(note, options.state)
    }
    const script = [entries[name]]
    return SupervisedProcess.keepUp({ name, script, env, log: log(name), isReady, onSpawn }, options.tell)
  }
  // Scopes close backwards: what is to stop first is started last.
  const preview = yield* program("preview", answers(`http://127.0.0.1:${previewPort}/health/ready`))
  const worker = yield* program("worker", hasSaid(log("worker"), "worker ready"))
  const web = yield* program("web", answers(`http://127.0.0.1:${webPort}/health/ready`))
  yield* Effect.all([web, worker, preview], { concurrency: "unbounded", discard: true })

  note = {
    pid: process.pid,
    webUrl,
    previewUrl,
    databaseUrl: InstanceFile.withoutPassword(database.url),
    databaseHome: database.home,
    startedAt: new Date().toISOString(),
    processes
  }
  yield* Effect.acquireRelease(InstanceFile.write(note, options.state), () => InstanceFile.remove(options.state))
  return { webUrl, previewUrl, databaseUrl: database.url, env, logs: join(options.state, "logs") }
})
