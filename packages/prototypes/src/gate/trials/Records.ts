import type { Entity } from "@statex/blueprint/Entity"
import type { Stored } from "@statex/blueprint/markup/Scene"
import { titleOf, valueText } from "@statex/blueprint/markup/Wording"
import { refusalOf } from "@statex/blueprint/Refusal"
import type { View } from "@statex/blueprint/View"
import { Effect } from "effect"
import { readyToBook } from "./Booking.ts"
import { create, found, openEdit, openForm, refused } from "./Forms.ts"
import {
  act,
  addressOfView,
  demand,
  difference,
  enter,
  entityOf,
  fieldOf,
  known,
  pageText,
  present,
  press,
  sceneOf,
  shows,
  stumble,
  submit,
  type Trial,
  viewOf
} from "./Trial.ts"
import { isAllowed, valuesFor } from "./Values.ts"

interface Place {
  readonly view: string
  readonly entity: string
}

/** Where records of an entity can be seen: the view itself, else a list or whatever shows them all. */
const placesFor = ({ blueprint }: Trial, view: View, entity: Entity): ReadonlyArray<View> => {
  const shown = ["List", "Board", "Detail", "Catalogue", "Locations", "Report"]
  const own = blueprint.views.filter((one) => "entity" in one && one.entity === entity.id && shown.includes(one._tag))
  return [...own.filter((one) => one.id === view.id), ...own.filter((one) => one.id !== view.id)].slice(0, 3)
}

/** Sees that a record can be seen by its name somewhere. */
const isShown = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, record: Stored) {
  const places = placesFor(trial, view, entity)
  const title = titleOf(yield* sceneOf(trial), record)
  // Often the page at hand shows it already.
  if ((yield* trial.user.marks(`main [data-record="${record.key}"]`, "data-record")).length > 0) {
    if (shows(yield* pageText(trial), title)) return true
  }
  for (const place of places) {
    yield* trial.user.go(addressOfView(trial, place.id))
    if (shows(yield* pageText(trial), title)) return true
  }
  return places.length === 0
})

const both = Effect.fnUntraced(function*(trial: Trial, { entity, view }: Place) {
  return { view: yield* viewOf(trial, view), entity: yield* entityOf(trial, entity) }
})

const notShown = ({ singular }: Entity): string => `${singular} was kept and is not shown`

export const creates = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const { entity, view } = yield* both(trial, place)
  const record = yield* create(trial, view, entity)
  yield* demand(yield* isShown(trial, view, entity, record), notShown(entity))
  return `${entity.singular} was entered and is shown`
})

export const keeps = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const { entity, view } = yield* both(trial, place)
  const record = yield* create(trial, view, entity)
  yield* demand(yield* isShown(trial, view, entity, record), notShown(entity))
  yield* trial.user.go(addressOfView(trial, placesFor(trial, view, entity)[0]?.id ?? view.id), true)
  const after = yield* trial.user.records
  const kept = after.find((one) => one.entity === entity.id && one.key === record.key)
  yield* demand(
    kept !== undefined && JSON.stringify(kept.values) === JSON.stringify(record.values),
    `${entity.singular} is gone after the page was loaded again`
  )
  yield* demand(yield* isShown(trial, view, entity, record), `${entity.singular} is not shown after a reload`)
  return `${entity.singular} was entered and is there after a reload`
})

/** A record that may be changed in this way: one that is there, else one that is entered. */
const subject = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity) {
  yield* trial.user.go(addressOfView(trial, view.id))
  const held = (yield* trial.user.records).filter((one) => one.entity === entity.id)
  return held[0] ?? (yield* create(trial, view, entity))
})

const easy = [
  "text",
  "longText",
  "number",
  "money",
  "email",
  "phone",
  "url",
  "date",
  "choice",
  "boolean",
  "time",
  "reference"
]

export const edits = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const { entity, view } = yield* both(trial, place)
  const record = yield* subject(trial, view, entity)
  const fields = yield* openEdit(trial, view, entity, record.key)
  const ground = yield* known(trial)
  const changeable = entity.fields.filter((field) =>
    fields.includes(field.id) && easy.includes(field.kind) &&
    (field.id !== entity.status || entity.steps === undefined)
  ).sort((a, b) => easy.indexOf(a.kind) - easy.indexOf(b.kind))
  for (const field of changeable) {
    const was = record.values[field.id] ?? null
    const fixed = Object.fromEntries(
      fields.filter((id) => id !== field.id).map((id) => [id, record.values[id] ?? null])
    )
    const others = { ...record.values, ...fixed }
    const values = valuesFor(ground, {
      entity,
      fields,
      fixed: Object.fromEntries(Object.entries(others).filter(([id]) => id !== field.id)),
      of: record,
      number: trial.next(),
      wanted: (refusal, { [field.id]: value }) => refusal === null && value !== was && value !== null
    })
    const value = values?.[field.id]
    if (value === undefined || value === null) continue
    yield* enter(trial, entity, { [field.id]: value })
    const deed = yield* submit(trial)
    const now = deed.records.find((one) => one.entity === entity.id && one.key === record.key)
    yield* demand(now?.values[field.id] === value, `the new value of "${field.label}" was not kept: ${deed.said}`)
    const touched = Object.keys(record.values).filter((id) =>
      id !== field.id && (now?.values[id] ?? "") !== (record.values[id] ?? "")
    )
    yield* demand(touched.length === 0, `editing "${field.label}" changed ${touched.join(", ")} too`)
    const scene = yield* sceneOf(trial)
    yield* demand(
      now !== undefined && (yield* isShown(trial, view, entity, now)),
      `${entity.singular} is not shown after it was edited`
    )
    return `"${field.label}" of ${entity.singular} was changed to "${valueText(scene, field, value)}"`
  }
  return yield* stumble(`no field of ${entity.singular} can be changed`)
})

export const removes = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const { entity, view } = yield* both(trial, place)
  yield* trial.user.go(addressOfView(trial, view.id))
  const ground = yield* known(trial)
  const free = ground.records.find((one) =>
    one.entity === entity.id && refusalOf(ground.entities, ground.records, { drop: [one] }, ground.today) === null
  )
  const record = free ?? (yield* create(trial, view, entity))
  const title = titleOf(yield* sceneOf(trial), record)
  const at = placesFor(trial, view, entity).find((one) => one._tag === "List" || one._tag === "Detail")
  if (at === undefined) return yield* stumble(`no page on which ${entity.singular} can be removed`)
  yield* trial.user.go(
    at._tag === "List"
      ? addressOfView(trial, at.id)
      : `${addressOfView(trial, at.id)}?key=${encodeURIComponent(record.key)}`
  )
  const selector = at._tag === "List" ? `[data-record="${record.key}"] [data-action=remove]` : "[data-action=remove]"
  let deed = yield* press(trial, selector)
  if (!deed.changed) deed = yield* press(trial, "dialog[open] [data-action=confirm]")
  const isGone = !deed.records.some((one) => one.entity === entity.id && one.key === record.key)
  yield* demand(isGone, `${entity.singular} was removed and is still kept`)
  const rows = yield* trial.user.marks(`main [data-record="${record.key}"]`, "data-record")
  yield* demand(rows.length === 0, `${entity.singular} "${title}" was removed and is still shown`)
  const back = yield* press(trial, "#toasts [data-action=undo],[role=status] [data-action=undo]")
  const again = back.records.find((one) => one.entity === entity.id && one.key === record.key)
  yield* demand(
    again !== undefined && JSON.stringify(again.values) === JSON.stringify(record.values),
    `undo does not bring ${entity.singular} back as it was`
  )
  return `${entity.singular} was removed, was gone, and came back by undo`
})

const readyToEnter = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity) {
  const fields = yield* openForm(trial, view, entity)
  return { fields, values: yield* found(trial, { entity, fields, wanted: isAllowed }) }
})

export const requires = Effect.fnUntraced(function*(trial: Trial, place: Place & { readonly field: string }) {
  const { entity, view } = yield* both(trial, place)
  const field = yield* fieldOf(entity, place.field)
  const { fields, values } = view._tag === "Booking"
    ? yield* present(yield* readyToBook(trial, view), "no time is free to be booked")
    : yield* readyToEnter(trial, view, entity)
  yield* demand(fields.includes(field.id), `the form does not ask for "${field.label}"`)
  yield* enter(trial, entity, { ...values, [field.id]: null })
  yield* refused(trial, `${entity.singular} without "${field.label}"`)
  const errors = yield* trial.user.words(`[data-field="${field.id}"] .error`)
  yield* demand(errors.some((text) => text !== ""), `no message next to "${field.label}" says that it is missing`)
  return `${entity.singular} without "${field.label}" was refused: ${errors[0]}`
})

export const refusesTwice = Effect.fnUntraced(function*(trial: Trial, place: Place & { readonly field: string }) {
  const { entity, view } = yield* both(trial, place)
  const field = yield* fieldOf(entity, place.field)
  if (field.numbered !== undefined) {
    const [one, two] = [yield* create(trial, view, entity), yield* create(trial, view, entity)]
    yield* demand(one.values[field.id] !== two.values[field.id], `"${field.label}" was given out twice`)
    return `two of ${entity.plural} were numbered ${String(one.values[field.id])} and ${String(two.values[field.id])}`
  }
  const first = yield* create(trial, view, entity)
  const fields = yield* openForm(trial, view, entity)
  const same = { [field.id]: first.values[field.id] ?? null }
  const values = yield* found(trial, { entity, fields, fixed: same, wanted: (refusal) => refusal?.key === "notUnique" })
  yield* enter(trial, entity, values)
  const { said } = yield* refused(trial, `a second ${entity.singular} with the same "${field.label}"`)
  return `a second ${entity.singular} with the same "${field.label}" was refused: ${said}`
})

export const bounds = Effect.fnUntraced(function*(trial: Trial, place: Place & { readonly field: string }) {
  const { entity, view } = yield* both(trial, place)
  const field = yield* fieldOf(entity, place.field)
  const { maxLength, maximum, minimum } = field
  const beyond = [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    ...(maxLength === undefined ? [] : ["x".repeat(maxLength + 1)])
  ]
  yield* demand(beyond.length > 0, `"${field.label}" has no bounds`)
  const told: Array<string> = []
  for (const value of beyond) {
    const { values } = yield* readyToEnter(trial, view, entity)
    yield* enter(trial, entity, { ...values, [field.id]: value })
    yield* refused(trial, `${String(value).slice(0, 20)} in "${field.label}"`)
    told.push(String(value).slice(0, 20))
  }
  return `${told.join(" and ")} in "${field.label}" was refused`
})

export const exchanges = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const { entity, view } = yield* both(trial, place)
  const list = placesFor(trial, view, entity).find((one) => one._tag === "List")
  if (list === undefined) return yield* stumble(`no list of ${entity.plural}`)
  const made = yield* create(trial, list, entity)
  yield* trial.user.go(addressOfView(trial, list.id))
  const { files } = yield* press(trial, "[data-action=export-json]")
  const text = files.at(-1)
  if (text === undefined) return yield* stumble("the export hands out no file")
  yield* press(trial, `[data-record="${made.key}"] [data-action=remove]`)
  const before = yield* trial.user.records
  yield* press(trial, "[data-action=import]")
  const deed = yield* act(trial, { kind: "hand", name: "again.json", text })
  const after = deed.records.length > 0 ? deed.records : yield* trial.user.records
  const { fresh } = difference(before, after)
  const back = fresh.some((one) => one.entity === entity.id && one.values[entity.title] === made.values[entity.title])
  yield* demand(back, `what was exported of ${entity.plural} does not come back by import: ${deed.said}`)
  return `${entity.plural} were exported, one was removed, and it came back by import`
})
