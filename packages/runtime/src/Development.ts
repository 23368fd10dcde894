import * as ConfiguredGateways from "./ConfiguredGateways.ts"
import * as ConfiguredTiers from "./ConfiguredTiers.ts"

/** The same tiers as in production: a development machine pretends nothing either. */
export const tiers = ConfiguredTiers.layer

/** All that is configured, and payments that are played. */
export const gateways = ConfiguredGateways.played("development")
