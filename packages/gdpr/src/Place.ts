import type { Residency } from "@statex/kernel/Residency"

/** How long whoever works on words keeps a copy of them, as it says itself. */
export type Keeps = "none" | "30 days" | "unknown"

/** Where words would go: how close that is, and how long they stay there. */
export interface Place {
  readonly residency: Residency
  readonly keeps: Keeps
}
