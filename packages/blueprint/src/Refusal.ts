import type { CopyKey } from "./Copy.ts"
import type { Entity } from "./Entity.ts"
import { type Evaluation, evaluation } from "./Evaluation.ts"
import type { Field } from "./Field.ts"
import { type Misfit, misfitOf } from "./Fit.ts"
import { excesses } from "./Load.ts"
import type { Stored } from "./markup/Scene.ts"
import { mentioned } from "./Mentions.ts"
import type { Limit } from "./Rules.ts"
import type { Value } from "./Words.ts"

/** What is written together or not at all: `drop` is taken out first, then `put` comes in. */
export interface Change {
  readonly put?: ReadonlyArray<Stored>
  readonly drop?: ReadonlyArray<Stored>
  /** Goes back to what stood there before, so that the way that records take through their states is not asked again. */
  readonly back?: boolean
}

/** Why a change must not happen: a sentence of the app, or the message of the rule that it would break, and about what. */
export interface Refusal extends Misfit {
  /** The rule's own words; they come instead of the sentence. */
  readonly message?: string
  readonly entity: string
  readonly record: string
  readonly field?: string
}

const idOf = (record: Stored): string => `${record.entity} ${record.key}`

/** The records as they are after a change. */
export const changedRecords = (
  before: ReadonlyArray<Stored>,
  { put = [], drop = [] }: Change
): ReadonlyArray<Stored> => {
  const fresh = new Map(put.map((record) => [idOf(record), record]))
  const gone = new Set([...drop, ...put].map(idOf))
  return [...before.filter((record) => !gone.has(idOf(record))), ...fresh.values()]
}

const optionLabel = (field: Field | undefined, value: Value): string =>
  field?.options?.find((option) => option.value === value)?.label ?? "–"

/** The two states of the app between which a change lies. */
interface Sides {
  readonly old: Evaluation
  readonly fresh: Evaluation
}

const fieldRefusal = (entity: Entity, record: Stored, was: Stored | undefined, { fresh }: Sides) => {
  for (const field of entity.fields) {
    const value = record.values[field.id] ?? null
    // What stood there before does not stand in the way of other changes.
    if (field.computed !== undefined || was !== undefined && (was.values[field.id] ?? null) === value) continue
    const empty = value === null || value === ""
    const misfit = field.numbered !== undefined && empty
      ? null
      : misfitOf(field, empty && field.kind === "boolean" ? false : value)
    if (misfit !== null) return { ...misfit, field: field.id }
    if (empty) continue
    if (field.kind === "reference" && fresh.find(field.entity ?? "", value) === undefined) {
      return { key: "goneReference", values: { field: field.label }, field: field.id } as const
    }
    const single = field.unique === true || field.numbered !== undefined
    if (single && fresh.pointing(entity.id, field.id, String(value)).length > 1) {
      return { key: "notUnique", values: { value: String(value) }, field: field.id } as const
    }
  }
  return null
}

const stepRefusal = (entity: Entity, record: Stored, was: Stored | undefined, { old, fresh }: Sides) => {
  const status = entity.fields.find((field) => field.id === entity.status)
  if (entity.steps === undefined || status === undefined) return null
  const from = was === undefined ? null : old.value(was, status.id)
  const to = fresh.value(record, status.id)
  const refused = (key: CopyKey, values: Misfit["values"] = {}) => ({
    key,
    values: { from: optionLabel(status, from), to: optionLabel(status, to), ...values },
    field: status.id
  })
  const [first] = status.options ?? []
  if (was !== undefined && from === to) return null
  if (!status.options?.some((option) => option.value === from)) {
    return to === first?.value ? null : refused("mustBegin", { state: first?.label ?? "" })
  }
  const steps = entity.steps.filter((step) => step.to === to && step.from.some((state) => state === from))
  if (steps.length === 0) return refused("noSuchStep")
  const lacking = steps.map((step) => step.needs?.find((id) => fresh.value(record, id) === null))
  if (steps.some((step, at) => lacking[at] === undefined && fresh.holds(step.when ?? [], record))) return null
  const needed = entity.fields.find((field) => lacking.includes(field.id))
  return needed === undefined
    ? refused("stepNotYet")
    : { ...refused("stepNeeds", { field: needed.label }), field: needed.id }
}

/** A check is asked where what it is about has changed: an appointment of last week may still be marked as kept. */
const checkRefusal = (entity: Entity, record: Stored, was: Stored | undefined, { old, fresh }: Sides) => {
  for (const check of entity.checks ?? []) {
    const about = mentioned([...check.must, ...check.when])
    const asked = was === undefined || about.some((id) => old.value(was, id) !== fresh.value(record, id))
    if (!asked || !fresh.holds(check.when, record) || fresh.holds(check.must, record)) continue
    return { key: "notAnOption", message: check.message, values: {}, field: about[0] ?? entity.title } as const
  }
  return null
}

const dropRefusal = (entities: ReadonlyArray<Entity>, record: Stored, { fresh }: Sides) => {
  const count =
    entities.flatMap((entity) =>
      entity.fields.flatMap((field) =>
        field.kind === "reference" && field.entity === record.entity
          ? fresh.pointing(entity.id, field.id, record.key)
          : []
      )
    ).length
  return count === 0 ? null : { key: "stillUsed", values: { name: record.key, count } } as const
}

const breaches = (
  limit: Limit,
  records: ReadonlyArray<Stored>,
  evaluation: Evaluation
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const record of records) {
    const number = (expression: Limit["value"] | undefined) => {
      const value = expression === undefined ? null : evaluation.of(expression, record)
      return typeof value === "number" ? value : NaN
    }
    const value = number(limit.value)
    const excess = Math.max(...[number(limit.atLeast) - value, value - number(limit.atMost)].filter((by) => by > 1e-9))
    if (excess > 0) found.set(record.key, excess)
  }
  return found
}

type Measured = (records: ReadonlyArray<Stored>, evaluation: Evaluation) => ReadonlyMap<string, number>

const ruleRefusal = (
  entity: Entity,
  sides: Sides,
  records: Record<keyof Sides, ReadonlyArray<Stored>>,
  own: Set<string>
) => {
  const of = (list: ReadonlyArray<Stored>) => list.filter((record) => record.entity === entity.id)
  const worse = (measured: Measured) => {
    const after = measured(of(records.fresh), sides.fresh)
    if (after.size === 0) return undefined
    const before = measured(of(records.old), sides.old)
    const grown = [...after].flatMap(([key, by]) => by > (before.get(key) ?? 0) + 1e-9 ? [key] : [])
    return grown.find((key) => own.has(`${entity.id} ${key}`)) ?? grown[0]
  }
  for (const capacity of entity.capacities ?? []) {
    const record = worse((list, evaluation) => excesses(capacity, list, evaluation))
    const field = capacity.amount ?? capacity.period?.from ?? capacity.per[0] ?? entity.title
    const { message } = capacity
    if (record !== undefined) return { key: "alreadyFull", message, values: {}, record, field } as const
  }
  for (const limit of entity.limits ?? []) {
    const record = worse((list, evaluation) => breaches(limit, list, evaluation))
    if (record !== undefined) return { key: "alreadyFull", message: limit.message, values: {}, record } as const
  }
  return null
}

/**
 * The one authority over what may be written, whoever writes it. Asked are the fields that change, the way between states, the
 * checks, what points at what is dropped, and every capacity and limit of every entity: none may be exceeded further than it
 * was before.
 */
export const refusalOf = (
  entities: ReadonlyArray<Entity>,
  before: ReadonlyArray<Stored>,
  change: Change,
  today: string
): Refusal | null => {
  const after = changedRecords(before, change)
  const sides: Sides = {
    old: evaluation({ entities, records: before, today }),
    fresh: evaluation({ entities, records: after, today })
  }
  for (const record of change.put ?? []) {
    const place = { entity: record.entity, record: record.key }
    const entity = entities.find((one) => one.id === record.entity)
    if (entity === undefined) return { key: "notFound", values: {}, ...place }
    const was = sides.old.find(record.entity, record.key)
    const refused = fieldRefusal(entity, record, was, sides) ??
      (change.back === true
        ? null
        : stepRefusal(entity, record, was, sides) ?? checkRefusal(entity, record, was, sides))
    if (refused !== null) return { ...refused, ...place }
  }
  for (const record of change.drop ?? []) {
    const refused = sides.fresh.find(record.entity, record.key) === undefined
      ? dropRefusal(entities, record, sides)
      : null
    if (refused !== null) return { ...refused, entity: record.entity, record: record.key }
  }
  const own = new Set((change.put ?? []).map(idOf))
  for (const entity of entities) {
    const refused = ruleRefusal(entity, sides, { old: before, fresh: after }, own)
    if (refused !== null) return { ...refused, entity: entity.id }
  }
  return null
}
