import type { Effect } from "effect"
import type { GatewayFault } from "../GatewayError.ts"

/** Money that an address was sent. */
export interface Arrival {
  /** The same whenever it is seen. */
  readonly id: string
  /** Smallest units of the coin. */
  readonly units: bigint
  /** Blocks that hold it: 0 while it waits. */
  readonly confirmations: number
  /** Milliseconds since 1970 of its block, where the chain tells. */
  readonly at?: number
}

/** Somebody who sees one chain. */
export interface Explorer {
  /** All that an address was ever sent, whether or not it was spent since. */
  readonly arrivals: (address: string) => Effect.Effect<ReadonlyArray<Arrival>, GatewayFault>
}
