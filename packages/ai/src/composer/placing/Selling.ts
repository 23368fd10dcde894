import type { Expression } from "@statex/blueprint/Expression"
import type { DraftEntity } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { isKind, means } from "../families/Meanings.ts"
import { catalogueId, kitchenId, orderId } from "../Layout.ts"
import { same } from "../Lists.ts"
import { headFirst } from "../Locales.ts"
import { formOf } from "../rules/Scene.ts"
import { shaped, unnamedEntity } from "../shaping/Base.ts"
import {
  entityIn,
  genericField,
  labelIn,
  planning,
  type Shape,
  type ShapedEntity,
  wanting,
  withEntity,
  withField,
  withRules,
  wordsFor
} from "../shaping/Ground.ts"
import { statesOf } from "../shaping/Options.ts"
import { overStates } from "../shaping/Periods.ts"
import { capital, wordsOf } from "../Words.ts"
import { centralOf, type Placer, pointsAt } from "./Placer.ts"

const priceField = (entity: ShapedEntity) =>
  entity.fields.find((field) => field.kind === "money" && means(field.label, "price")) ??
    entity.fields.find((field) => field.kind === "money")

/** What is offered: named, else a thing with a price. */
export const goodsOf = (shape: Shape, id: string | undefined): ShapedEntity | undefined => {
  const named = entityIn(shape, id)
  if (named !== undefined && priceField(named) !== undefined && !isKind(named.plural, "order")) return named
  // What only points at other things, such as a fee of a member, is nothing that somebody picks.
  return shape.entities.find((one) =>
    one.references[one.title] === undefined && !one.person && !isKind(one.plural, "order") &&
    priceField(one) !== undefined
  ) ??
    (named?.person === false ? named : undefined)
}

/** Lets visitors look at records as cards. */
export const showing = (
  shape: Shape,
  entity: ShapedEntity,
  source: { readonly passage?: DraftRule["passage"] }
): Shape => {
  const view = catalogueId(entity)
  if (shape.planned.some((one) => one.id === view)) return shape
  const texts = entity.fields.filter((field) => field.kind === "longText" || means(field.label, "description"))
  const price = priceField(entity)?.id
  const group = entity.fields.find((field) => field.kind === "choice" && field.id !== entity.status)?.id
  return wanting(
    planning(shape, {
      id: view,
      tag: "Catalogue",
      entity: entity.id,
      ...(texts[0] === undefined ? {} : { text: texts[0].id }),
      ...(price === undefined ? {} : { price }),
      ...(group === undefined ? {} : { group })
    }),
    {
      key: "Catalogue",
      values: { plural: entity.plural, singular: entity.singular },
      from: source.passage,
      priority: "must",
      views: [view],
      checks: [{
        key: "Catalogue",
        view,
        probe: { _tag: "Searches", view, entity: entity.id, field: entity.title }
      }]
    }
  )
}

/** "Anybody may look at the catalogue". */
export const publicly: Placer<"Public"> = (shape, rule) => {
  const named = entityIn(shape, rule.entity)
  const entity = named?.role === "records" && !named.person
    ? named
    : goodsOf(shape, rule.entity) ?? named ?? centralOf(shape)
  return entity.role === "records" ? showing(shape, entity, rule) : undefined
}

const withEntityAdded = (shape: Shape, entity: ShapedEntity): Shape => ({
  ...shape,
  entities: [shape.entities[0], ...shape.entities.slice(1), entity]
})

/** The order itself: what the brief calls so, else one made for it. */
const orderOf = (shape: Shape, items: ShapedEntity): readonly [Shape, ShapedEntity] => {
  const known = shape.entities.find((one) =>
    one.id !== items.id && one.role === "records" && !one.person &&
    isKind(one.plural, "order")
  ) ??
    shape.entities.find((one) =>
      one.id !== items.id && one.status !== undefined && !one.person && one.role === "records"
    )
  if (known !== undefined) return [shape, known]
  const { locale } = shape.reading
  const draft: DraftEntity = unnamedEntity(locale, "order", true, shape.entities)
  const made = shaped(draft, "records", locale, shape.entities)
  return [withEntityAdded(shape, { ...made, person: false }), { ...made, person: false }]
}

/** The lines of an order: "order lines" only where the brief itself says "order", else just lines. */
const lineOf = (shape: Shape, order: ShapedEntity): DraftEntity => {
  const { locale } = shape.reading
  const line = unnamedEntity(locale, "line", false, shape.entities)
  const said = wordsOf(order.singular)
  if (wordsOf(line.singular).some((word) => said.some((one) => formOf(word.folded, one.folded)))) return line
  const head = (label: string) => capital(label.split(" ").at(headFirst.has(locale) ? 0 : -1) ?? label)
  return { ...line, singular: head(line.singular), plural: head(line.plural) }
}

/** Fields of an order that its lines hold instead: the items and their amounts. */
const lineFields = (order: ShapedEntity, items: ShapedEntity) =>
  order.fields.filter((field) =>
    field.id !== order.title && field.id !== order.status &&
    (order.references[field.id] === items.id || same(field.label, items.plural) || same(field.label, items.singular) ||
      field.kind === "number" && means(field.label, "amount") && !means(field.label, "total"))
  )

const totalOf = (shape: Shape, order: ShapedEntity) =>
  order.fields.find((field) => field.kind === "money" || means(field.label, "total"))?.label ??
    wordsFor(shape)("fieldTotal")

/** "Customers order from it": a basket, lines of an order, and its total. */
export const ordered: Placer<"Ordered"> = (shape, rule) => {
  const items = goodsOf(shape, rule.entity)
  if (items === undefined) return undefined
  const { locale } = shape.reading
  const [priced, madePrice] = priceField(items) === undefined
    ? withField(shape, items.id, genericField(locale, "fieldPrice", "money"), { required: true })
    : [shape, undefined]
  const price = priceField(items)?.id ?? madePrice?.id ?? ""
  const [begun, order] = orderOf(priced, items)
  const gone = new Set(lineFields(order, items).map((field) => field.id))
  const lean: ShapedEntity = {
    ...order,
    fields: order.fields.filter((field) => !gone.has(field.id)),
    required: order.required.filter((id) => !gone.has(id)),
    references: Object.fromEntries(Object.entries(order.references).filter(([id]) => !gone.has(id)))
  }
  const existing = begun.entities.find((one) =>
    pointsAt(one, items.id) !== undefined && pointsAt(one, order.id) !== undefined
  )
  const base = existing ?? shaped(lineOf(begun, order), "line", locale)
  const blank: ShapedEntity = existing ?? { ...base, fields: [], required: [], references: {}, origin: "derived" }
  const started = existing === undefined
    ? withEntityAdded(withEntity(begun, lean), blank)
    : withEntity(begun, lean)
  const [one, orderField] = withField(started, blank.id, {
    label: order.singular,
    kind: "text",
    options: [],
    refers: order.id
  }, { required: true })
  const [two, itemField] = withField(one, blank.id, {
    label: items.singular,
    kind: "text",
    options: [],
    refers: items.id
  }, { required: true })
  const [three, amountField] = withField(two, blank.id, genericField(locale, "fieldAmount", "number"), {
    required: true
  })
  const [four, priceOf] = withField(three, blank.id, { ...genericField(locale, "fieldPrice", "money") }, {
    required: true
  })
  const [five, sumField] = withField(four, blank.id, genericField(locale, "fieldSum", "money"))
  const [six, total] = withField(five, order.id, { label: totalOf(five, lean), kind: "money", options: [] })
  if (!orderField || !itemField || !amountField || !priceOf || !sumField || !total) return undefined
  const product: Expression = {
    _tag: "Arithmetic",
    operator: "multiply",
    terms: [{ _tag: "Own", field: amountField.id }, { _tag: "Own", field: priceOf.id }]
  }
  const titledLine = entityIn(six, blank.id)
  const lined = titledLine === undefined ? six : withEntity(six, { ...titledLine, title: itemField.id, role: "line" })
  const summed = withRules(
    withRules(lined, blank.id, (entity) => ({
      computed: { ...entity.rules.computed, [sumField.id]: product },
      bounds: { ...entity.rules.bounds, [amountField.id]: { minimum: 1 } }
    })),
    order.id,
    (entity) => ({
      computed: {
        ...entity.rules.computed,
        [total.id]: {
          _tag: "Rollup",
          entity: blank.id,
          reference: orderField.id,
          measure: "sum",
          field: sumField.id,
          where: []
        }
      }
    })
  )
  const orderNow = entityIn(summed, order.id)
  const totalled = orderNow === undefined ? summed : withEntity(summed, {
    ...orderNow,
    fields: orderNow.fields.map((field) => field.id === total.id ? { ...field, kind: "money" } : field),
    required: orderNow.required.filter((id) => id !== total.id)
  })
  const group = items.fields.find((field) => field.kind === "choice")?.id
  const view = orderId(order)
  const values = {
    plural: items.plural,
    singular: items.singular,
    order: order.singular,
    orders: order.plural,
    field: labelIn(entityIn(totalled, order.id), total.id)
  }
  const sold = planning(showing(totalled, entityIn(totalled, items.id) ?? items, { passage: rule.passage }), {
    id: view,
    tag: "Order",
    entity: order.id,
    items: items.id,
    price,
    ...(group === undefined ? {} : { group }),
    lines: { entity: blank.id, reference: orderField.id },
    line: { order: orderField.id, item: itemField.id, amount: amountField.id, price: priceOf.id }
  })
  return wanting(
    sold,
    {
      key: "Order",
      values,
      from: rule.passage,
      priority: "must",
      views: [view],
      checks: [{ key: "Order", view, probe: { _tag: "Orders", view } }]
    },
    {
      key: "Total",
      values,
      from: rule.passage,
      priority: "must",
      views: [`${order.id}-detail`],
      checks: [{
        key: "Compute",
        view: `${order.id}-detail`,
        probe: { _tag: "Computes", view: `${order.id}-detail`, entity: order.id, field: total.id }
      }]
    }
  )
}

/** The screen of open orders for those who prepare them. */
export const cooking = (shape: Shape, order: ShapedEntity): Shape => {
  const states = statesOf(order).map((option) => option.value).filter((value) => !overStates(order).includes(value))
  const view = kitchenId(order)
  const lines = shape.entities.find((one) => one.role === "line" && pointsAt(one, order.id) !== undefined)
  if (states.length === 0) return shape
  const labels = statesOf(order).filter((option) => states.includes(option.value)).map((option) => option.label)
  return wanting(
    planning(shape, {
      id: view,
      tag: "Kitchen",
      entity: order.id,
      states,
      ...(lines === undefined ? {} : { lines: { entity: lines.id, reference: pointsAt(lines, order.id) ?? "" } })
    }),
    {
      key: "Kitchen",
      values: { plural: order.plural, singular: order.singular, options: labels.join(", ") },
      priority: "must",
      views: [view],
      checks: [{
        key: "Look",
        view,
        probe: { _tag: "Summarises", view }
      }]
    }
  )
}
