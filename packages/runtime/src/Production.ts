import { AiTiers } from "@statex/ai/AiTier"
import * as Composer from "@statex/ai/tiers/Composer"

/** The tiers that visitors' words may go to, in order of preference. */
export const tiers = AiTiers.layer([Composer.make])
