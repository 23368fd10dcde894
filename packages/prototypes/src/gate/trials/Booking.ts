import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Stored } from "@statex/blueprint/markup/Scene"
import type { Booking, View } from "@statex/blueprint/View"
import { Effect } from "effect"
import { found } from "./Forms.ts"
import {
  act,
  addressOfView,
  demand,
  difference,
  enter,
  entityOf,
  press,
  stumble,
  submit,
  type Trial,
  viewOf
} from "./Trial.ts"
import { isAllowed, word } from "./Values.ts"

type BookingView = typeof Booking.Type

const days = (view: BookingView) => `main input[name="${view.id}-day"]`
const times = (view: BookingView) => `main input[name="${view.id}-time"]`

/** Goes to the page and chooses a time that is free, the same again where `wanted`; tells which, and where. */
const choose = Effect.fnUntraced(
  function*(trial: Trial, view: BookingView, wanted?: readonly [day: string, time: string]) {
    const { user } = trial
    yield* user.go(addressOfView(trial, view.id))
    for (let week = 0; week < 4; week++) {
      const day = yield* user.act({
        kind: "press",
        target: {
          selector: wanted === undefined ? `${days(view)}:enabled` : `${days(view)}[value="${wanted[0]}"]:enabled`
        }
      })
      if (day.found === "yes") {
        const time = yield* user.act({
          kind: "press",
          target: {
            selector: wanted === undefined ? `${times(view)}:enabled` : `${times(view)}[value="${wanted[1]}"]:enabled`
          }
        })
        if (time.found === "yes") {
          const [chosenDay] = yield* checked(trial, days(view))
          const [chosenTime] = yield* checked(trial, times(view))
          return chosenDay === undefined || chosenTime === undefined ? undefined : [chosenDay, chosenTime] as const
        }
        if (wanted !== undefined) return undefined
      }
      yield* user.act({ kind: "press", target: { selector: "main [data-action=next-week]" } })
    }
    return undefined
  }
)

/** Values of what is chosen; the inputs themselves may be drawn over by their labels. */
const checked = (trial: Trial, selector: string) =>
  trial.user.marks(`label:has(${selector}:checked) input,${selector}:checked`, "value")

/** What to enter once a time is chosen, that time among it; `undefined` where none is free. */
export const readyToBook = Effect.fnUntraced(
  function*(trial: Trial, view: BookingView, at?: readonly [string, string]) {
    const entity = yield* entityOf(trial, view.entity)
    const slot = yield* choose(trial, view, at)
    if (slot === undefined) return undefined
    const fields = (yield* trial.user.fields).map(({ name }) => name).filter((name) =>
      entity.fields.some((field) => field.id === name)
    )
    const values = yield* found(trial, {
      entity,
      fields,
      fixed: {
        [view.date]: slot[0],
        [view.time]: slot[1],
        ...(view.resource === undefined ? {} : { [view.resource]: yield* resourceOf(trial, view) })
      },
      wanted: isAllowed
    })
    return { slot, fields, values: Object.fromEntries(Object.entries(values).filter(([id]) => fields.includes(id))) }
  }
)

const book = Effect.fnUntraced(function*(trial: Trial, view: BookingView, at?: readonly [string, string]) {
  const entity = yield* entityOf(trial, view.entity)
  const ready = yield* readyToBook(trial, view, at)
  if (ready === undefined) return undefined
  const { slot, values } = ready
  const before = yield* trial.user.records
  yield* enter(trial, entity, values)
  const deed = yield* submit(trial)
  const made = difference(before, deed.records).fresh.find((one) => one.entity === entity.id)
  if (made === undefined) return yield* stumble(`a free time was booked and not kept: ${deed.said}`)
  yield* demand(
    made.values[view.date] === slot[0] && made.values[view.time] === slot[1],
    "another time was kept than was booked"
  )
  return { slot, made }
})

const resourceOf = Effect.fnUntraced(function*(trial: Trial, view: BookingView) {
  const entity = yield* entityOf(trial, view.entity)
  const field = entity.fields.find((one) => one.id === view.resource)
  if (field?.options?.[0] !== undefined) return field.options[0].value
  return (yield* trial.user.records).find((one) => one.entity === field?.entity)?.key ?? null
})

/** Places of one time that are booked one by one; more are filled from a file. */
const byHand = 6

const listOf = ({ views }: Blueprint, { entity }: BookingView) =>
  views.find((one) => one._tag === "List" && one.entity === entity)

/** Whether somebody can book until nothing is free. */
export const canBeFilled = (blueprint: Blueprint, view: BookingView): boolean =>
  view.capacity <= byHand || listOf(blueprint, view) !== undefined

/** Bookings like the one that was made, under other names, come in by import. */
const fillFromFile = Effect.fnUntraced(
  function*(trial: Trial, { list, like, places }: { list: View; like: Stored; places: number }) {
    const entity = yield* entityOf(trial, like.entity)
    const title = entity.fields.find(({ id }) => id === entity.title)
    const records = Array.from({ length: places }, () => ({
      values: title?.kind === "text" ? { ...like.values, [title.id]: word(trial.next()) } : like.values
    }))
    yield* trial.user.go(addressOfView(trial, list.id))
    yield* press(trial, "[data-action=import]")
    const before = yield* trial.user.records
    const deed = yield* act(trial, { kind: "hand", name: "more.json", text: JSON.stringify({ records }) })
    const { fresh } = difference(before, deed.records)
    yield* demand(fresh.length === places, `of ${places} bookings in a file ${fresh.length} came in: ${deed.said}`)
  }
)

/** A free time is booked, and once more as often as there are places: then it is taken. */
export const books = Effect.fnUntraced(function*(trial: Trial, place: { readonly view: string }) {
  const view = yield* viewOf(trial, place.view)
  if (view._tag !== "Booking") return yield* stumble(`"${place.view}" takes no bookings`)
  const first = yield* book(trial, view)
  if (first === undefined) return yield* stumble("no time is free to be booked")
  if (!canBeFilled(trial.blueprint, view)) {
    return `${first.slot.join(" ")} was booked; its ${view.capacity} places were not filled`
  }
  const list = listOf(trial.blueprint, view)
  const filled = view.capacity > byHand && list !== undefined ? view.capacity - 2 : 0
  if (list !== undefined && filled > 0) {
    yield* fillFromFile(trial, { list, like: first.made, places: filled })
  }
  let count = 1 + filled
  for (; count < view.capacity; count++) {
    if ((yield* book(trial, view, first.slot)) === undefined) break
  }
  yield* trial.user.go(addressOfView(trial, view.id))
  const again = yield* choose(trial, view, first.slot)
  yield* demand(again === undefined, `${first.slot.join(" ")} was booked ${count} times and is still offered`)
  return `${first.slot.join(" ")} was booked ${count} times of ${view.capacity}, and then it was taken`
})

/** Nothing is shown by a time that nobody filled. */
export const overbooks = (trial: Trial, view: BookingView) =>
  canBeFilled(trial.blueprint, view)
    ? books(trial, { view: view.id })
    : stumble(`nobody can fill the ${view.capacity} places of a time here`)
