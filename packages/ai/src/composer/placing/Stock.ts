import type { Expression } from "@statex/blueprint/Expression"
import type { DraftRule } from "../DraftRule.ts"
import { isKind, means } from "../families/Meanings.ts"
import { detailId, formId } from "../Layout.ts"
import {
  entityIn,
  genericField,
  labelIn,
  pointingAt,
  ruleId,
  type Shape,
  type ShapedEntity,
  wanting,
  withEntity,
  withField,
  withRules,
  wordsFor
} from "../shaping/Ground.ts"
import { periodOf, statesThat, statusIs } from "../shaping/Periods.ts"
import type { Placer } from "./Placer.ts"
import { refusing } from "./Refusing.ts"

type Source = { readonly passage?: DraftRule["passage"] }

export const stockField = (entity: ShapedEntity, named?: string): string | undefined => {
  const numbers = entity.fields.filter((field) =>
    field.kind === "number" && entity.rules.computed[field.id] === undefined && !means(field.label, "minimum")
  )
  return (numbers.find((field) => field.id === named) ?? numbers.find((field) => means(field.label, "stock")) ??
    numbers.find((field) => means(field.label, "amount")))?.id
}

const amountField = (entity: ShapedEntity): string | undefined =>
  entity.fields.find((field) => field.kind === "number" && means(field.label, "amount"))?.id

/** Takes capacities back, and with them what was wanted because of them. */
const withoutCapacities = (shape: Shape, entity: string, ids: ReadonlyArray<string>): Shape => ({
  ...shape,
  wanted: shape.wanted.filter(({ checks = [] }) =>
    !checks.some(({ probe }) => probe?._tag === "RefusesOver" && probe.entity === entity && ids.includes(probe.rule))
  )
})

/** What is out at a time is never more than what there is. */
export const neverMoreOut = (shape: Shape, item: string, deal: string, source: Source, named?: string): Shape => {
  const [host, taker] = [entityIn(shape, item), entityIn(shape, deal)]
  const reference = pointingAt(shape, item).find(({ entity }) => entity.id === deal)?.field
  const stock = host === undefined ? undefined : stockField(host, named)
  if (host === undefined || taker === undefined || reference === undefined) return shape
  const period = periodOf(taker, shape.reading.opening.minutes)
  const id = ruleId(`${deal}-out`, taker.rules.capacities)
  const amount = amountField(taker)
  const over = statesThat(taker, "cancelled", "returned")
  const size: Expression = stock === undefined
    ? { _tag: "Constant", value: 1 }
    : { _tag: "Through", reference, field: stock }
  const values = {
    plural: taker.plural,
    singular: host.singular,
    field: labelIn(taker, reference),
    stock: labelIn(host, stock)
  }
  const view = formId(taker)
  // Places counted for ever say less than places counted for the days of each deal, and would speak first.
  const timeless = period === undefined
    ? []
    : taker.rules.capacities.filter((one) => one.period === undefined && one.per.join() === reference).map((one) =>
      one.id
    )
  const key = stock === undefined ? "OutOnce" : "Out"
  const needed = withEntity(withoutCapacities(shape, deal, timeless), {
    ...taker,
    required: [...new Set([...taker.required, reference, ...(period === undefined ? [] : [period.from])])]
  })
  return wanting(
    withRules(needed, deal, (one) => ({
      capacities: [...one.rules.capacities.filter((other) => !timeless.includes(other.id)), {
        id,
        per: [reference],
        ...(amount === undefined || stock === undefined ? {} : { amount }),
        size,
        ...(period === undefined ? {} : { period }),
        unless: statusIs(one, over),
        message: wordsFor(shape)("msgOut", { field: host.singular })
      }]
    })),
    refusing(view, { key, values, from: source.passage, check: "Out" }, {
      _tag: "RefusesOver",
      view,
      entity: deal,
      rule: id
    })
  )
}

/** The stock of an item never falls below zero, counting what came in and went out where that is kept. */
export const neverBelowZero = (shape: Shape, item: string, source: Source, named?: string): Shape => {
  const host = entityIn(shape, item)
  const stock = host === undefined ? undefined : stockField(host, named)
  if (host === undefined || stock === undefined) return shape
  const words = wordsFor(shape)
  const movements = pointingAt(shape, item).flatMap(({ entity, field }) => {
    const amount = amountField(entity)
    return amount === undefined || entity.rules.capacities.some((one) => one.per.includes(field))
      ? []
      : [{ entity, field, amount }]
  })
  const rollup = ({ amount, entity, field }: typeof movements[number]): Expression => ({
    _tag: "Rollup",
    entity: entity.id,
    reference: field,
    measure: "sum",
    field: amount,
    where: []
  })
  const into = movements.filter(({ entity }) =>
    isKind(entity.plural, "incoming") || isKind(entity.singular, "incoming")
  )
  const out = movements.filter((one) => !into.includes(one))
  const [withNow, now] = movements.length === 0
    ? [shape, undefined]
    : withField(shape, item, genericField(shape.reading.locale, "fieldInStock", "number"))
  const left: Expression = { _tag: "Own", field: stock }
  const added: Expression = into.length === 0
    ? left
    : { _tag: "Arithmetic", operator: "add", terms: [left, ...into.map(rollup)] }
  const value: Expression = out.length === 0
    ? added
    : { _tag: "Arithmetic", operator: "subtract", terms: [added, ...out.map(rollup)] }
  const id = ruleId(`${item}-stock`, host.rules.limits)
  const limited = withRules(withNow, item, (one) => ({
    bounds: { ...one.rules.bounds, [stock]: { ...one.rules.bounds[stock], minimum: 0 } },
    computed: now === undefined ? one.rules.computed : { ...one.rules.computed, [now.id]: value },
    // Where nothing is taken out by records of its own, the field's own bound says it all.
    limits: movements.length === 0 ? one.rules.limits : [...one.rules.limits, {
      id,
      value,
      atLeast: { _tag: "Constant", value: 0 },
      message: words("msgStock", { singular: host.singular })
    }]
  }))
  const typed = withEntity(limited, {
    ...entityIn(limited, item) ?? host,
    required: [...new Set([...entityIn(limited, item)?.required ?? [], stock])]
  })
  const [mover] = out
  const form = formId(mover?.entity ?? host)
  const values = {
    plural: host.plural,
    singular: host.singular,
    stock: now?.label ?? labelIn(host, stock),
    field: now?.label ?? labelIn(host, stock)
  }
  return wanting(typed, {
    key: "Stock",
    values,
    from: source.passage,
    priority: "must",
    views: [form, detailId(host)],
    checks: [
      {
        key: "Stock",
        outcome: "Refused",
        view: form,
        probe: movements.length === 0
          ? { _tag: "Bounds", view: form, entity: item, field: stock }
          : { _tag: "RefusesBreach", view: form, entity: mover?.entity.id ?? item, rule: id }
      },
      ...(now === undefined ? [] : [{
        key: "Compute",
        view: detailId(host),
        probe: { _tag: "Computes" as const, view: detailId(host), entity: item, field: now.id }
      }])
    ]
  })
}

/** What is taken out is never more than what is there. */
export const stock: Placer<"Stock"> = (shape, rule) => {
  const named = entityIn(shape, rule.entity)
  const has = (entity: ShapedEntity) => stockField(entity, rule.field) !== undefined && !entity.person
  const targets = named === undefined ? [] : Object.values(named.references).map((id) => entityIn(shape, id))
  const item = (named !== undefined && (has(named) && pointingAt(shape, named.id).length > 0 || targets.length === 0)
    ? named
    : targets.find((one) => one !== undefined && has(one)) ?? targets.find((one) => one?.person === false)) ??
    shape.entities.find((one) => has(one) && pointingAt(shape, one.id).length > 0) ?? shape.entities.find(has)
  if (item === undefined) return undefined
  const [ready] = stockField(item, rule.field) === undefined
    ? withField(shape, item.id, genericField(shape.reading.locale, "fieldStock", "number"), { required: true })
    : [shape]
  const deal = pointingAt(ready, item.id).find(({ entity }) => {
    const period = periodOf(entity)
    return period?.to !== undefined || statesThat(entity, "returned").length > 0
  })
  return deal === undefined
    ? neverBelowZero(ready, item.id, rule, rule.field)
    : neverMoreOut(ready, item.id, deal.entity.id, rule, rule.field)
}
