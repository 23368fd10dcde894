import * as Effect from "effect/Effect"
import { execFileSync } from "node:child_process"
import { stat } from "node:fs/promises"
import { attempt, refuse } from "./Attempt.ts"

export interface PostgresAccount {
  readonly uid: number
  readonly gid: number
}

const idOf = (flag: "-u" | "-g", name: string) =>
  Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 5_000 }))

const named = (name: string) =>
  Effect.try({
    try: () => ({ uid: idOf("-u", name), gid: idOf("-g", name) }),
    catch: () => refuse(`no account ${name}`)
  })

/**
 * Who runs the server: PostgreSQL refuses root, so root hands it to an unprivileged account.
 * An existing cluster keeps its owner, whatever accounts were added since; `undefined` means ourselves.
 */
export const forCluster = Effect.fnUntraced(function*(data: string) {
  if (process.getuid?.() !== 0) return undefined
  const owner = yield* attempt(
    "cannot look at the data folder",
    () => stat(data).then((found): PostgresAccount => ({ uid: found.uid, gid: found.gid }), () => undefined)
  )
  if (owner !== undefined) return owner
  return yield* named("postgres").pipe(
    Effect.catch(() => named("nobody")),
    Effect.mapError(() =>
      refuse("PostgreSQL cannot run as root, and this machine has neither a `postgres` nor a `nobody` account")
    )
  )
})
