import type { Entity } from "@statex/blueprint/Entity"
import type { View } from "@statex/blueprint/View"
import { Effect } from "effect"
import { Stumbled } from "../User.ts"
import { addressOfView, demand, difference, enter, known, press, stumble, submit, type Trial } from "./Trial.ts"
import { isAllowed, type Values, valuesFor, type Wish } from "./Values.ts"

const dialogs = "dialog[open]"

const writesInto = (view: View, entity: string): boolean =>
  (view._tag === "List" || view._tag === "Form") && view.entity === entity

/** Opens the form in which a record of the entity is entered: that of the view, else the nearest one. */
export const openForm = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, anew = false) {
  const { blueprint, user } = trial
  const here = "entity" in view && view.entity === entity.id || view._tag === "Landing"
  const other = here ? undefined : blueprint.views.find((one) => writesInto(one, entity.id))
  const at = other ?? view
  yield* user.go(addressOfView(trial, at.id), anew)
  if (at._tag !== "Form" && at._tag !== "Landing" && at._tag !== "Booking" && at._tag !== "Order") {
    const add = yield* user.act({ kind: "press", target: { selector: "[data-action=add],[data-action=new]" } })
    if (add.found === "no") {
      const form = blueprint.views.find((one) => one._tag === "Form" && one.entity === entity.id) ??
        blueprint.views.find((one) => writesInto(one, entity.id))
      if (form === undefined || form.id === at.id) return yield* stumble(`no way to enter ${entity.singular}`)
      yield* user.go(addressOfView(trial, form.id))
      if (form._tag !== "Form") yield* press(trial, "[data-action=add]")
    }
  }
  const fields = (yield* user.fields).map(({ name }) => name).filter((name) =>
    entity.fields.some((field) => field.id === name)
  )
  yield* demand(fields.length > 0, `no form for ${entity.singular} on "${at.id}"`)
  return fields
})

/** Opens the form of a record that is there. */
export const openEdit = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, key: string) {
  const { blueprint, user } = trial
  const list = view._tag === "List" && view.entity === entity.id
  if (list) {
    yield* user.go(addressOfView(trial, view.id))
    yield* press(trial, `[data-record="${key}"] [data-action=edit]`)
  } else {
    const detail = view._tag === "Detail" && view.entity === entity.id
      ? view
      : blueprint.views.find((one) => one._tag === "Form" && one.entity === entity.id) ??
        blueprint.views.find((one) => one._tag === "Detail" && one.entity === entity.id) ??
        blueprint.views.find((one) => one._tag === "List" && one.entity === entity.id)
    if (detail === undefined) return yield* stumble(`no way to edit ${entity.singular}`)
    if (detail._tag === "List") {
      yield* user.go(addressOfView(trial, detail.id))
      yield* press(trial, `[data-record="${key}"] [data-action=edit]`)
    } else {
      yield* user.go(`${addressOfView(trial, detail.id)}?key=${encodeURIComponent(key)}`)
      if (detail._tag === "Detail") yield* press(trial, "[data-action=edit],#edit-record")
    }
  }
  return (yield* user.fields).map(({ name }) => name).filter((name) => entity.fields.some((field) => field.id === name))
})

/** Values for the open form to which the rules answer as wished. */
export const found = Effect.fnUntraced(function*(trial: Trial, wish: Omit<Wish, "number">) {
  const values = valuesFor(yield* known(trial), { ...wish, number: trial.next() })
  return values ?? (yield* stumble(`no values were found with which ${wish.entity.singular} could be entered`))
})

/** Enters a record and sees that it is kept as entered. */
export const create = Effect.fnUntraced(
  function*(trial: Trial, view: View, entity: Entity, fixed: Values = {}) {
    const fields = yield* openForm(trial, view, entity)
    const values = yield* found(trial, { entity, fields, fixed, wanted: isAllowed })
    const before = yield* trial.user.records
    yield* enter(trial, entity, values)
    const deed = yield* submit(trial)
    const record = difference(before, deed.records).fresh.find((one) => one.entity === entity.id)
    if (record === undefined) {
      return yield* stumble(`${entity.singular} was entered and not kept${deed.said === "" ? "" : `: ${deed.said}`}`)
    }
    const wrong = Object.entries(values).find(([id, value]) =>
      (record.values[id] ?? null) !== value && !(value === null && record.values[id] === "")
    )
    yield* demand(wrong === undefined, `the field "${wrong?.[0]}" of ${entity.singular} was kept as something else`)
    yield* demand((yield* trial.user.words(dialogs)).length === 0, "the form stays open although the record was kept")
    return record
  }
)

/** Submits what the rules must refuse, and sees that it is refused in words and leaves no trace. */
export const refused = Effect.fnUntraced(function*(trial: Trial, what: string, words = "") {
  const before = yield* trial.user.records
  const deed = yield* submit(trial)
  yield* demand(!deed.changed && difference(before, deed.records).fresh.length === 0, `${what} was not refused`)
  yield* demand(deed.said.trim() !== "", `${what} was refused without a word`)
  const told = deed.said.toLowerCase()
  yield* demand(
    words === "" || told.includes(words.toLowerCase()),
    `${what}: the refusal says "${deed.said}", not "${words}"`
  )
  return deed
})

export type Failing = Stumbled
