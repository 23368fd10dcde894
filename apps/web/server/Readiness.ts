import { Context, Duration, Effect } from "effect"

/** A neighbour that this process cannot do its work without. */
export interface Neighbour {
  readonly name: string
  /** Succeeds when the neighbour answers; it is given up after two seconds. */
  readonly ask: Effect.Effect<unknown, unknown>
}

/** Which neighbours are asked before this process is called ready. */
export class Readiness extends Context.Service<Readiness, ReadonlyArray<Neighbour>>()("@statex/web/Readiness") {}

export type Answers = Readonly<Record<string, "up" | "down">>

/** Asks all at once; the answer is kept for a second, so that asking often costs nothing. */
export const askAll = (neighbours: ReadonlyArray<Neighbour>): Effect.Effect<Effect.Effect<Answers>> =>
  Effect.cachedWithTTL(
    Effect.map(
      Effect.forEach(neighbours, ({ ask, name }) =>
        ask.pipe(
          Effect.timeout(Duration.seconds(2)),
          Effect.exit,
          Effect.map((exit) => [name, exit._tag === "Success" ? "up" : "down"] as const)
        ), { concurrency: "unbounded" }),
      Object.fromEntries
    ),
    Duration.seconds(1)
  )
