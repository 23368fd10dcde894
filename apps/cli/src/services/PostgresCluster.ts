import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { access, chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { attempt } from "./Attempt.ts"
import { forCluster, type PostgresAccount } from "./PostgresAccount.ts"
import * as PostgresBinaries from "./PostgresBinaries.ts"

export interface PostgresCluster {
  readonly home: string
  readonly data: string
  readonly log: string
  readonly bin: string
  readonly account: PostgresAccount | undefined
  readonly password: string
  /** The port of the last start, 0 before the first. */
  readonly port: number
  /** A throw-away cluster, without fsync. */
  readonly ephemeral: boolean
}

export interface ClusterOptions {
  readonly directory: string
  readonly ephemeral?: boolean
}

/** The plain environment of the server's programs: nothing of ours leaks into them. */
export const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: "production"
})

/** Where the cluster of a folder lives: for root outside the checkout, unless it is thrown away anyway. */
export const homeOf = ({ directory, ephemeral }: ClusterOptions) => {
  const wanted = resolve(directory)
  if (process.getuid?.() !== 0 || ephemeral === true) return wanted
  return join(PostgresBinaries.shared, createHash("sha256").update(wanted).digest("hex").slice(0, 12))
}

const connectionFile = (home: string) => join(home, "connection.json")

/** Password and port of a cluster, remembered beside it for its owner's eyes only. */
export const remember = (cluster: PostgresCluster, port: number) =>
  attempt(
    "cannot write connection.json",
    () => writeFile(connectionFile(cluster.home), JSON.stringify({ password: cluster.password, port }), { mode: 0o600 })
  )

/** What `remember` wrote, or a fresh password. */
export const recall = (home: string) =>
  attempt("cannot read connection.json", async () => {
    const text = await readFile(connectionFile(home), "utf8").catch(() => undefined)
    if (text === undefined) return { password: randomBytes(18).toString("base64url"), port: 0 }
    return JSON.parse(text) as { readonly password: string; readonly port: number }
  })

const run = (file: string, args: ReadonlyArray<string>, account: PostgresAccount | undefined) =>
  new Promise<void>((done, reject) => {
    const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], cwd: "/", env: environment(), ...account })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => output += String(data))
    child.on("error", reject)
    child.on("close", (code) => code === 0 ? done() : reject(new Error(output)))
  })

/** initdb in a staging folder that is renamed at the end, so a kill in between leaves nothing half-made. */
const initialise = (cluster: PostgresCluster) =>
  attempt("initdb failed", async () => {
    const { account, data, home } = cluster
    const stage = `${data}.${process.pid}`
    const passwordFile = join(home, `password.${process.pid}`)
    await rm(stage, { recursive: true, force: true })
    await mkdir(stage, { mode: 0o700 })
    await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600 })
    if (account !== undefined) { for (const path of [stage, passwordFile]) await chown(path, account.uid, account.gid) }
    const args = ["-D", stage, "-U", "statex", `--pwfile=${passwordFile}`, "-A", "scram-sha-256", "-E", "UTF8"]
    const collation = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-messages=C"]
    try {
      await run(
        join(cluster.bin, "initdb"),
        [...args, ...collation, ...(cluster.ephemeral ? ["--no-sync"] : [])],
        account
      )
    } finally {
      await rm(passwordFile, { force: true })
    }
    await writeFile(connectionFile(home), JSON.stringify({ password: cluster.password, port: 0 }), { mode: 0o600 })
    await rename(stage, data)
  })

/** The cluster of a folder, made by initdb when it is not there yet. */
export const open = Effect.fnUntraced(function*(options: ClusterOptions) {
  const home = homeOf(options)
  const data = join(home, "data")
  const bin = yield* PostgresBinaries.ready
  const account = yield* forCluster(data)
  yield* attempt("cannot create the data folder", async () => {
    await mkdir(home, { recursive: true })
    if (account !== undefined) await chmod(home, 0o755)
  })
  const known = yield* recall(home)
  const log = join(home, "postgres.log")
  const cluster: PostgresCluster = { home, data, log, bin, account, ephemeral: options.ephemeral === true, ...known }
  const made = yield* attempt(
    "cannot look at the data folder",
    () => access(join(data, "PG_VERSION")).then(() => true, () => false)
  )
  if (!made) yield* initialise(cluster)
  return cluster
})
