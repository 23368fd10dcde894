import type { Effect } from "effect"
import type { GatewayFault } from "../GatewayError.ts"
import type { Coin, Rate } from "./Quote.ts"

/** Somebody who says what coins cost. */
export interface RateSource {
  readonly rate: (coin: Coin, currency: string) => Effect.Effect<Rate, GatewayFault>
  /** For which it is asked. */
  readonly currencies: ReadonlySet<string>
}
