import { dayAfter, relativeDays } from "@statex/blueprint/Days"
import type { Entity } from "@statex/blueprint/Entity"
import { type Evaluation, evaluation } from "@statex/blueprint/Evaluation"
import type { Stored } from "@statex/blueprint/markup/Scene"
import { refusalOf } from "@statex/blueprint/Refusal"
import type { Value } from "@statex/blueprint/Words"

export type Sample = Readonly<Record<string, Value>>
export type Samples = ReadonlyMap<string, ReadonlyArray<Sample>>

/** A day to try samples on; their dates count from the reader's own. */
const today = "2026-06-15"

const resolved = (values: Sample): Sample =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const days = relativeDays(value)
      return [id, days === null ? value : dayAfter(today, days, "days")]
    })
  )

const stored = (entity: string, values: Sample, at: number): Stored => ({
  entity,
  key: `sample-${at + 1}`,
  values: resolved(values),
  sample: true
} as Stored)

const recordsOf = (samples: Samples): ReadonlyArray<Stored> =>
  [...samples].flatMap(([entity, list]) => list.map((values, at) => stored(entity, values, at)))

const checked = (entity: Entity, record: Stored, held: Evaluation): boolean =>
  (entity.checks ?? []).every((check) => !held.holds(check.when, record) || held.holds(check.must, record))

/** Whether a sample at a place may stand next to the others: every rule of every entity holds with it. */
export const fits = (
  entities: ReadonlyArray<Entity>,
  samples: Samples,
  id: string,
  at: number,
  values: Sample
): boolean => {
  const entity = entities.find((one) => one.id === id)
  if (entity === undefined) return false
  const record = stored(id, values, at)
  const before = recordsOf(samples).filter((one) => !(one.entity === id && one.key === record.key))
  if (refusalOf(entities, before, { put: [record], back: true }, today) !== null) return false
  return checked(entity, record, evaluation({ entities, records: [...before, record], today }))
}

export interface Seen {
  readonly held: Evaluation
  readonly records: (entity: string) => ReadonlyArray<Stored>
}

/** The samples as the app will see them. */
export const seen = (entities: ReadonlyArray<Entity>, samples: Samples): Seen => {
  const records = recordsOf(samples)
  return {
    held: evaluation({ entities, records, today }),
    records: (entity) => records.filter((one) => one.entity === entity)
  }
}
