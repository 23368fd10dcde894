import { Schema } from "effect"

/** The visitor's switch. `personalised` widens what they agreed to; the law's floor holds in both. */
export const PrivacyMode = Schema.Literals(["protected", "personalised"])
export type PrivacyMode = typeof PrivacyMode.Type
