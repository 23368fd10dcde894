import type { Entity } from "@statex/blueprint/Entity"
import type { Stored } from "@statex/blueprint/markup/Scene"
import { refusalOf } from "@statex/blueprint/Refusal"
import type { View } from "@statex/blueprint/View"
import { Effect } from "effect"
import type { Deed } from "../User.ts"
import { create, openEdit } from "./Forms.ts"
import { act, addressOfView, demand, enter, entityOf, known, stumble, submit, type Trial, viewOf } from "./Trial.ts"
import { isAllowed, valuesFor } from "./Values.ts"

interface Step {
  readonly view: string
  readonly entity: string
  readonly from: string
  readonly to: string
}

const statusOf = (entity: Entity, record: Stored): string => String(record.values[entity.status ?? ""] ?? "")

const labelOf = (entity: Entity, state: string): string =>
  entity.fields.find((field) => field.id === entity.status)?.options?.find((option) => option.value === state)?.label ??
    state

const stepLabel = (entity: Entity, { from, to }: Pick<Step, "from" | "to">): string =>
  entity.steps?.find((step) => step.to === to && step.from.includes(from))?.label ?? labelOf(entity, to)

const moved = (entity: Entity, record: Stored, to: string): Stored => ({
  ...record,
  values: { ...record.values, [entity.status ?? ""]: to }
})

/** Tries what the page offers to bring a record into a state: a list to choose from, a button, its form. `undefined`: nothing. */
const tryMove = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, record: Stored, to: string) {
  const { user } = trial
  const own = "entity" in view && view.entity === entity.id
  const single = view._tag === "Detail" || view._tag === "Form" || view._tag === "Document"
  const row = single ? "main" : `main [data-record="${record.key}"]`
  yield* user.go(
    own && single
      ? `${addressOfView(trial, view.id)}?key=${encodeURIComponent(record.key)}`
      : addressOfView(trial, view.id)
  )
  const chosen = yield* act(trial, { kind: "set", target: { selector: `${row} select[data-action=move]` }, value: to })
  if (chosen.found === "yes") return chosen
  const buttons =
    `${row} [data-step="${to}"],${row} [data-action=next],${row} [data-action=steps],${row} [data-action=step]`
  const label = stepLabel(entity, { from: statusOf(entity, record), to })
  const named = yield* act(trial, { kind: "press", target: { selector: buttons, name: label } })
  if (named.found === "yes") return named
  const several = yield* act(trial, { kind: "press", target: { selector: `${row} [data-action=steps]` } })
  if (several.found === "yes") {
    const step = yield* act(trial, { kind: "press", target: { selector: `dialog[open] [data-step="${to}"]` } })
    return step.found === "yes" ? step : undefined
  }
  return undefined
})

/** By the form of the record, where it lets the state be chosen. */
const byForm = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, record: Stored, to: string) {
  const fields = yield* openEdit(trial, view, entity, record.key)
  const status = entity.fields.find((field) => field.id === entity.status)
  if (status === undefined || !fields.includes(status.id)) return undefined
  const offered = (yield* trial.user.fields).find((field) => field.name === status.id)?.options ?? []
  if (!offered.includes(to)) return undefined
  yield* enter(trial, entity, { [status.id]: to })
  return yield* submit(trial)
})

const move = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, record: Stored, to: string) {
  const direct = yield* tryMove(trial, view, entity, record, to)
  if (direct !== undefined) return direct
  const elsewhere = trial.blueprint.views.find((one) =>
    one.id !== view.id && ["List", "Detail", "Board"].includes(one._tag) && "entity" in one && one.entity === entity.id
  )
  const other = elsewhere === undefined ? undefined : yield* tryMove(trial, elsewhere, entity, record, to)
  return other ?? (yield* byForm(trial, view, entity, record, to))
})

const arrived = (entity: Entity, record: Stored, deed: Deed, to: string): boolean =>
  deed.records.some((one) => one.entity === entity.id && one.key === record.key && statusOf(entity, one) === to)

/** States from the first to this one, by steps that the rules know. */
const wayTo = (entity: Entity, state: string): ReadonlyArray<string> => {
  const [first] = entity.fields.find((field) => field.id === entity.status)?.options ?? []
  const ways: Array<ReadonlyArray<string>> = first === undefined ? [] : [[first.value]]
  const seen = new Set(ways.flat())
  for (let at = 0; at < ways.length; at++) {
    const way = ways[at] ?? []
    const last = way.at(-1) ?? ""
    if (last === state) return way.slice(1)
    const next = entity.steps === undefined
      ? [state]
      : entity.steps.filter((step) => step.from.includes(last)).map((step) => step.to)
    for (const to of next) {
      if (!seen.has(to)) ways.push([...way, to])
      seen.add(to)
    }
  }
  return []
}

/** Fills in what a step needs, where the record lacks it. */
const prepared = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, record: Stored, to: string) {
  const ground = yield* known(trial)
  const may = (one: Stored) =>
    refusalOf(ground.entities, ground.records, { put: [moved(entity, one, to)] }, ground.today)
  if (may(record) === null) return record
  const fields = yield* openEdit(trial, view, entity, record.key)
  const status = entity.status ?? ""
  const values = valuesFor(ground, {
    entity,
    fields: fields.filter((id) => id !== status),
    of: moved(entity, record, to),
    number: trial.next(),
    wanted: isAllowed
  })
  if (values === undefined) return yield* stumble(`nothing lets ${entity.singular} pass on to "${labelOf(entity, to)}"`)
  yield* enter(trial, entity, values)
  const deed = yield* submit(trial)
  return deed.records.find((one) => one.entity === entity.id && one.key === record.key) ?? record
})

/** A record in a state: one that is there, else one that is entered and brought there step by step. */
const standing = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, from: string, to: string) {
  yield* trial.user.go(addressOfView(trial, view.id))
  const ground = yield* known(trial)
  const held = ground.records.filter((one) => one.entity === entity.id && statusOf(entity, one) === from)
  const ready = held.find((one) =>
    refusalOf(ground.entities, ground.records, { put: [moved(entity, one, to)] }, ground.today) === null
  ) ?? held[0]
  if (ready !== undefined) {
    return ready
  }
  let record = yield* create(trial, view, entity)
  for (const state of wayTo(entity, from)) {
    if (statusOf(entity, record) === state) {
      continue
    }
    const able = yield* prepared(trial, view, entity, record, state)
    const deed = yield* move(trial, view, entity, able, state)
    const now = deed?.records.find((one) =>
      one.entity === entity.id && one.key === record.key
    )
    if (deed === undefined || now === undefined || !arrived(entity, record, deed, state)) {
      return yield* stumble(`${entity.singular} cannot be brought to "${labelOf(entity, state)}": ${deed?.said ?? ""}`)
    }
    record = now
  }
  return record
})

export const moves = Effect.fnUntraced(function*(trial: Trial, step: Step) {
  const view = yield* viewOf(trial, step.view)
  const entity = yield* entityOf(trial, step.entity)
  const record = yield* standing(trial, view, entity, step.from, step.to)
  const able = yield* prepared(trial, view, entity, record, step.to)
  const deed = yield* move(trial, view, entity, able, step.to)
  const [from, to] = [labelOf(entity, step.from), labelOf(entity, step.to)]
  if (deed === undefined) return yield* stumble(`no control brings ${entity.singular} from "${from}" to "${to}"`)
  yield* demand(
    arrived(entity, record, deed, step.to),
    `${entity.singular} does not get from "${from}" to "${to}": ${deed.said}`
  )
  return `${entity.singular} went from "${from}" to "${to}"`
})

export const refusesMove = Effect.fnUntraced(function*(trial: Trial, step: Step) {
  const view = yield* viewOf(trial, step.view)
  const entity = yield* entityOf(trial, step.entity)
  const record = yield* standing(trial, view, entity, step.from, step.from)
  const [from, to] = [labelOf(entity, step.from), labelOf(entity, step.to)]
  const deed = (yield* tryMove(trial, view, entity, record, step.to)) ??
    (yield* byForm(trial, view, entity, record, step.to).pipe(Effect.catch(() => Effect.succeed(undefined))))
  if (deed === undefined) return `"${to}" is not offered to ${entity.singular} in "${from}"`
  yield* demand(
    !arrived(entity, record, deed, step.to),
    `${entity.singular} went from "${from}" to "${to}" against the rules`
  )
  yield* demand(deed.said.trim() !== "", `the way from "${from}" to "${to}" was refused without a word`)
  return `the way from "${from}" to "${to}" was refused: ${deed.said}`
})
