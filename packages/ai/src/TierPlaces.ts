import type { Place } from "@statex/gdpr/Place"
import { Context, type Effect, Layer } from "effect"
import type { ErrandKind, Estimate } from "./spending/Estimate.ts"

/** Where a tier would take words, told without asking it anything. */
export interface TierPlace extends Place {
  readonly name: string
  /** Nothing where rules do the work. */
  readonly model?: string | undefined
}

/** Where words may go in this world, in order of preference, and what that typically costs. */
export class TierPlaces extends Context.Service<TierPlaces, {
  readonly places: ReadonlyArray<TierPlace>
  /** By today's prices; nothing where nothing is paid for. */
  estimate(kind: ErrandKind): Effect.Effect<Estimate | undefined>
}>()("@statex/ai/TierPlaces") {
  /** Places by hand. */
  static readonly layerOf = (
    places: ReadonlyArray<TierPlace>,
    estimate: TierPlaces["Service"]["estimate"]
  ) => Layer.succeed(TierPlaces, { places, estimate })
}
