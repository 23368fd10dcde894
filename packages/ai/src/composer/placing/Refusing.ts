import type { Probe } from "../../Probe.ts"
import { bookingId, formId } from "../Layout.ts"
import type { Wanted } from "../Sentences.ts"
import type { ShapedEntity } from "../shaping/Ground.ts"

/** Where records of a thing are entered. */
export const formOf = (entity: ShapedEntity): string => entity.role === "booking" ? bookingId : formId(entity)

/** What is wanted where a form keeps a rule: whatever breaks the rule is refused there, which the probe tries. */
export const refusing = (
  form: string,
  { check, ...wanted }: Pick<Wanted, "key" | "values" | "from"> & {
    readonly priority?: Wanted["priority"]
    /** Catalogue key of the check's sentence; the requirement's own where there is none. */
    readonly check?: string
  },
  probe: Probe
): Wanted => ({
  priority: "must",
  ...wanted,
  views: [form],
  checks: [{ key: check ?? wanted.key, outcome: "Refused", view: form, probe }]
})
