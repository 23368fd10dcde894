import { evaluationOf } from "@statex/blueprint/Evaluation"
import { type Scene, type Stored } from "@statex/blueprint/markup/Scene"
import { titleOf, valueText } from "@statex/blueprint/markup/Wording"
import type { View } from "@statex/blueprint/View"
import { Effect } from "effect"
import {
  act,
  addressOfView,
  demand,
  entityOf,
  fieldOf,
  folded,
  pageText,
  press,
  sceneOf,
  shows,
  stumble,
  type Trial,
  viewOf
} from "./Trial.ts"

interface Place {
  readonly view: string
}

const recordsOf = (scene: Scene, entity: string): ReadonlyArray<Stored> =>
  scene.records.filter((record) => record.entity === entity)

/** The entity whose records can be searched on a view. */
const searched = (view: View): string => "entity" in view ? view.entity : ""

/** Which of the records are on the page, by their marks where it has them, else by their names. */
const seen = Effect.fnUntraced(function*(trial: Trial, records: ReadonlyArray<Stored>) {
  const marks = yield* trial.user.marks("main [data-record]", "data-record")
  if (marks.length > 0) return records.filter((record) => marks.includes(record.key))
  const [scene, text] = [yield* sceneOf(trial), yield* pageText(trial)]
  return records.filter((record) => shows(text, titleOf(scene, record)))
})

export const searches = Effect.fnUntraced(
  function*(trial: Trial, place: Place & { readonly entity: string; readonly field: string }) {
    const view = yield* viewOf(trial, place.view)
    const entity = yield* entityOf(trial, place.entity)
    const field = yield* fieldOf(entity, place.field)
    yield* trial.user.go(addressOfView(trial, view.id))
    const scene = yield* sceneOf(trial)
    const all = recordsOf(scene, searched(view) === "" ? entity.id : searched(view))
    const words = (record: Stored) => folded(valueText(scene, field, record.values[field.id] ?? null))
    const whole = (record: Stored) => folded(JSON.stringify(record.values))
    const known = all.filter((record) => (record.values[field.id] ?? "") !== "")
    const pair = known.flatMap((one) => {
      const other = all.find((two) =>
        two.key !== one.key && !words(one).split(" ").every((word) => `${whole(two)} ${words(two)}`.includes(word))
      )
      return other === undefined ? [] : [[one, other] as const]
    })[0]
    const [one] = pair ?? known
    if (one === undefined) return yield* stumble(`no ${entity.singular} has a value in "${field.label}" to search for`)
    const wanted = valueText(scene, field, one.values[field.id] ?? null)
    const ask = (value: string) => act(trial, { kind: "set", target: { selector: "main input[type=search]" }, value })
    yield* demand((yield* ask(wanted)).found === "yes", "there is no field to search with")
    const found = yield* seen(trial, all)
    yield* demand(found.some((record) => record.key === one.key), `a search for "${wanted}" does not show its record`)
    if (pair === undefined) yield* ask("qxzqxz")
    const hidden = pair?.[1] ?? one
    const left = pair === undefined ? yield* seen(trial, all) : found
    yield* demand(
      !left.some((record) => record.key === hidden.key),
      `a search for "${pair === undefined ? "qxzqxz" : wanted}" also shows "${titleOf(scene, hidden)}"`
    )
    return `a search for "${wanted}" showed ${found.length} of ${all.length}`
  }
)

export const filters = Effect.fnUntraced(
  function*(trial: Trial, place: Place & { readonly entity: string; readonly field: string }) {
    const view = yield* viewOf(trial, place.view)
    const entity = yield* entityOf(trial, place.entity)
    const field = yield* fieldOf(entity, place.field)
    yield* trial.user.go(addressOfView(trial, view.id))
    const scene = yield* sceneOf(trial)
    const before = yield* seen(trial, recordsOf(scene, entity.id))
    const valueOf = (record: Stored) => String(record.values[field.id] ?? "")
    const values = [...new Set(before.map(valueOf))].filter((value) => value !== "")
    const value = values.find((one) => before.some((record) => valueOf(record) !== one)) ?? values[0]
    if (value === undefined) return yield* stumble(`no record has a value in "${field.label}" to filter by`)
    const sample = before.find((record) => valueOf(record) === value)
    const label = valueText(scene, field, sample?.values[field.id] ?? null)
    const inSelect = yield* act(trial, {
      kind: "set",
      target: { selector: `main [data-filter="${field.id}"],main select`, name: field.label },
      value
    })
    if (inSelect.found !== "yes") {
      yield* press(trial, `main input[type=radio][value="${value}"],main [data-filter]`, label)
    }
    const after = yield* seen(trial, before)
    const wrong = before.filter((record) => after.includes(record) !== (valueOf(record) === value))
    yield* demand(
      wrong.length === 0,
      `filtered by "${field.label}: ${label}", the page is wrong about ${wrong.length} records`
    )
    return `"${field.label}: ${label}" left ${after.length} of ${before.length}`
  }
)

export const showsWords = Effect.fnUntraced(function*(trial: Trial, place: Place & { readonly text: string }) {
  yield* trial.user.go(addressOfView(trial, place.view))
  const words = (yield* trial.user.words("body")).join(" ")
  yield* demand(shows(words, place.text), `"${place.text}" does not stand on the page`)
  return `"${place.text}" stands on the page`
})

/** Opens what shows the record as a whole; the view itself where it shows many. */
const openRecord = Effect.fnUntraced(function*(trial: Trial, view: View, record: Stored) {
  const keyed = view._tag === "Detail" || view._tag === "Document"
  yield* trial.user.go(
    keyed ? `${addressOfView(trial, view.id)}?key=${encodeURIComponent(record.key)}` : addressOfView(trial, view.id)
  )
  const own = (yield* trial.user.words(`main [data-record="${record.key}"]`)).join(" ")
  return keyed || own === "" ? yield* pageText(trial) : own
})

export const computes = Effect.fnUntraced(
  function*(trial: Trial, place: Place & { readonly entity: string; readonly field: string }) {
    const entity = yield* entityOf(trial, place.entity)
    const field = yield* fieldOf(entity, place.field)
    const asked = yield* viewOf(trial, place.view)
    const detail = trial.blueprint.views.find((one) => one._tag === "Detail" && one.entity === entity.id)
    const view = asked._tag === "Form" && detail !== undefined ? detail : asked
    yield* trial.user.go(addressOfView(trial, view.id))
    const scene = yield* sceneOf(trial)
    const records = recordsOf(scene, entity.id).filter((record) => (record.values[field.id] ?? null) !== null).slice(
      0,
      3
    )
    yield* demand(records.length > 0, `"${field.label}" has a value for no ${entity.singular}`)
    for (const record of records) {
      const wanted = valueText(scene, field, record.values[field.id] ?? null)
      const text = yield* openRecord(trial, view, record)
      yield* demand(
        shows(text, wanted),
        `"${field.label}" of "${titleOf(scene, record)}" should be ${wanted} and is not shown so`
      )
    }
    return `"${field.label}" was reckoned anew for ${records.length} records and shown so`
  }
)

export const reminds = Effect.fnUntraced(
  function*(trial: Trial, place: Place & { readonly entity: string; readonly reminder: string }) {
    const entity = yield* entityOf(trial, place.entity)
    const reminder = entity.reminders?.find((one) => one.id === place.reminder)
    if (reminder === undefined) return yield* stumble(`${entity.plural} have no reminder "${place.reminder}"`)
    yield* trial.user.go(addressOfView(trial, place.view))
    const scene = yield* sceneOf(trial)
    const { holds } = evaluationOf({ entities: scene.entities, records: scene.records, today: scene.today })
    const all = recordsOf(scene, entity.id)
    const due = all.filter((record) => holds(reminder.when, record))
    yield* demand(due.length > 0, `no ${entity.singular} is there that "${reminder.label}" would point out`)
    const text = yield* pageText(trial)
    yield* demand(shows(text, reminder.label), `"${reminder.label}" does not stand on the page`)
    const tagged = yield* trial.user.marks(`main [data-record]:has([data-reminder="${reminder.id}"])`, "data-record")
    if (tagged.length > 0) {
      const wrong = all.filter((record) => tagged.includes(record.key) !== due.includes(record))
      yield* demand(
        wrong.length === 0,
        `"${reminder.label}" is wrong about ${wrong.map((one) => titleOf(scene, one)).join(", ")}`
      )
      return `"${reminder.label}" points out ${tagged.length} of ${all.length}`
    }
    const named = due.filter((record) => shows(text, titleOf(scene, record)))
    yield* demand(named.length > 0, `"${reminder.label}" names none of the ${due.length} it is about`)
    return `"${reminder.label}" points out ${named.length} of ${all.length}`
  }
)
