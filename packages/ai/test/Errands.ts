import type { Errand } from "@statex/ai/Errand"
import type { Residency } from "@statex/kernel/Residency"

/** Work for a test, that may go as far as this. */
export const within = (reach: Residency): Errand => ({
  terms: { mode: "personalised", reach },
  request: "request-1",
  person: "person-1"
})
