import { titleOf } from "@statex/blueprint/markup/Wording"
import type { Landing } from "@statex/blueprint/View"
import type { LookUp, Order } from "@statex/blueprint/views/PublicViews"
import { Effect } from "effect"
import { found } from "./Forms.ts"
import {
  act,
  addressOfView,
  demand,
  difference,
  enter,
  entityOf,
  known,
  pageText,
  press,
  sceneOf,
  shows,
  stumble,
  submit,
  type Trial,
  viewOf
} from "./Trial.ts"
import { isAllowed } from "./Values.ts"

type OrderView = typeof Order.Type

const fillOrder = Effect.fnUntraced(function*(trial: Trial, view: OrderView) {
  const entity = yield* entityOf(trial, view.entity)
  const fields = (yield* trial.user.fields).map(({ name }) => name).filter((name) =>
    entity.fields.some((field) => field.id === name)
  )
  if (fields.length === 0) return
  // What the page fills in by itself (the day, the number) is none of the visitor's business.
  const { today } = yield* known(trial)
  const own = Object.fromEntries(
    entity.fields.filter((field) => field.required && !fields.includes(field.id) && field.kind === "date")
      .map((field) => [field.id, today])
  )
  const times = Object.fromEntries(
    entity.fields.filter((field) => field.required && !fields.includes(field.id) && field.kind === "time")
      .map((field) => [field.id, "10:00"])
  )
  const values = yield* found(trial, { entity, fields, fixed: { ...own, ...times }, wanted: isAllowed })
  yield* enter(trial, entity, Object.fromEntries(Object.entries(values).filter(([id]) => fields.includes(id))))
})

export const orders = Effect.fnUntraced(function*(trial: Trial, place: { readonly view: string }) {
  const view = yield* viewOf(trial, place.view)
  if (view._tag !== "Order") return yield* stumble(`"${place.view}" takes no orders`)
  yield* trial.user.go(addressOfView(trial, view.id))
  const items = (yield* trial.user.marks("main [data-item]", "data-item")).slice(0, 2)
  yield* demand(items.length > 0, "nothing is there to be ordered")
  for (const item of items) yield* press(trial, `main [data-item="${item}"] [data-action=more]`)
  const first = items[0] ?? ""
  yield* press(trial, `main [data-item="${first}"] [data-action=more]`)
  const before = yield* trial.user.records
  yield* fillOrder(trial, view)
  const deed = yield* submit(trial)
  const { fresh } = difference(before, deed.records)
  const order = fresh.find((one) => one.entity === view.entity)
  if (order === undefined) return yield* stumble(`the order was sent and not kept: ${deed.said}`)
  const lines = fresh.filter((one) => one.entity === view.lines)
  const right = lines.filter((line) =>
    line.values[view.line.order] === order.key && items.includes(String(line.values[view.line.item])) &&
    line.values[view.line.amount] === (line.values[view.line.item] === first ? 2 : 1)
  )
  yield* demand(
    right.length === items.length,
    `of ${items.length} lines ${right.length} were kept as they were ordered`
  )
  const said = yield* pageText(trial)
  yield* demand(shows(said, view.thanks) || deed.said !== "", "nothing says that the order was taken")
  return `an order of ${items.length} items was sent and kept with its lines`
})

/** More is ordered than the rule allows. */
export const overorders = Effect.fnUntraced(function*(trial: Trial, view: OrderView, message: string) {
  yield* trial.user.go(addressOfView(trial, view.id))
  const items = yield* trial.user.marks("main [data-item]", "data-item")
  for (const item of items) {
    yield* trial.user.go(addressOfView(trial, view.id))
    yield* act(trial, { kind: "set", target: { selector: `main [data-item="${item}"] input` }, value: "9999" })
    yield* fillOrder(trial, view)
    const before = yield* trial.user.records
    const deed = yield* submit(trial)
    if (deed.changed || difference(before, deed.records).fresh.length > 0) continue
    yield* demand(shows(deed.said, message), `an order of too many was refused without saying "${message}"`)
    return `an order of too many was refused: ${deed.said}`
  }
  return yield* stumble(`however many are ordered, "${message}" never stands in the way`)
})

export const looksUp = Effect.fnUntraced(function*(trial: Trial, place: { readonly view: string }) {
  const view = yield* viewOf(trial, place.view)
  if (view._tag !== "LookUp") return yield* stumble(`"${place.view}" looks nothing up`)
  const { also, code } = view as typeof LookUp.Type
  yield* trial.user.go(addressOfView(trial, view.id))
  const scene = yield* sceneOf(trial)
  const asked = [code, ...(also === undefined ? [] : [also])]
  const record = scene.records.find((one) =>
    one.entity === view.entity && asked.every((id) => (one.values[id] ?? "") !== "")
  )
  if (record === undefined) return yield* stumble("no record has a code to be looked up by")
  const look = Effect.fnUntraced(function*(given: string) {
    for (const id of asked) {
      const value = id === code ? given : String(record.values[id])
      yield* act(trial, { kind: "set", target: { selector: `main input[name="${id}"]` }, value })
    }
    yield* submit(trial)
    return (yield* trial.user.words(`main [data-region=answer]`)).join(" ")
  })
  const name = titleOf(scene, record)
  const right = yield* look(String(record.values[code]))
  yield* demand(
    shows(right, name) || view.fields.some((id) => shows(right, String(record.values[id] ?? "\u0000"))),
    "the right code does not show its record"
  )
  const wrong = yield* look("qx-0-qx")
  yield* demand(!shows(wrong, name) && wrong !== right, "a wrong code shows a record")
  yield* demand(wrong !== "", "a wrong code is answered by nothing at all")
  return `the right code showed "${name}", a wrong one nothing: ${wrong.slice(0, 80)}`
})

export const leaves = Effect.fnUntraced(function*(trial: Trial, place: { readonly view: string }) {
  const view = yield* viewOf(trial, place.view)
  const lead = view._tag === "Landing"
    ? (view as typeof Landing.Type).sections.find((section) => section._tag === "Lead")
    : undefined
  if (lead === undefined) return yield* stumble(`nobody can leave a message on "${place.view}"`)
  const entity = yield* entityOf(trial, lead.entity)
  yield* trial.user.go(addressOfView(trial, view.id))
  const fields = (yield* trial.user.fields).map(({ name }) => name).filter((name) =>
    entity.fields.some((field) => field.id === name)
  )
  const values = yield* found(trial, { entity, fields, wanted: isAllowed })
  const before = yield* trial.user.records
  yield* enter(trial, entity, Object.fromEntries(Object.entries(values).filter(([id]) => fields.includes(id))))
  const deed = yield* submit(trial)
  const kept = difference(before, deed.records).fresh.some((one) => one.entity === entity.id)
  yield* demand(kept, `a message was left and not kept: ${deed.said}`)
  yield* demand(shows(yield* pageText(trial), lead.thanks), "nobody thanks for the message")
  return `a message was left and kept, and the page said "${lead.thanks.slice(0, 60)}"`
})
