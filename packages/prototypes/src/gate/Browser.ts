import type { Site } from "@statex/blueprint/Site"
import { Context, type Effect, Schema, type Scope } from "effect"
import type { User } from "./User.ts"
import type { Fault, Visit } from "./Visit.ts"
import type { Marks } from "./Weight.ts"

/** No browser to look with: none on this machine, switched off, or it died twice in a row. */
export class BrowserUnavailable extends Schema.TaggedError<BrowserUnavailable>()("BrowserUnavailable", {
  why: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `No browser: ${this.why}`
  }
}

export interface VisitOptions {
  /** Whether the page's pictures are wanted. */
  readonly pictures?: boolean
  /** Tries also what was tried on other pages, or on an earlier visit: nothing is taken as seen. */
  readonly anew?: boolean
}

/** A site served to a browser, for as long as its scope is open. */
export interface Session {
  /** Name and version of the browser. */
  readonly name: string
  /** Opens `address` (a path with its query, no leading slash) in a fresh profile, looks and tries everything on it. */
  readonly visit: (address: string, how?: VisitOptions) => Effect.Effect<Visit, BrowserUnavailable>
  /** What went wrong so far while somebody used the app. */
  readonly faults: Effect.Effect<ReadonlyArray<Fault>>
  /** What Lighthouse gives the start page, or why it was not asked. */
  readonly marks: Effect.Effect<Marks | string>
  /** Somebody uses the app, in a profile of his own. */
  readonly asUser: <A>(work: (user: User) => Effect.Effect<A>) => Effect.Effect<A, BrowserUnavailable>
}

/** A real browser that looks at built apps. */
export class Browser extends Context.Service<Browser, {
  open(site: Site): Effect.Effect<Session, BrowserUnavailable, Scope.Scope>
}>()("@statex/prototypes/Browser") {}
