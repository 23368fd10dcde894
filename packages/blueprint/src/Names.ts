import type { Fault } from "./BlueprintError.ts"
import type { Entity } from "./Entity.ts"
import type { Condition } from "./Expression.ts"
import { conditionFaults } from "./ExpressionSoundness.ts"
import type { FieldKind } from "./Field.ts"
import { isTyped } from "./Fit.ts"

export const numeric: ReadonlyArray<FieldKind> = ["number", "money"]
export const chosen: ReadonlyArray<FieldKind> = ["choice", "reference"]

/** Says what is wrong with names of fields of one entity. */
export class Names {
  readonly entities: ReadonlyArray<Entity>
  readonly entity: Entity
  readonly path: string
  constructor(entities: ReadonlyArray<Entity>, entity: Entity, path: string) {
    this.entities = entities
    this.entity = entity
    this.path = path
  }

  one(place: string, id: string | undefined, kinds?: ReadonlyArray<FieldKind>): ReadonlyArray<Fault> {
    if (id === undefined) return []
    const path = `${this.path}.${place}`
    const field = this.entity.fields.find((other) => other.id === id)
    if (field === undefined) return [{ path, problem: `no field "${id}" in "${this.entity.id}"` }]
    return kinds === undefined || kinds.includes(field.kind)
      ? []
      : [{ path, problem: `must be ${kinds.join(" or ")}, not ${field.kind}` }]
  }

  many(place: string, ids: ReadonlyArray<string>, kinds?: ReadonlyArray<FieldKind>): ReadonlyArray<Fault> {
    return ids.flatMap((id, at) => [
      ...this.one(`${place}.${at}`, id, kinds),
      ...(ids.indexOf(id) < at ? [{ path: `${this.path}.${place}.${at}`, problem: `"${id}" is named twice` }] : [])
    ])
  }

  /** Fields that people fill in: what is worked out or numbered by itself is not asked. */
  asked(place: string, ids: ReadonlyArray<string>): ReadonlyArray<Fault> {
    return [
      ...this.many(place, ids),
      ...ids.flatMap((id, at) => {
        const field = this.entity.fields.find((other) => other.id === id)
        return field === undefined || isTyped(field)
          ? []
          : [{ path: `${this.path}.${place}.${at}`, problem: `"${id}" comes by itself and is not asked` }]
      })
    ]
  }

  /** A record cannot be complete when its form leaves out what it needs. */
  complete(ids: ReadonlyArray<string>, place = "fields"): ReadonlyArray<Fault> {
    return this.entity.fields.flatMap((field) =>
      field.required && field.kind !== "boolean" && field.id !== this.entity.status && isTyped(field) &&
        !ids.includes(field.id)
        ? [{ path: `${this.path}.${place}`, problem: `leaves out "${field.id}", which is required` }]
        : []
    )
  }

  where(place: string, conditions: ReadonlyArray<Condition> | undefined): ReadonlyArray<Fault> {
    return conditionFaults(this.entities, this.entity, conditions ?? [], `${this.path}.${place}`)
  }
}
