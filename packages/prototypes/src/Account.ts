import type { JournalEntry } from "@statex/ai/AiJournal"
import type { NanoDollars } from "@statex/ai/spending/NanoDollars"
import type { Spent } from "@statex/ai/spending/Spending"
import type { Consent } from "@statex/gdpr/GdprPolicy"
import type { Kind } from "@statex/gdpr/redaction/Kind"
import { kinds } from "@statex/gdpr/redaction/Kind"
import { expiryOf } from "@statex/gdpr/Retention"
import type { Residency } from "@statex/kernel/Residency"
import { DateTime } from "effect"
import type { KeptBrief } from "./BriefStore.ts"
import { termsOfBrief } from "./Errands.ts"
import type { Told } from "./RunLog.ts"

/** What models cost for a request. `free`: the part of `total` that our own repairs took. */
export interface Cost {
  readonly total: NanoDollars
  readonly free: NanoDollars
  /** A part of it was not counted by the provider. */
  readonly estimated: boolean
}

/** One piece of work: who was asked for it, who was not, and why. `at` is ISO 8601. */
export interface AccountedWork extends Pick<JournalEntry, "cached" | "decisions" | "id" | "tier" | "work"> {
  readonly at: string
  /** How much of each kind was masked before the words left. */
  readonly masked: ReadonlyArray<{ readonly kind: Kind; readonly count: number }>
}

/** What happened to a visitor's words. Times are ISO 8601. */
export interface Account {
  readonly consent: Consent
  /** How far the words may travel by that. */
  readonly reach: Residency
  /** By what was bought, the words stay in the EU whatever was chosen. */
  readonly euTier: boolean
  /** In the order of time. */
  readonly works: ReadonlyArray<AccountedWork>
  readonly spent: ReadonlyArray<Spent>
  readonly cost: Cost
  /** When words, prototype and this account go; not known before there is a prototype. */
  readonly erasedAt?: string
  /** When the contact goes, too. */
  readonly leadUntil: string
}

export const costOf = (spent: ReadonlyArray<Pick<Spent, "cost" | "estimated" | "free">>): Cost => ({
  total: spent.reduce((sum, { cost }) => sum + cost, 0),
  free: spent.reduce((sum, { free }) => sum + free, 0),
  estimated: spent.some(({ estimated }) => estimated)
})

const workOf = ({ at, cached, decisions, id, redacted, tier, work }: JournalEntry): AccountedWork => ({
  id,
  at: at.toISOString(),
  work,
  decisions,
  tier,
  cached,
  masked: kinds.flatMap((kind) => {
    const count = redacted[kind] ?? 0
    return count === 0 ? [] : [{ kind, count }]
  })
})

/** The account of a request, from its brief, its log and the books. */
export const accountOf = (
  kept: Pick<KeptBrief, "created_at" | "privacy" | "reach"> & Partial<Pick<KeptBrief, "eu_tier">>,
  { state: { expiresAt } }: Pick<Told, "state">,
  entries: ReadonlyArray<JournalEntry>,
  spent: ReadonlyArray<Spent>
): Account => {
  return {
    consent: { mode: kept.privacy, reach: kept.reach },
    reach: termsOfBrief(kept).reach,
    euTier: kept.eu_tier === true,
    works: entries.map(workOf),
    spent,
    cost: costOf(spent),
    ...(expiresAt === undefined ? {} : { erasedAt: expiresAt }),
    leadUntil: DateTime.formatIso(expiryOf("lead", DateTime.fromDateUnsafe(kept.created_at)))
  }
}
