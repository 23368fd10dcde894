import type { Residency } from "@statex/kernel/Residency"
import type { PrivacyMode } from "./PrivacyMode.ts"

/**
 * How far a brief may travel. Neither mode lets it leave the EU: `protected` promises that, and `personalised` agrees
 * to deeper research, not to another place. Only a consent of its own could widen this, and none is asked for yet.
 */
const residency: Record<PrivacyMode, Residency> = { protected: "EU", personalised: "EU" }

export const askedResidency = (mode: PrivacyMode): Residency => residency[mode]
