import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { existsSync } from "node:fs"
import { join } from "node:path"
import * as Checkout from "./Checkout.ts"
import * as Instance from "./Instance.ts"
import * as Ffmpeg from "./services/Ffmpeg.ts"

export interface Wishes {
  readonly port: Option.Option<number>
  readonly noBrowser: boolean
}

/** `.env` of the checkout, if there is one; what the shell says wins. An empty setting is one left out. */
export const readDotEnv = Effect.sync(() => {
  const file = join(Checkout.root, ".env")
  if (existsSync(file)) process.loadEnvFile(file)
  for (const [name, value] of Object.entries(process.env)) if (value === "") delete process.env[name]
})

const portOf = (name: string) => {
  const port = Number(process.env[name])
  return Number.isInteger(port) && port > 0 && port < 65_536 ? Option.some(port) : Option.none()
}

/** A machine's own, where nothing else is said; the product runs without one. */
const ffmpeg = (): { readonly FFMPEG_PATH?: string } => {
  const path = process.env["FFMPEG_PATH"] === undefined ? Ffmpeg.installed() : undefined
  return path === undefined ? {} : { FFMPEG_PATH: path }
}

/** The product on this machine, with embedded defaults for whatever the environment does not name. */
export const launch = Effect.fnUntraced(function*(wishes: Wishes) {
  yield* readDotEnv
  const port = wishes.port.pipe(Option.orElse(() => portOf("WEB_PORT")), Option.getOrElse(() => 3000))
  return yield* Instance.launch({
    state: Checkout.state,
    ephemeral: false,
    port,
    previewPort: Option.getOrElse(portOf("PREVIEW_PORT"), () => port + 1),
    env: { ...(wishes.noBrowser ? { CHROMIUM_PATH: "off" } : {}), ...ffmpeg() },
    databaseUrl: process.env["DATABASE_URL"],
    tell: Console.error
  })
})
