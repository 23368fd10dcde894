import type { Blueprint } from "@statex/blueprint/Blueprint"
import { ask } from "../Answer.ts"
import { Architecture } from "../DocumentRequests.ts"
import type { Errand } from "../Errand.ts"
import type { Understanding } from "../Understanding.ts"
import { strangerFault, textsOf } from "./Strangers.ts"

/** Requirements that an architecture names and that do not exist, or that it must carry and does not. */
export const faultOf = (understanding: Understanding) => (architecture: Architecture): string | undefined => {
  const known = new Set(understanding.requirements.map(({ id }) => id))
  const covered = new Set(architecture.components.flatMap(({ requirements }) => requirements))
  const unknown = [...covered].find((id) => !known.has(id))
  if (unknown !== undefined) return `there is no requirement ${unknown}`
  const missing = understanding.requirements.filter(({ id, priority }) => priority === "must" && !covered.has(id))
  if (missing.length > 0) return `no component serves ${missing.map(({ id }) => id).join(", ")}`
  return strangerFault(architecture, textsOf(understanding))
}

/** How the product that was understood would be built: parts, data, interfaces, decisions and risks. */
export const architect = (understanding: Understanding, blueprint: Blueprint | undefined, errand: Errand) =>
  ask(
    Architecture,
    { _tag: "Architect", understanding, ...(blueprint === undefined ? {} : { blueprint }) },
    errand,
    faultOf(understanding)
  )
