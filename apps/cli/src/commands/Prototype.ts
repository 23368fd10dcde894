import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { CommandError } from "../CommandError.ts"
import * as DatabaseUrl from "../DatabaseUrl.ts"
import * as Databases from "../services/Databases.ts"

/** The kill switch: the host answers 410 from now on, on every preview process within two seconds. */
export const stop = Effect.fnUntraced(function*(host: string, reason: string) {
  const name = host.replace(/^https?:\/\//, "").replace(/[.:/].*$/, "")
  const stopped = yield* Databases.withClient(yield* DatabaseUrl.find, (client) =>
    client.query(
      "update prototypes set stopped_at = coalesce(stopped_at, now()), stop_reason = $2 where host = $1",
      [name, reason]
    ))
  if (stopped.rowCount !== 1) return yield* new CommandError({ reason: `no prototype has the name ${name}` })
  yield* Console.log(`stopped  ${name}`)
})
