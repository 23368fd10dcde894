import * as Effect from "effect/Effect"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import * as Checkout from "../Checkout.ts"
import * as OnPath from "../OnPath.ts"
import * as Tool from "../Tool.ts"

export interface Chromium {
  readonly path: string
  readonly how: string
}

export const missing = "no Chromium found and none could be installed; set CHROMIUM_PATH"

const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
const onMac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

/** A browser of this machine by its usual names, not tried. */
export const installed = () =>
  OnPath.find(...names) ?? (process.platform === "darwin" && existsSync(onMac) ? onMac : undefined)

/** Starting it is the only sure test: a wrapper script, a missing library or a sandbox may all be in the way. */
const starts = (executablePath: string) =>
  Effect.promise(async () => {
    const { chromium } = await import("playwright-core")
    try {
      await (await chromium.launch({ executablePath, args: ["--no-sandbox"], timeout: 20_000 })).close()
      return true
    } catch {
      return false
    }
  })

const playwrights = Effect.promise(async () => {
  const { chromium } = await import("playwright-core")
  return chromium.executablePath()
})

const tried = Effect.fnUntraced(function*(path: string | undefined, how: string) {
  if (path === undefined || !existsSync(path)) return undefined
  return (yield* starts(path)) ? { path, how } satisfies Chromium : undefined
})

const apt = (...args: ReadonlyArray<string>) =>
  Tool.run("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" }, timeout: "5 minutes" }).pipe(
    Effect.map(({ code }) => code === 0)
  )

const installPackage = Effect.gen(function*() {
  if (!OnPath.isDebian() || process.getuid?.() !== 0) return undefined
  const install = apt("install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell")
  if (!(yield* install) && !((yield* apt("update", "-qq")) && (yield* install))) return undefined
  return yield* tried(OnPath.find("chromium-headless-shell"), "apt-get install chromium-headless-shell")
})

const downloadPlaywrights = Effect.gen(function*() {
  const cli = join(Checkout.root, "apps/cli/node_modules/playwright-core/cli.js")
  const args = [cli, "install", "--only-shell", "chromium"]
  const got = yield* Tool.run(process.execPath, args, { cwd: dirname(cli), timeout: "5 minutes" })
  return got.code === 0 ? yield* tried(yield* playwrights, "playwright install") : undefined
})

/** The Chromium that checks and journeys may start, tried once; `off` or no way at all give `undefined`. */
export const bring = Effect.gen(function*() {
  const given = process.env["CHROMIUM_PATH"]
  if (given === "off") return undefined
  if (given !== undefined && given !== "") return yield* tried(given, "CHROMIUM_PATH")
  const here = installed()
  return (yield* tried(here, here ?? "")) ??
    (yield* tried(yield* playwrights, "Playwright's own")) ??
    (yield* installPackage) ??
    (yield* downloadPlaywrights)
})
