import type { Lookup } from "@statex/prototypes/PublicationStore"
import type { Headers } from "./Headers.ts"
import type { Found } from "./Respond.ts"
import { makeSite } from "./Site.ts"

/** Milliseconds for which a lookup counts: the longest that a kill switch takes. */
export const fresh = 2_000
/** Milliseconds for which an old answer is better than none, when the store does not answer. */
export const stale = 60_000
const most = 5_000

interface Entry {
  readonly found: Found
  readonly at: number
}

/** What hosts lead to. A version that did not change keeps the headers that were worked out for it. */
export const makeHostCache = (common: Headers, now: () => number) => {
  const held = new Map<string, Entry>()

  const foundBy = (lookup: Lookup, before: Found | undefined): Found => {
    if (lookup._tag !== "Served") return { _tag: lookup._tag }
    return before?._tag === "Served" && before.site.digest === lookup.digest
      ? before
      : { _tag: "Served", site: makeSite(lookup.digest, lookup.manifest, common) }
  }

  return {
    /** Old answers only when asked for: after the store has failed. */
    get: (name: string, age: number = fresh): Found | undefined => {
      const entry = held.get(name)
      return entry !== undefined && now() - entry.at < age ? entry.found : undefined
    },
    put: (name: string, lookup: Lookup): Found => {
      const found = foundBy(lookup, held.get(name)?.found)
      held.delete(name)
      const oldest = held.keys().next().value
      if (held.size >= most && oldest !== undefined) held.delete(oldest)
      held.set(name, { found, at: now() })
      return found
    }
  }
}
export type HostCache = ReturnType<typeof makeHostCache>
