/**
 * Whether a tier is asked at all. `closed`: it is, and the times of its latest faults are kept. `open`: it is left alone until then.
 * `trying`: one request finds out whether it has recovered, all others go elsewhere. Times are milliseconds since 1970.
 */
export type Breaker =
  | { readonly state: "closed"; readonly faults: ReadonlyArray<number> }
  | { readonly state: "open"; readonly until: number; readonly rest: number }
  | { readonly state: "trying"; readonly since: number; readonly rest: number }

export const closed: Breaker = { state: "closed", faults: [] }

/** So many faults within a minute open it. */
const enough = 5
const span = 60_000

/** How long it rests at first, and at the most: each failed trial doubles it. */
const firstRest = 30_000
const longestRest = 480_000

/** A trial of which nothing was heard for so long is given up. */
const trialWithin = 300_000

/** Whether a request may go there now, and what the breaker is then. */
export const entered = (breaker: Breaker, now: number): readonly [allowed: boolean, breaker: Breaker] => {
  switch (breaker.state) {
    case "closed":
      return [true, breaker]
    case "open":
      return now < breaker.until ? [false, breaker] : [true, { state: "trying", since: now, rest: breaker.rest }]
    case "trying":
      return now - breaker.since < trialWithin ? [false, breaker] : [true, { ...breaker, since: now }]
  }
}

export const succeeded = (breaker: Breaker): Breaker => breaker.state === "closed" ? breaker : closed

/**
 * A fault of the tier's health. One that comes in while it rests changes nothing: it was asked before. A `grave` one opens it by itself.
 */
export const failed = (breaker: Breaker, now: number, grave = false): Breaker => {
  switch (breaker.state) {
    case "closed": {
      const faults = [...breaker.faults.filter((at) => now - at < span), now]
      return faults.length < enough && !grave
        ? { state: "closed", faults }
        : { state: "open", until: now + firstRest, rest: firstRest }
    }
    case "trying": {
      const rest = Math.min(breaker.rest * 2, longestRest)
      return { state: "open", until: now + rest, rest }
    }
    case "open":
      return breaker
  }
}

/** Nobody waited for the answer: a trial is still to be made. */
export const abandoned = (breaker: Breaker, now: number): Breaker =>
  breaker.state === "trying" ? { state: "open", until: now, rest: breaker.rest } : breaker
