import { DateTime, Duration } from "effect"

/** How long each kind of record is kept, by the table of binding numbers in the product's requirements. */
export const lives = {
  /** "prototype life: 30 days, then 410 Gone, then deleted", from its publication. */
  prototype: Duration.days(30),
  /** "deleted as soon as they are processed, 24 h at the most", from their arrival. */
  upload: Duration.hours(24),
  /** "leads 2 years after last contact". */
  lead: Duration.days(2 * 365),
  /** "technical logs 12 months". */
  technicalLog: Duration.days(365),
  /** "analytics 26 months". */
  analytics: Duration.days(2 * 365 + 59),
  /** "consent records 5 years after withdrawal". */
  consentRecord: Duration.days(5 * 365 + 1),
  /** "invoices 10 years (CZ)": this one may not be erased earlier. */
  invoice: Duration.days(10 * 365 + 3)
} as const

export type Kept = keyof typeof lives

export const prototypeLife = lives.prototype
export const uploadLife = lives.upload

/** The moment at which a record's life ends; `since` is its publication, arrival, last contact, withdrawal or issue. */
export const expiryOf = (kept: Kept, since: DateTime.Utc): DateTime.Utc => DateTime.addDuration(since, lives[kept])

/** Everything of its kind that began at this moment or before is due for erasure. */
export const cutoff = (now: DateTime.Utc, kept: Kept): DateTime.Utc => DateTime.subtractDuration(now, lives[kept])

export const dueForErasure = (now: DateTime.Utc, kept: Kept, since: DateTime.Utc): boolean =>
  DateTime.isLessThanOrEqualTo(expiryOf(kept, since), now)
