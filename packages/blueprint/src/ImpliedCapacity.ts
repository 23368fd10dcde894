import type { Entity } from "./Entity.ts"
import type { Capacity } from "./Rules.ts"
import type { Booking, View } from "./View.ts"

/** A capacity that follows from a view instead of standing with its entity. Its message is empty: the app has words for it. */
export interface ImpliedCapacity {
  readonly entity: string
  readonly capacity: Capacity
}

/** However a booking is written, at no moment may more overlap than its view offers places. */
export const capacityOf = (view: typeof Booking.Type): Capacity => ({
  id: view.id,
  per: view.resource === undefined ? [] : [view.resource],
  size: { _tag: "Constant", value: view.capacity },
  period: { from: view.date, toIncluded: true, fromTime: view.time, minutes: view.minutes },
  unless: view.unless ?? [],
  message: ""
})

export const impliedCapacities = (views: ReadonlyArray<View>): ReadonlyArray<ImpliedCapacity> =>
  views.flatMap((view) => view._tag === "Booking" ? [{ entity: view.entity, capacity: capacityOf(view) }] : [])

/** The entities with the capacities that the views imply among their own. */
export const withImplied = (
  entities: ReadonlyArray<Entity>,
  implied: ReadonlyArray<ImpliedCapacity>
): ReadonlyArray<Entity> =>
  entities.map((entity) => {
    const own = implied.filter((one) => one.entity === entity.id).map((one) => one.capacity)
    const [first, ...rest] = [...entity.capacities ?? [], ...own]
    return first === undefined ? entity : { ...entity, capacities: [first, ...rest] }
  })
