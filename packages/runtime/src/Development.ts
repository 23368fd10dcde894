import { AiTiers } from "@statex/ai/AiTier"
import * as Composer from "@statex/ai/tiers/Composer"

/** The same rule-based tier as in production: a development machine pretends nothing either. */
export const tiers = AiTiers.layer([Composer.make])
