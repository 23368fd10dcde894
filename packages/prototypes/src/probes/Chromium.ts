import type { Site } from "@statex/blueprint/Site"
import { Cause, Clock, Effect, Layer } from "effect"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Browser as Process, BrowserContext } from "playwright-core"
import { Browser, BrowserUnavailable } from "../gate/Browser.ts"
import { axePath, type Place } from "./Arrival.ts"
import { ChromiumProcess } from "./ChromiumProcess.ts"
import { giveEyes } from "./Eyes.ts"
import { giveHands } from "./Hands.ts"
import { blankNotes, visitOf } from "./Notes.ts"
import { serve } from "./StagingServer.ts"
import { visitPage } from "./Visiting.ts"

/** A visit ends after this; what was seen until then is told, and what was not tried is named. */
const visitWithin = "45 seconds"

const readAxe = Effect.promise(() => readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"))

const says = (site: Site, mark: RegExp): boolean =>
  site.files.some((file) => file.path.endsWith(".js") && mark.test(new TextDecoder().decode(file.bytes)))

/** Contexts of one visit: a fresh profile each, closed with it. */
const profiles = (process: Process, address: string) => {
  const open = new Set<BrowserContext>()
  const fresh = async () => {
    const context = await process.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
      // The offline copy is made once, on the first page: every profile would make it again.
      serviceWorkers: address === "index.html" && open.size === 0 ? "allow" : "block"
    })
    open.add(context)
    await context.addInitScript(giveHands)
    await context.addInitScript(giveEyes)
    return context.newPage()
  }
  const close = () => Promise.all([...open].map((context) => context.close().catch(() => undefined)))
  return { fresh, close }
}

/** Looks at built apps in Chromium, through a server on the loopback that answers as the real one will. */
const make = Effect.gen(function*() {
  const chromium = yield* ChromiumProcess
  const axe = yield* readAxe

  const open = Effect.fn("Chromium.open")(function*(site: Site) {
    const process = yield* chromium.process
    const { origin } = yield* serve(site, new Map([[axePath, axe]]))
    const marked = says(site, /dataset\.ready|dataset\["ready"\]|data-ready/)
    const clock = yield* Clock.Clock
    const now = () => clock.currentTimeMillisUnsafe()

    const visit = Effect.fn("Chromium.visit")(function*(address: string) {
      const notes = blankNotes()
      const { close, fresh } = profiles(process, address)
      const place: Place = { origin, address, marked, fresh }
      const stopped = (error: unknown): Effect.Effect<void, BrowserUnavailable> => {
        if (!process.isConnected()) return Effect.fail(new BrowserUnavailable({ why: "it died while it looked" }))
        if (Cause.isTimeoutError(error)) notes.untried.push(`everything after ${visitWithin}: time ran out`)
        else notes.faults.push({ kind: "uncaught", text: `the visit broke off: ${String(error).split("\n")[0]}` })
        return Effect.void
      }
      yield* Effect.tryPromise({ try: () => visitPage(place, notes, now), catch: (error) => error }).pipe(
        Effect.timeout(visitWithin),
        Effect.catch(stopped),
        Effect.ensuring(Effect.promise(close).pipe(Effect.timeout("3 seconds"), Effect.ignore))
      )
      return yield* Effect.promise(() => visitOf(address, notes))
    })

    return { name: `Chromium ${process.version()}`, visit }
  })

  return Browser.of({ open })
})

export const layer = Layer.effect(Browser, make).pipe(Layer.provide(ChromiumProcess.layer))
