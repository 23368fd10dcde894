import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { CommandError } from "../CommandError.ts"
import * as DevelopmentWorld from "../DevelopmentWorld.ts"
import * as InstanceFile from "../InstanceFile.ts"
import * as Databases from "../services/Databases.ts"

/** The database of the running product, or the one that DATABASE_URL names. */
const databaseUrl = Effect.gen(function*() {
  yield* DevelopmentWorld.readDotEnv
  const external = process.env["DATABASE_URL"]
  if (external !== undefined) return external
  const running = yield* InstanceFile.find()
  const home = running?.databaseHome
  if (running === undefined || home === null || home === undefined) {
    return yield* new CommandError({ reason: "statex is not running here, and DATABASE_URL names no database" })
  }
  return yield* Effect.promise(async () => {
    const { password } = JSON.parse(await readFile(join(home, "connection.json"), "utf8")) as { password: string }
    const url = new URL(running.databaseUrl)
    url.password = password
    return url.href
  })
})

/** The kill switch: the host answers 410 from now on, on every preview process within two seconds. */
export const stop = Effect.fnUntraced(function*(host: string, reason: string) {
  const name = host.replace(/^https?:\/\//, "").replace(/[.:/].*$/, "")
  const stopped = yield* Databases.withClient(yield* databaseUrl, (client) =>
    client.query(
      "update prototypes set stopped_at = coalesce(stopped_at, now()), stop_reason = $2 where host = $1",
      [name, reason]
    ))
  if (stopped.rowCount !== 1) return yield* new CommandError({ reason: `no prototype has the name ${name}` })
  yield* Console.log(`stopped  ${name}`)
})
