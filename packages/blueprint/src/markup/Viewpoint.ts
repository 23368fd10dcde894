import type { Persona } from "../Persona.ts"
import type { Value } from "../Words.ts"
import { groundOf, type Scene, type Stored } from "./Scene.ts"

/** A persona that was chosen and, where it has scopes, the value chosen with it: an option, or the key of a record. */
export interface Viewpoint {
  readonly persona: Persona
  readonly value: string | null
}

/** Whether records of an entity may be written by whoever looks. */
export const mayChange = (scene: Pick<Scene, "viewpoint">, entity: string): boolean =>
  scene.viewpoint?.persona.readOnly?.includes(entity) !== true

/** What records of the entity must hold to be seen, and new ones take over: the values of the scope, by field. */
export const scopeValues = (viewpoint: Viewpoint | undefined, entity: string): Readonly<Record<string, Value>> =>
  viewpoint === undefined || viewpoint.value === null ? {} : Object.fromEntries(
    (viewpoint.persona.scope ?? []).filter((scope) => scope.entity === entity).map((scope) => [
      scope.field,
      viewpoint.value
    ])
  )

export const inScope = (viewpoint: Viewpoint | undefined, record: Stored): boolean =>
  Object.entries(scopeValues(viewpoint, record.entity)).every(([field, value]) => record.values[field] === value)

/** The scene as it looks from a viewpoint: only its views and the records in its scope; worked out from all of them still. */
export const seenFrom = (scene: Scene, viewpoint: Viewpoint | undefined): Scene =>
  viewpoint === undefined ? scene : {
    ...scene,
    viewpoint,
    ground: scene,
    views: scene.views.filter((view) => viewpoint.persona.views.includes(view.id)),
    records: scene.records.filter((record) => inScope(viewpoint, record))
  }

/** A record that somebody writes anew belongs to the scope in which he works, unless it says otherwise. */
export const withinScope = (scene: Scene, record: Stored): Stored => {
  const known = groundOf(scene).records.some((other) => other.entity === record.entity && other.key === record.key)
  const taken = Object.entries(scopeValues(scene.viewpoint, record.entity)).filter(([field]) =>
    (record.values[field] ?? "") === ""
  )
  return known || taken.length === 0
    ? record
    : { ...record, values: { ...record.values, ...Object.fromEntries(taken) } }
}
