import type { NanoDollars } from "./Price.ts"

/** What may be spent, on whom and when: nothing is spent where one of these is reached. */
export interface Limits {
  readonly request: NanoDollars
  readonly person: NanoDollars
  readonly day: NanoDollars
  readonly month: NanoDollars
}

/** One purse that a call is paid from, and what it may hold at the most. */
export interface Cap {
  readonly key: string
  readonly most: NanoDollars
}

/** Who pays: a request, and whoever made it, told apart by a digest. */
export interface Payer {
  readonly request: string
  readonly person: string
}

/** The purses of one call, in the order in which they are locked. `now`: milliseconds since 1970; days are UTC's. */
export const capsOf = (limits: Limits, { person, request }: Payer, now: number): ReadonlyArray<Cap> => {
  const day = new Date(now).toISOString().slice(0, 10)
  return [
    { key: `day:${day}`, most: limits.day },
    { key: `month:${day.slice(0, 7)}`, most: limits.month },
    { key: `person:${person}:${day}`, most: limits.person },
    { key: `request:${request}`, most: limits.request }
  ]
}
