import { Schema } from "effect"

/** How far data may travel, from anywhere to no farther than our own machines. */
export const Residency = Schema.Literals(["anywhere", "EU", "own-hardware"])
export type Residency = typeof Residency.Type

const strictness: Record<Residency, number> = { "anywhere": 0, "EU": 1, "own-hardware": 2 }

/** Whether a place that keeps data `offered`-close satisfies somebody who asked for `asked`. */
export const satisfies = (offered: Residency, asked: Residency): boolean => strictness[offered] >= strictness[asked]
