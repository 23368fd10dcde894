import type { Locale } from "@statex/kernel/Locale"
import type { Copy } from "../Copy.ts"
import { dayAfter, relativeDays } from "../Days.ts"
import type { Entity } from "../Entity.ts"
import type { Ground } from "../Evaluation.ts"
import type { Field } from "../Field.ts"
import type { Value } from "../Words.ts"
import type { Viewpoint } from "./Viewpoint.ts"

/** A record as the app keeps it. `changed` is in milliseconds since 1970; samples of the blueprint say 0. */
export interface Stored {
  readonly key: string
  readonly entity: string
  readonly values: Readonly<Record<string, Value>>
  readonly sample: boolean
  readonly changed: number
}

/** What the app must know of the other views to link to them. Pages made ahead of time know of none. */
export interface ViewEntry {
  readonly id: string
  readonly kind: string
  readonly entity: string
}

/** All that drawing a view may depend on, besides the view itself. */
export interface Scene {
  readonly locale: Locale
  readonly start: string
  readonly copy: Copy
  readonly entities: ReadonlyArray<Entity>
  readonly views: ReadonlyArray<ViewEntry>
  /** With computed values filled in. */
  readonly records: ReadonlyArray<Stored>
  /** The calendar day of whoever looks; pages made ahead of time know none. */
  readonly today: string | null
  /** Through whose eyes; without one everything is seen. `records` are then those within its scope. */
  readonly viewpoint?: Viewpoint
  /** All records, where `records` are not; what is worked out is worked out from these. */
  readonly ground?: Ground
}

export const addressOf = (scene: Pick<Scene, "start">, view: string): string =>
  view === scene.start ? "index.html" : `${view}.html`

/** Where a view of this kind shows the entity, if there is one. */
export const addressFor = (scene: Scene, kind: string, entity: string): string | null => {
  const found = scene.views.find((view) => view.kind === kind && view.entity === entity)
  return found === undefined ? null : addressOf(scene, found.id)
}

export const entityOf = (scene: Scene, id: string): Entity => {
  const found = scene.entities.find((entity) => entity.id === id)
  if (found === undefined) throw new Error(`No entity ${id}`)
  return found
}

export const fieldOf = (entity: Entity, id: string): Field => {
  const found = entity.fields.find((field) => field.id === id)
  if (found === undefined) throw new Error(`No field ${id} in ${entity.id}`)
  return found
}

export const fieldsOf = (entity: Entity, ids: ReadonlyArray<string>): ReadonlyArray<Field> =>
  ids.map((id) => fieldOf(entity, id))

export const recordsOf = (scene: Pick<Scene, "records">, entity: string): ReadonlyArray<Stored> =>
  scene.records.filter((record) => record.entity === entity)

/** A sample's key is its place in the list, counted from 1. Days counted from today are absent where no day is known. */
export const samplesOf = (entity: Entity, today: string | null): ReadonlyArray<Stored> =>
  entity.samples.map((sample, index) => ({
    key: `sample-${index + 1}`,
    entity: entity.id,
    values: Object.fromEntries(
      Object.entries(sample).map(([id, value]) => {
        const days = relativeDays(value)
        const dated = days !== null && entity.fields.some((field) => field.id === id && field.kind === "date")
        return [id, !dated ? value : today === null ? null : dayAfter(today, days, "days")]
      })
    ),
    sample: true,
    changed: 0
  }))

/** What everything is worked out from, whatever part of it is shown. */
export const groundOf = (scene: Scene): Ground => scene.ground ?? scene
