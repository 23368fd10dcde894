import type { Duration } from "effect"

/** How long one call may keep us waiting. */
export interface Patience {
  /** For the first piece: a model may have to be loaded. */
  readonly first: Duration.Input
  /** Between two pieces. */
  readonly idle: Duration.Input
  /** For the whole. */
  readonly total: Duration.Input
}

export const usual: Patience = { first: "60 seconds", idle: "20 seconds", total: "4 minutes" }
