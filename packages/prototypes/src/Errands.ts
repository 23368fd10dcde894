import type { Errand } from "@statex/ai/Errand"
import { termsOf } from "@statex/gdpr/GdprPolicy"
import { sha256 } from "@statex/kernel/Digest"
import { personKey } from "@statex/rate-limiter/Person"
import type { KeptBrief } from "./BriefStore.ts"

/** On whose behalf and on what terms a tier works on a brief. Somebody whose contact is erased has a purse of their own, too. */
export const errandOf = (
  { contact, privacy, reach, run_id }: Pick<KeptBrief, "contact" | "privacy" | "reach" | "run_id">
): Errand => ({
  terms: termsOf({ mode: privacy, reach }),
  request: run_id,
  person: contact === null ? sha256(run_id) : personKey(contact)
})
