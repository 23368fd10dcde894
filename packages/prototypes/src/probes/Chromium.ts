import type { Site } from "@statex/blueprint/Site"
import { Cause, Clock, Effect, Exit, Layer, Semaphore } from "effect"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Browser as Process } from "playwright-core"
import { Browser, BrowserUnavailable, type VisitOptions } from "../gate/Browser.ts"
import type { User } from "../gate/User.ts"
import type { Fault } from "../gate/Visit.ts"
import { axePath } from "./Arrival.ts"
import { ChromiumProcess } from "./ChromiumProcess.ts"
import { marksOf } from "./Lighthouse.ts"
import { blankNotes, type Notes, visitOf } from "./Notes.ts"
import { PageStopped } from "./Operating.ts"
import { briefly, within } from "./Patience.ts"
import { serve } from "./StagingServer.ts"
import { blankPath, openProfile, Tab } from "./Tab.ts"
import { userOf } from "./Using.ts"
import { visitOffline, visitPage } from "./Visiting.ts"

/** A visit ends after this; what was seen until then is told, and what was not tried is named. */
const visitWithin = "45 seconds"

/** Tabs at work side by side: more would only wait for the same two cores. */
const abreast = 3

/** Milliseconds for a new tab. */
const openWithin = 15_000

const readAxe = Effect.promise(() => readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js")))

/** Ends at once when the browser dies: what it was asked for may never be answered. */
const fromLiving = <A>(process: Process, work: Promise<A>): Promise<A> =>
  within(
    openWithin,
    new Promise((resolve, reject) => {
      const died = () => reject(new Error("the browser died"))
      process.once("disconnected", died)
      work.then(resolve, reject).finally(() => process.off("disconnected", died))
    })
  )

const says = (site: Site, mark: RegExp): boolean =>
  site.files.some((file) => file.path.endsWith(".js") && mark.test(new TextDecoder().decode(file.bytes)))

/** What the visits of one app tell each other. */
const nothingKnown = () => ({ dialogs: new Set<string>(), proven: new Map<string, number>() })

/** Tabs are lent to one visit at a time; one that did not come through its visit is closed for good. */
const lending = (process: Process, origin: string) => {
  const heard = new Set<string>()
  const idle: Array<Tab> = []
  const all = new Set<Tab>()
  const take = async () => {
    const tab = idle.pop() ?? await Tab.open(process, origin, heard)
    all.add(tab)
    return tab
  }
  const drop = async (tab: Tab) => {
    all.delete(tab)
    await tab.close()
  }
  const closeAll = () => Promise.all([...all].map((tab) => tab.close()))
  return { take, drop, giveBack: (tab: Tab) => void idle.push(tab), closeAll }
}

/** Looks at built apps in Chromium, through a server on the loopback that answers as the real one will. */
const make = Effect.gen(function*() {
  const chromium = yield* ChromiumProcess
  const axe = yield* readAxe

  const open = Effect.fn("Chromium.open")(function*(site: Site) {
    const process = yield* chromium.process
    const { origin } = yield* serve(site, new Map([[axePath, axe], [blankPath, new Uint8Array()]]))
    const marked = says(site, /dataset\.ready|dataset\["ready"\]|data-ready/)
    const clock = yield* Clock.Clock
    const now = () => clock.currentTimeMillisUnsafe()

    const keepsItself = says(site, /serviceWorker/)
    const tabs = lending(process, origin)
    const lanes = yield* Semaphore.make(abreast)
    const known = nothingKnown()
    yield* Effect.addFinalizer(() => briefly(tabs.closeAll))

    const guarded = (notes: Notes, work: Effect.Effect<void, unknown>): Effect.Effect<void, BrowserUnavailable> =>
      work.pipe(
        Effect.timeout(visitWithin),
        Effect.catch((error) => {
          if (!process.isConnected()) return Effect.fail(new BrowserUnavailable({ why: "it died while it looked" }))
          if (error instanceof PageStopped) return Effect.void
          notes.brokenOff = Cause.isTimeoutError(error)
            ? `it took over ${visitWithin}`
            : String(error).split("\n")[0] ?? ""
          return Effect.void
        })
      )

    const using = (address: string, notes: Notes, { anew = false, pictures = false }: VisitOptions) =>
      Effect.acquireUseRelease(
        Effect.tryPromise(() => fromLiving(process, tabs.take())),
        (tab) =>
          Effect.tryPromise({
            try: () =>
              visitPage({ origin, address, marked, tab, pictures, ...(anew ? nothingKnown() : known) }, notes, now),
            catch: (error) => error
          }),
        (tab, exit) => Exit.isSuccess(exit) ? Effect.sync(() => tabs.giveBack(tab)) : briefly(() => tabs.drop(tab))
      )

    const offline = (notes: Notes) =>
      Effect.acquireUseRelease(
        Effect.tryPromise(() => fromLiving(process, openProfile(process, "allow"))),
        (context) => Effect.tryPromise({ try: () => visitOffline(context, origin, notes), catch: (error) => error }),
        (context) => briefly(() => context.close())
      )

    const visit = Effect.fn("Chromium.visit")(function*(address: string, how: VisitOptions = {}) {
      const notes = blankNotes()
      yield* Semaphore.withPermit(lanes, guarded(notes, using(address, notes, how)))
      if (keepsItself && address === "index.html") yield* guarded(notes, offline(notes))
      return yield* Effect.promise(() => visitOf(address, notes))
    })

    const used: Array<Fault> = []
    const died = () => new BrowserUnavailable({ why: "it died while it was used" })
    const asUser = <A>(work: (user: User) => Effect.Effect<A>): Effect.Effect<A, BrowserUnavailable> =>
      Effect.acquireUseRelease(
        Effect.tryPromise({ try: () => fromLiving(process, tabs.take()), catch: died }),
        (tab) => {
          tab.ears.notes = { answers: [], faults: used }
          const user = userOf({ origin, tab, marked }, () => fromLiving(process, openProfile(process, "allow")))
          return Effect.flatMap(work(user), (done) => process.isConnected() ? Effect.succeed(done) : died())
        },
        (tab, exit) => Exit.isSuccess(exit) ? Effect.sync(() => tabs.giveBack(tab)) : briefly(() => tabs.drop(tab))
      ).pipe((used) => Semaphore.withPermit(lanes, used))

    return {
      name: `Chromium ${process.version()}`,
      visit,
      asUser,
      faults: Effect.sync(() => used),
      marks: Effect.orDie(marksOf(origin))
    }
  })

  return Browser.of({ open })
})

export const layer = Layer.effect(Browser, make).pipe(Layer.provide(ChromiumProcess.layer))
