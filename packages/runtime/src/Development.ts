import * as ConfiguredTiers from "./ConfiguredTiers.ts"

/** The same tiers as in production: a development machine pretends nothing either. */
export const tiers = ConfiguredTiers.layer
