/** What the redactor takes out of a text. Names of people are no part of it: no checksum or shape tells a name. */
export const kinds = ["secret", "iban", "card", "national-id", "vat", "email", "ip", "phone"] as const

/** The kinds stand in order of strength: of two findings of one length, the kind that is named first wins. */
export type Kind = (typeof kinds)[number]
