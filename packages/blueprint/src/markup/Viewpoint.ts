import type { Persona } from "../Persona.ts"
import type { Value } from "../Words.ts"
import type { Scene, Stored } from "./Scene.ts"

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
