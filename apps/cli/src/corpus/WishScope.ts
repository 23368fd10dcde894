import type { Revision } from "@statex/ai/AiRequest"
import { pointsWell } from "@statex/ai/composer/wishes/Pointing"
import type { Probe } from "@statex/ai/Probe"
import type { Understanding } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { outsideScope, touched } from "@statex/blueprint/PartScope"
import type { PartId, Site } from "@statex/blueprint/Site"
import { entitiesOf } from "@statex/blueprint/View"
import type { Asked } from "./Wishes.ts"

const removing: Readonly<Record<string, string>> = {
  fieldRemoved: "field",
  optionRemoved: "option",
  viewRemoved: "view"
}

/** Parts that a kind of wish may touch besides the list that it names, its pages, and what is new. */
const more: Readonly<Record<string, ReadonlyArray<string>>> = {
  name: ["shell"],
  colour: ["theme"],
  two: ["theme"],
  start: ["shell"],
  button: ["copy", "view:"],
  persona: ["personas"],
  older: ["view:overview"],
  within: ["view:overview"],
  below: ["view:overview"],
  entityRenamed: ["navigation"],
  viewRemoved: ["navigation", "personas"]
}

/** The parts that a wish of its kind may touch, in either blueprint. */
const plannedParts = (asked: Asked, before: Blueprint, after: Blueprint): ReadonlyArray<PartId> => {
  const all = touched(before, after)
  const fresh = (part: string) =>
    part.startsWith("view:") && !before.views.some((view) => `view:${view.id}` === part) ||
    part.startsWith("entity:") && !before.entities.some((entity) => `entity:${entity.id}` === part)
  const menu = all.some((part) => part.startsWith("view:") && fresh(part))
  const about = new Set(
    [...before.views, ...after.views].flatMap((view) =>
      asked.entity !== undefined && entitiesOf(view).includes(asked.entity.id) ? [`view:${view.id}`] : []
    )
  )
  return all.filter((part) =>
    fresh(part) || about.has(part) || part === `entity:${asked.entity?.id ?? ""}` || menu && part === "navigation" ||
    (more[asked.kind] ?? []).some((one) => one.endsWith(":") ? part.startsWith(one) : part === one)
  )
}

const idsOf = ({ entities, views }: Blueprint): ReadonlyArray<string> => [
  ...entities.flatMap((
    entity
  ) => [`entity ${entity.id}`, ...entity.fields.map((field) => `field ${entity.id} ${field.id}`)]),
  ...views.map((view) => `view ${view.id}`)
]

/** What was there before, is there no more, and was not asked to go. */
export const lost = (asked: Asked, before: Blueprint, after: Blueprint): ReadonlyArray<string> => {
  const left = new Set(idsOf(after))
  const gone = idsOf(before).filter((id) => !left.has(id))
  const wanted = removing[asked.kind]
  return wanted === "field"
    ? gone.filter((id) => id !== `field ${asked.entity?.id ?? ""} ${asked.field?.id ?? ""}`)
    : wanted === "view"
    ? gone.slice(1)
    : gone
}

/** What a check is about in the blueprint, written out: with the fields that it reads. */
const readBy = (probe: Probe, { entities }: Blueprint): string => {
  const entity = entities.find((one) => "entity" in probe && one.id === probe.entity)
  const { capacities = [], checks = [], fields = [], limits = [], reminders = [] } = entity ?? {}
  const ids: ReadonlyArray<string> = Object.values(probe)
  const rules = [...capacities, ...checks, ...limits, ...reminders, ...fields].filter((one) => ids.includes(one.id))
  return JSON.stringify([probe, rules])
}

/** Checks of earlier requirements that no longer have anything to be tried on, and ids of requirements given twice. */
export const broken = (
  asked: Asked,
  understanding: Understanding,
  before: Blueprint,
  { blueprint, requirements }: Revision
): ReadonlyArray<string> => {
  const known = new Set(understanding.requirements.map((one) => one.id))
  const aboutIt = (probe: Probe) =>
    asked.kind === "viewRemoved" && "view" in probe ||
    asked.kind === "fieldRemoved" && readBy(probe, before).includes(JSON.stringify(asked.field?.id))
  return [
    ...understanding.requirements.flatMap((one) =>
      one.checks.filter(({ probe }) =>
        probe !== undefined && pointsWell(probe, before) && !pointsWell(probe, blueprint) && !aboutIt(probe)
      ).map((check) => `${check.id} of ${one.id} points at nothing`)
    ),
    ...requirements.filter((one) => known.has(one.id)).map((one) => `${one.id} is given twice`),
    ...requirements.flatMap((one) =>
      one.checks.length === 0 ?
        [`${one.id} has no check`] :
        one.checks.filter(({ probe, view }) =>
          !blueprint.views.some((each) => each.id === view) || probe !== undefined && !pointsWell(probe, blueprint)
        ).map((check) => `new check ${check.id} points at nothing`)
    )
  ]
}

/** Bytes of files that changed although no part that the wish is about is in them. */
export const bytesOutside = (
  asked: Asked,
  before: Blueprint,
  after: Blueprint,
  sites: readonly [Site, Site]
): number => {
  const [site, siteAfter] = sites
  const paths = new Set(outsideScope(site, siteAfter, plannedParts(asked, before, after)))
  return [...site.files, ...siteAfter.files].filter((file) => paths.has(file.path)).reduce(
    (all, file) => all + file.bytes.byteLength,
    0
  )
}
