import type { Entity } from "@statex/blueprint/Entity"
import { type ImpliedCapacity, withImplied } from "@statex/blueprint/ImpliedCapacity"
import { goodsOf } from "./placing/Selling.ts"
import { reminded } from "./samples/Reminded.ts"
import { fits, type Sample, type Samples } from "./samples/Trial.ts"
import { fromCell, neutralValue, type Turn } from "./samples/Values.ts"
import type { Shape, ShapedEntity } from "./Shape.ts"
import { numberOf } from "./Tables.ts"
import { atMost } from "./Words.ts"

const usual = 8
const most = 12
const mostAttempts = 8

/** What others point at comes first, so that there is something to point at. */
const inTurn = (entities: ReadonlyArray<ShapedEntity>): ReadonlyArray<ShapedEntity> => {
  const done: Array<ShapedEntity> = []
  const left = [...entities]
  while (left.length > 0) {
    const ready = left.findIndex((entity) =>
      Object.values(entity.references).every((id) => id === entity.id || done.some((one) => one.id === id))
    )
    done.push(...left.splice(Math.max(0, ready), 1))
  }
  return done
}

/** How many samples an entity is given at the most. */
const countFor = (entity: ShapedEntity, shape: Shape): number => {
  if (entity.rows.length > 0) return Math.min(most, entity.rows.length)
  if (entity.named.length > 0) return Math.min(most, Math.max(entity.named.length, entity.named.length < 3 ? 6 : 0))
  if (entity.role === "line") return most
  return entity.role === "records" ? usual - shape.reading.seed % 2 : 6
}

/** Goods take the names and prices that the brief gives. */
const offered = (entity: ShapedEntity, shape: Shape, at: number): Sample => {
  const offer = shape.reading.offers[at]
  const price = entity.fields.find((field) => field.kind === "money")
  const goods = goodsOf(shape, undefined)
  const named = entity.references[entity.title] === undefined
  if (offer === undefined || goods?.id !== entity.id || entity.rows.length > 0 || !named) return {}
  const amount = numberOf(offer.price ?? "")
  return {
    [entity.title]: atMost(offer.heading, 120),
    ...(price === undefined || amount === undefined ? {} : { [price.id]: amount })
  }
}

const made = (entity: ShapedEntity, shape: Shape, now: Turn): Sample => {
  const row = entity.rows[now.at]
  const own = row === undefined ? offered(entity, shape, now.at) : {}
  return Object.fromEntries(entity.fields.map((field) => {
    const column = entity.columns.indexOf(field.id)
    const typed = entity.rules.computed[field.id] === undefined
    return [
      field.id,
      row !== undefined && column !== -1 && typed
        ? fromCell(entity, field, row[column] ?? "", now)
        : own[field.id] ?? neutralValue(entity, field, now)
    ]
  }))
}

/** A line takes the price of its item, as the app itself does when it is ordered. */
const priced = (entity: ShapedEntity, shape: Shape, values: Sample, samples: Samples): Sample => {
  const order = shape.planned.find((one) => one.lines?.entity === entity.id && one.line !== undefined)
  if (order?.line?.price === undefined || order.price === undefined || order.items === undefined) return values
  const place = Number(String(values[order.line.item]).replace("sample-", "")) - 1
  return { ...values, [order.line.price]: samples.get(order.items)?.[place]?.[order.price] ?? null }
}

/** Rows of the visitor's table, things that the brief names, else neutral records: all of them keep to every rule. */
export const withSamples = (
  plain: ReadonlyArray<Entity>,
  shape: Shape,
  implied: ReadonlyArray<ImpliedCapacity>
): ReadonlyArray<Entity> => {
  const entities = withImplied(plain, implied)
  let samples: Samples = new Map(entities.map((entity) => [entity.id, []]))
  const countOf = (id: string) => samples.get(id)?.length ?? 0
  for (const entity of inTurn(shape.entities)) {
    for (let at = 0; at < countFor(entity, shape); at++) {
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const place = countOf(entity.id)
        const turn: Turn = { at, attempt, countOf, reading: shape.reading }
        const values = priced(entity, shape, made(entity, shape, turn), samples)
        if (!fits(entities, samples, entity.id, place, values)) continue
        samples = new Map([...samples, [entity.id, [...samples.get(entity.id) ?? [], values]]])
        break
      }
    }
  }
  const whole = reminded(entities, samples)
  const typed = (entity: Entity, values: Sample): Sample =>
    Object.fromEntries(
      entity.fields.filter((field) => field.computed === undefined).map((field) => [field.id, values[field.id] ?? null])
    )
  return plain.map((entity) => ({
    ...entity,
    samples: (whole.get(entity.id) ?? []).map((values) => typed(entity, values))
  }))
}
