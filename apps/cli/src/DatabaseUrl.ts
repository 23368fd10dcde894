import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { CommandError } from "./CommandError.ts"
import * as DevelopmentWorld from "./DevelopmentWorld.ts"
import * as InstanceFile from "./InstanceFile.ts"

/** The database of the running product, or the one that DATABASE_URL names. */
export const find = Effect.gen(function*() {
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
