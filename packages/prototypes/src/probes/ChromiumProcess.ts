import { Context, Effect, Layer, Semaphore } from "effect"
import { type Browser as Process, chromium } from "playwright-core"
import { BrowserUnavailable } from "../gate/Browser.ts"
import { findExecutable } from "./Executable.ts"
import { briefly } from "./Patience.ts"

const launchTimeout = 20_000

/** Root may not use the sandbox; elsewhere it is used where the system has one. Pages shown are only our own builds. */
const launch = (executablePath: string): Promise<Process> => {
  const options = {
    executablePath,
    timeout: launchTimeout,
    // Signals belong to the process that runs us.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    // Drawing inside the browser's own process saves a tenth of the time where there is no graphics card.
    args: [
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--mute-audio",
      "--disable-gpu",
      "--in-process-gpu",
      // A page lives for a moment: what compiling it anew would win in speed it costs twice over.
      "--js-flags=--no-opt,--no-maglev,--min-semi-space-size=16"
    ]
  }
  const plain = () => chromium.launch({ ...options, chromiumSandbox: false })
  return process.getuid?.() === 0 ? plain() : chromium.launch({ ...options, chromiumSandbox: true }).catch(plain)
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? ""

/** One browser process for the whole of this process, started when first needed and again whenever it has died. */
export class ChromiumProcess extends Context.Service<ChromiumProcess, {
  readonly process: Effect.Effect<Process, BrowserUnavailable>
}>()("@statex/prototypes/ChromiumProcess") {
  static readonly layer = Layer.effect(
    ChromiumProcess,
    Effect.gen(function*() {
      const found = yield* findExecutable
      const one = yield* Semaphore.make(1)
      let held: Process | undefined

      const start = Effect.gen(function*() {
        if ("missing" in found) return yield* new BrowserUnavailable({ why: found.missing })
        if (held?.isConnected() === true) return held
        const fresh = yield* Effect.tryPromise({
          try: () => launch(found.path),
          catch: (error) => new BrowserUnavailable({ why: words(error) })
        }).pipe(Effect.uninterruptible)
        held = fresh
        return fresh
      })

      yield* Effect.addFinalizer(() => briefly(() => held?.close() ?? Promise.resolve()))
      return ChromiumProcess.of({ process: Semaphore.withPermit(one, start) })
    })
  )
}
