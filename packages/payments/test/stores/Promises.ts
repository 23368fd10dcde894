import type { Effect, Scope } from "effect"

/** How a promise is written down as a test, wherever what it is about comes from. */
export type Test<R> = (name: string, body: () => Effect.Effect<void, unknown, R | Scope.Scope>) => void
