import { Duration, Effect } from "effect"
import { addressOf } from "./Address.ts"
import { Browser, BrowserUnavailable } from "./Browser.ts"
import { renderedPages, slowest } from "./Judgement.ts"
import type { Subject } from "./Subject.ts"
import type { Visit } from "./Visit.ts"

/** Everything a browser saw of a built app. */
export interface Tour {
  readonly browser: string
  readonly visits: ReadonlyArray<Visit>
  readonly milliseconds: number
}

/** Pages looked at side by side: more would only wait for the same two cores. */
const abreast = 3

/** A browser that answers no more must not hold up the request. */
const longest = "90 seconds"

/** Pages that are only reached with a query (one record's details): the first such address of each page. */
const furtherAddresses = (subject: Subject, visits: ReadonlyArray<Visit>): ReadonlyArray<string> => {
  const found = new Map<string, string>()
  for (const page of renderedPages(visits)) {
    for (const { attributes, tag } of page.elements) {
      const address = tag === "a" ? addressOf(attributes["href"] ?? "", page.path) : undefined
      if (address?.kind !== "file" || address.query === "" || !subject.files.has(address.path)) continue
      if (!found.has(address.path)) found.set(address.path, `${address.path}${address.query}`)
    }
  }
  return [...found.values()]
}

const isLate = (visit: Visit): boolean => visit.ready === "never" || visit.milliseconds > slowest

/** Opens every page, then every page that needs a query, and tells what was seen. */
const once = (subject: Subject): Effect.Effect<Tour, BrowserUnavailable, Browser> =>
  Effect.scoped(Effect.gen(function*() {
    const browser = yield* Browser
    const session = yield* browser.open(subject.site)
    const see = (addresses: ReadonlyArray<string>) => Effect.forEach(addresses, session.visit, { concurrency: abreast })
    const plain = yield* see(subject.pages.map((page) => page.path))
    const further = yield* see(furtherAddresses(subject, plain))
    // On a busy machine a page may be late through no fault of its own: before it is blamed it is seen alone.
    const visits = yield* Effect.forEach(
      [...plain, ...further],
      (visit) => isLate(visit) ? session.visit(visit.address) : Effect.succeed(visit)
    )
    return { browser: session.name, visits }
  })).pipe(
    Effect.timed,
    Effect.map(([duration, seen]) => ({ ...seen, milliseconds: Duration.toMillis(duration) }))
  )

/** A browser that dies under the check is started once more. */
export const tour = (subject: Subject): Effect.Effect<Tour, BrowserUnavailable, Browser> =>
  once(subject).pipe(
    Effect.retry({ times: 1 }),
    Effect.timeoutOrElse({
      duration: longest,
      orElse: () => new BrowserUnavailable({ why: `the look at ${subject.pages.length} pages took over ${longest}` })
    }),
    Effect.withSpan("Gate.tour")
  )
