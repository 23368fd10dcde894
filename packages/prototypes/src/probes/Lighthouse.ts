import { Config, Effect } from "effect"
import { createServer } from "node:net"
import { chromium } from "playwright-core"
import type { Marks } from "../gate/Weight.ts"
import { findExecutable } from "./Executable.ts"
import { briefly, within } from "./Patience.ts"

/** Whether Lighthouse looks at every build: half a minute that only a bench has. */
export const lighthouseIsOn = Config.Boolean("GATE_LIGHTHOUSE").pipe(Config.withDefault(false))

const markWithin = 90_000

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** Loaded when it is used: it is larger than all the rest of the gate. */
const look = async (origin: string, port: number): Promise<Marks | string> => {
  const { default: lighthouse, desktopConfig } = await import("lighthouse")
  const ran = await lighthouse(origin, {
    port,
    output: "json",
    logLevel: "silent",
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    // Prototypes keep themselves out of search engines on purpose, and one name per prototype has no other language.
    skipAudits: ["is-crawlable"]
  }, desktopConfig)
  if (ran === undefined) return "it gave no result"
  return Object.fromEntries(
    Object.values(ran.lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])
  )
}

/** What Lighthouse says about the start page, in a browser of its own; or why it says nothing. */
export const marksOf = (origin: string): Effect.Effect<Marks | string, Config.ConfigError> =>
  Effect.gen(function*() {
    if (!(yield* lighthouseIsOn)) return "switched off"
    const found = yield* findExecutable
    if ("missing" in found) return found.missing
    const port = yield* Effect.promise(freePort)
    const marking = Effect.acquireUseRelease(
      Effect.tryPromise(() =>
        chromium.launch({
          executablePath: found.path,
          chromiumSandbox: process.getuid?.() !== 0,
          args: [`--remote-debugging-port=${port}`, "--disable-gpu", "--disable-dev-shm-usage"]
        })
      ),
      () => Effect.tryPromise(() => within(markWithin, look(origin, port))),
      (browser) => briefly(() => browser.close())
    )
    return yield* marking.pipe(Effect.catch((error) => Effect.succeed(`it broke off: ${String(error.cause)}`)))
  })
