import { addressOf } from "@statex/blueprint/markup/Scene"
import { sha256 } from "@statex/kernel/Digest"
import type { Shot } from "../GateReport.ts"
import type { Picture } from "../Picture.ts"
import { each } from "./Judgement.ts"
import type { Subject } from "./Subject.ts"
import type { Verdict } from "./Verdict.ts"
import type { Visit } from "./Visit.ts"

/** G6: no page scrolls sideways in any window, and everything can be hit with a finger. */
export const judgeLayout = (subject: Subject, visits: ReadonlyArray<Visit>): Verdict => ({
  id: "G6",
  evidence: [
    `${visits.length} pages laid out at ${
      [...new Set(visits.flatMap((visit) => visit.layouts.map(({ width }) => width)))].join(", ")
    } px: width of the page, targets of 24 px, main actions of 44 px`
  ],
  findings: each(subject, visits, ({ layouts }) =>
    layouts.flatMap(({ beyond, sideways, small, width }) => [
      ...(sideways
        ? [
          `scrolls sideways at ${width} px${beyond.length === 0 ? "" : `: ${beyond.join(", ")} reaches over the edge`}`
        ]
        : []),
      ...small.map((what) => `${what}, at ${width} px`)
    ]))
})

/** G8: the Tab key reaches everything, is held nowhere, and shows where it is. */
export const judgeKeyboard = (subject: Subject, visits: ReadonlyArray<Visit>): Verdict => ({
  id: "G8",
  evidence: visits.map((visit) =>
    `${visit.address}: walked by Tab through ${visit.walks.reduce((sum, { stops }) => sum + stops, 0)} controls`
  ),
  findings: each(subject, visits, ({ walks }) => walks.flatMap(({ faults }) => faults))
})

/** The pictures of the tour: each named by the hash of its bytes. */
export const picturesOf = ({ blueprint }: Subject, visits: ReadonlyArray<Visit>) => {
  const pictures = new Map<string, Picture>()
  const shots = visits.flatMap(({ address, sights }): ReadonlyArray<Shot> => {
    const view = blueprint.views.find((one) => addressOf(blueprint, one.id) === address)?.id
    return view === undefined ? [] : sights.map(({ picture, width }) => {
      const hash = sha256(picture.bytes)
      pictures.set(hash, picture)
      return { view, width, picture: hash }
    })
  })
  return { pictures, shots }
}
