import * as ConfiguredGateways from "./ConfiguredGateways.ts"
import * as ConfiguredTiers from "./ConfiguredTiers.ts"

/** The tiers that visitors' words may go to, in order of preference. */
export const tiers = ConfiguredTiers.layer

/** The ways to pay that settings name. */
export const gateways = ConfiguredGateways.layer
