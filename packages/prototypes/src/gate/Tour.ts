import type { Requirement } from "@statex/ai/Understanding"
import { addressOf as addressOfView } from "@statex/blueprint/markup/Scene"
import { Duration, Effect } from "effect"
import { addressOf } from "./Address.ts"
import { Browser, BrowserUnavailable } from "./Browser.ts"
import { renderedPages, slowest } from "./Judgement.ts"
import type { Page } from "./Page.ts"
import { type Followed, keepPromises } from "./Promises.ts"
import { viewsToShow } from "./Shown.ts"
import type { Subject } from "./Subject.ts"
import type { Fault, Visit } from "./Visit.ts"
import type { Marks } from "./Weight.ts"

/** Everything a browser saw of a built app. */
export interface Tour {
  readonly browser: string
  readonly visits: ReadonlyArray<Visit>
  readonly milliseconds: number
  readonly followed: ReadonlyArray<Followed>
  /** Of the part in which acceptance checks were followed. */
  readonly following: number
  readonly marks: Marks | string
  /** Of the part in which acceptance checks were followed. */
  readonly faults: ReadonlyArray<Fault>
}

/** A browser that answers no more must not hold up the request. */
const longest = "90 seconds"

/** Addresses with a query (one record's details) to which these pages link: the first of each page. */
const queriedAddresses = (subject: Subject, pages: ReadonlyArray<Page>): ReadonlyArray<string> => {
  const found = new Map<string, string>()
  for (const page of pages) {
    for (const { attributes, tag } of page.elements) {
      const address = tag === "a" ? addressOf(attributes["href"] ?? "", page.path) : undefined
      if (address?.kind !== "file" || address.query === "" || !subject.files.has(address.path)) continue
      if (!found.has(address.path)) found.set(address.path, `${address.path}${address.query}`)
    }
  }
  return [...found.values()]
}

/** The largest pages first: no lane is left waiting for the last of another. */
const inOrder = (subject: Subject): ReadonlyArray<string> => {
  const size = (path: string) => subject.files.get(path)?.bytes.length ?? 0
  const plain = subject.pages.map((page) => page.path).sort((a, b) => size(b) - size(a))
  return [...plain, ...queriedAddresses(subject, subject.pages)]
}

/** What a busy machine, too, may have brought about. */
const isDoubtful = ({ brokenOff, milliseconds, ready, trials }: Visit): boolean =>
  ready === "never" || milliseconds > slowest || brokenOff !== undefined || trials.some(({ effect }) => effect === "")

/** Pages that are seen once more: where so many fail, it is not the machine. */
const mostDoubts = 4

/** Opens every page, also those that need a query, and tells what was seen. */
const once = (
  subject: Subject,
  requirements: ReadonlyArray<Requirement>
): Effect.Effect<Tour, BrowserUnavailable, Browser> =>
  Effect.scoped(Effect.gen(function*() {
    const browser = yield* Browser
    const session = yield* browser.open(subject.site)
    const shown = new Set(viewsToShow(subject.blueprint).map((id) => addressOfView(subject.blueprint, id)))
    const see = (addresses: ReadonlyArray<string>) =>
      Effect.forEach(addresses, (address) => session.visit(address, { pictures: shown.has(address) }), {
        concurrency: "unbounded"
      })
    const known = inOrder(subject)
    const plain = yield* see(known)
    const seen = new Set(known.filter((address) => address.includes("?")).map((address) => address.split("?")[0]))
    const further = queriedAddresses(subject, renderedPages(plain)).filter((address) =>
      !seen.has(address.split("?")[0])
    )
    const [later, [duration, followed]] = yield* Effect.all([
      see(further),
      Effect.timed(
        // Where no page ever shows itself, nobody can try anything on it.
        plain.every(({ ready }) => ready === "never")
          ? Effect.succeed([])
          : keepPromises(session, subject.blueprint, requirements)
      )
    ], { concurrency: 2 })
    // On a busy machine a page may be late through no fault of its own: before it is blamed it is seen alone.
    const all = [...plain, ...later]
    const doubts = new Set(all.filter(isDoubtful).slice(0, mostDoubts))
    const again = (visit: Visit) =>
      session.visit(visit.address, { pictures: shown.has(visit.address), anew: true }).pipe(
        // The bytes of a file are taken down once.
        Effect.map((second) => ({ ...second, received: [...visit.received, ...second.received] }))
      )
    const visits = yield* Effect.forEach(all, (visit) => doubts.has(visit) ? again(visit) : Effect.succeed(visit))
    return {
      browser: session.name,
      visits,
      followed,
      marks: yield* session.marks,
      faults: yield* session.faults,
      following: Duration.toMillis(duration)
    }
  })).pipe(
    Effect.timed,
    Effect.map(([duration, seen]) => ({ ...seen, milliseconds: Duration.toMillis(duration) - seen.following }))
  )

/** A browser that dies under the check is started once more. */
export const tour = (
  subject: Subject,
  requirements: ReadonlyArray<Requirement> = []
): Effect.Effect<Tour, BrowserUnavailable, Browser> =>
  once(subject, requirements).pipe(
    Effect.retry({ times: 1 }),
    Effect.timeoutOrElse({
      duration: longest,
      orElse: () => new BrowserUnavailable({ why: `the look at ${subject.pages.length} pages took over ${longest}` })
    }),
    Effect.withSpan("Gate.tour")
  )
