import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { existsSync } from "node:fs"
import { join } from "node:path"
import * as Checkout from "./Checkout.ts"
import * as Instance from "./Instance.ts"

export interface Wishes {
  readonly port: number
  readonly noBrowser: boolean
}

/** `.env` of the checkout, if there is one; what the shell says wins. */
export const readDotEnv = Effect.sync(() => {
  const file = join(Checkout.root, ".env")
  if (existsSync(file)) process.loadEnvFile(file)
})

/** The product on this machine, with embedded defaults for whatever the environment does not name. */
export const launch = Effect.fnUntraced(function*(wishes: Wishes) {
  yield* readDotEnv
  return yield* Instance.launch({
    state: Checkout.state,
    ephemeral: false,
    port: wishes.port,
    env: wishes.noBrowser ? { CHROMIUM_PATH: "off" } : {},
    databaseUrl: process.env["DATABASE_URL"],
    tell: Console.error
  })
})
