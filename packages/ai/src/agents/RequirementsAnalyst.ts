import { ask, type Wrong } from "../Answer.ts"
import type { Issue } from "../answers/Issue.ts"
import type { BriefText } from "../BriefText.ts"
import type { Errand } from "../Errand.ts"
import { Understanding } from "../Understanding.ts"
import { quoting, textsIn } from "./Brief.ts"
import { strangerFault } from "./Strangers.ts"

/** Ids of journeys, requirements and checks, each with where it stands. */
const idsOf = ({ journeys, requirements }: Understanding) => [
  ...journeys.map(({ id }, at) => ({ id, path: ["journeys", at, "id"] })),
  ...requirements.flatMap(({ checks, id }, at) => [
    { id, path: ["requirements", at, "id"] },
    ...checks.map((check, index) => ({ id: check.id, path: ["requirements", at, "checks", index, "id"] }))
  ])
]

/** What a tier claims of a brief and cannot show in it, place by place. */
export const faultOf = (brief: BriefText) => (understanding: Understanding): Wrong => {
  const said = quoting(brief)
  const ids = idsOf(understanding)
  const issues: ReadonlyArray<Issue> = [
    ...ids.flatMap(({ id, path }, at) =>
      ids.findIndex((one) => one.id === id) < at ? [{ path, message: `${id} stands twice` }] : []
    ),
    ...understanding.requirements.flatMap(({ checks, id, origin, quote }, at): ReadonlyArray<Issue> => [
      ...(origin === "asked" && quote.trim() === ""
        ? [{ path: ["requirements", at, "quote"], message: `${id} is asked for but quotes nothing` }]
        : quote !== "" && !said(quote)
        ? [{ path: ["requirements", at, "quote"], message: "does not stand in the brief letter by letter" }]
        : []),
      ...checks.flatMap((check, index) =>
        check.id.startsWith(`AC-${id.slice(3)}.`)
          ? []
          : [{ path: ["requirements", at, "checks", index, "id"], message: `is not a number of ${id}` }]
      )
    ])
  ]
  return issues.length > 0 ? issues : strangerFault(understanding, textsIn(brief))
}

/** Reads a brief: what is wanted, by whom, how it is checked, and what was not understood. */
export const understand = (brief: BriefText, errand: Errand) =>
  ask(
    Understanding,
    { _tag: "Understand", brief },
    errand,
    // Rules can neither be led astray nor do better when they are told what is wrong.
    (understanding, nature) => nature === "rules" ? undefined : faultOf(brief)(understanding)
  )
