import type { Blueprint } from "./Blueprint.ts"
import type { Fault } from "./BlueprintError.ts"
import { entityFaults } from "./EntitySoundness.ts"
import { personaFaults } from "./RuleSoundness.ts"
import { brokenRules } from "./SampleSoundness.ts"
import { viewFaults } from "./ViewSoundness.ts"

/** Words that files of every app already have as their names. */
const taken = new Set(["index"])

const repeated = (path: string, ids: ReadonlyArray<string>): ReadonlyArray<Fault> =>
  ids.flatMap((id, at) => ids.indexOf(id) < at ? [{ path: `${path}.${at}.id`, problem: `"${id}" is used twice` }] : [])

/** Everything in a blueprint that points nowhere or contradicts itself. */
const contradictions = (blueprint: Blueprint): ReadonlyArray<Fault> => {
  const views = blueprint.views.map((view) => view.id)
  return [
    ...repeated("views", views),
    ...repeated("entities", blueprint.entities.map((entity) => entity.id)),
    ...views.flatMap((id, at) =>
      taken.has(id) && id !== blueprint.start
        ? [{ path: `views.${at}.id`, problem: `"${id}" is kept for the start page` }]
        : []
    ),
    ...(views.includes(blueprint.start) ? [] : [{ path: "start", problem: `no view "${blueprint.start}"` }]),
    ...blueprint.navigation.flatMap((entry, at) =>
      views.includes(entry.view) ? [] : [{ path: `navigation.${at}.view`, problem: `no view "${entry.view}"` }]
    ),
    ...blueprint.entities.flatMap((entity, at) => entityFaults(blueprint, entity, `entities.${at}`)),
    ...blueprint.views.flatMap((view, at) => viewFaults(blueprint, view, `views.${at}`)),
    ...personaFaults(blueprint),
    ...(blueprint.entities.length > 24 ? [{ path: "entities", problem: "more than 24" }] : []),
    ...(blueprint.views.length > 60 ? [{ path: "views", problem: "more than 60" }] : [])
  ]
}

/** What keeps a blueprint from being built; empty when it can be. Samples are tried against the rules once the rest is right. */
export const faults = (blueprint: Blueprint): ReadonlyArray<Fault> => {
  const found = contradictions(blueprint)
  return found.length > 0 ? found : brokenRules(blueprint)
}
