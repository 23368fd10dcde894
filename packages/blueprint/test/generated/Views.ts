import type { Blueprint } from "../../src/Blueprint.ts"
import type { Entity } from "../../src/Entity.ts"
import type { FieldKind } from "../../src/Field.ts"
import { isTyped } from "../../src/Fit.ts"
import type { View } from "../../src/View.ts"
import { pick } from "../Drawing.ts"
import type { Draw } from "../Mutations.ts"
import { label } from "./Entities.ts"
import { condition } from "./Expressions.ts"

type Ids = readonly [string, ...ReadonlyArray<string>]

/** Every view that an entity can have. */
export const viewsOf = (draw: Draw, entity: Entity, entities: ReadonlyArray<Entity>): ReadonlyArray<View> => {
  const { id } = entity
  const kind = (...wanted: ReadonlyArray<FieldKind>) =>
    entity.fields.filter((field) => wanted.includes(field.kind)).map((one) => one.id)
  const some = (): Ids => ["title", ...entity.fields.slice(1).filter(() => draw(2) === 0).map((field) => field.id)]
  const asked: Ids = [
    "title",
    ...entity.fields.filter((one) => isTyped(one) && one.id !== "title").map((one) => one.id)
  ]
  const where = () => draw(2) === 0 ? [] : [condition(draw, { fields: entity.fields, entities: [], pointing: [] })]
  const [date, until] = kind("date")
  const typedDate = entity.fields.find((field) => field.kind === "date" && isTyped(field))?.id
  const [time, to] = kind("time")
  const [choice] = kind("choice")
  const [lane] = kind("choice", "reference")
  const [price] = kind("money")
  const [sum] = kind("number", "money")
  const [address] = kind("longText", "text")
  const optional = <K extends string>(key: K, value: string | undefined) =>
    (value === undefined || draw(3) === 0 ? {} : { [key]: value }) as { readonly [P in K]?: string }
  const shared = (name: string) => ({
    id: `${id}-${name}`,
    title: label(draw),
    requirements: [`FR-${1 + draw(9)}`],
    ...(draw(3) === 0 ? { intro: label(draw) } : {}),
    entity: id
  })
  const sort = { field: pick(draw, entity.fields).id, descending: draw(2) === 0 }
  const pointing = entities.flatMap((other) =>
    other.fields.flatMap((field) =>
      field.kind === "reference" && field.entity === id ? [{ other, reference: field.id }] : []
    )
  )
  const [line] = pointing
  const lines = line === undefined ? {} : {
    lines: {
      entity: line.other.id,
      reference: line.reference,
      columns: ["title", line.reference].filter((one, at, all) => all.indexOf(one) === at) as unknown as Ids,
      sums: line.other.fields.filter((field) => field.kind === "money").map((field) => field.id)
    }
  }
  const reminder = entity.reminders?.[0]?.id
  const views: ReadonlyArray<View | null> = [
    {
      _tag: "List",
      ...shared("list"),
      columns: some(),
      search: kind("text", "longText"),
      filters: kind("choice", "boolean", "reference"),
      sort
    },
    { _tag: "Detail", ...shared("detail"), fields: some() },
    { _tag: "Form", ...shared("form"), fields: asked, submit: label(draw), next: `${id}-list` },
    choice === undefined ? null : { _tag: "Board", ...shared("board"), group: choice, card: some() },
    {
      _tag: "Chart",
      ...shared("chart"),
      where: where(),
      ...optional("sum", sum),
      ...(date === undefined
        ? { group: pick(draw, entity.fields).id, form: "bars" as const }
        : { group: date, by: pick(draw, ["day", "week", "month", "year"] as const), form: "line" as const })
    },
    typedDate === undefined || time === undefined ? null : {
      _tag: "Booking",
      ...shared("booking"),
      date: typedDate,
      time,
      ...optional("resource", lane),
      weekdays: [1, 3, 6],
      from: "08:00",
      to: "18:30",
      minutes: 30,
      capacity: 100,
      fields: asked,
      submit: label(draw)
    },
    date === undefined ? null : {
      _tag: "Calendar",
      ...shared("calendar"),
      date,
      ...optional("until", until),
      ...optional("time", time),
      ...optional("group", choice),
      card: some()
    },
    time === undefined || (date ?? choice) === undefined ? null : {
      _tag: "Timetable",
      ...shared("timetable"),
      day: date ?? choice ?? "",
      from: time,
      ...optional("to", to),
      ...optional("lane", lane),
      card: some()
    },
    {
      _tag: "Report",
      ...shared("report"),
      columns: some(),
      where: where(),
      ...optional("group", lane),
      sums: kind("money"),
      sort
    },
    {
      _tag: "Catalogue",
      ...shared("catalogue"),
      ...optional("text", address),
      ...optional("price", price),
      ...optional("group", lane),
      facts: kind("number", "boolean"),
      where: where(),
      ...(draw(2) === 0 ? {} : { action: { label: label(draw), view: `${id}-form` } })
    },
    { _tag: "LookUp", ...shared("lookup"), code: "title", ...optional("also", kind("email")[0]), fields: some() },
    address === undefined ? null : {
      _tag: "Locations",
      ...shared("locations"),
      address,
      ...optional("area", choice),
      facts: kind("phone", "url")
    },
    entity.status === undefined
      ? null
      : { _tag: "Kitchen", ...shared("kitchen"), states: ["o0", "o1"], card: some(), ...lines },
    { _tag: "Document", ...shared("document"), fields: some(), note: label(draw), signatures: [label(draw)], ...lines },
    {
      _tag: "Landing",
      id: `${id}-landing`,
      title: label(draw),
      requirements: [],
      sections: [
        { _tag: "Hero", heading: label(draw), text: label(draw), action: { label: label(draw), view: `${id}-form` } },
        { _tag: "Features", heading: label(draw), items: [{ heading: label(draw), text: label(draw) }] },
        { _tag: "Prose", heading: label(draw), text: label(draw) },
        { _tag: "Lead", heading: label(draw), entity: id, fields: asked, submit: label(draw), thanks: label(draw) }
      ]
    },
    {
      _tag: "Dashboard",
      id: `${id}-dashboard`,
      title: label(draw),
      requirements: [],
      tiles: [
        { _tag: "Figure", label: label(draw), entity: id, measure: "count", where: where() },
        ...(sum === undefined ? [] : [{
          _tag: "Figure" as const,
          label: label(draw),
          entity: id,
          measure: pick(draw, ["sum", "average", "minimum", "maximum"] as const),
          field: sum,
          where: where()
        }]),
        ...(reminder === undefined ? [] : [{ _tag: "Reminding" as const, entity: id, reminder, columns: some() }]),
        { _tag: "Breakdown", label: label(draw), entity: id, group: choice ?? "title" },
        { _tag: "Latest", label: label(draw), entity: id, columns: some(), where: where(), sort, most: 1 + draw(9) }
      ]
    }
  ]
  return views.flatMap((view) =>
    view === null || (view._tag !== "List" && view._tag !== "Form" && draw(3) === 0) ? [] : [view]
  )
}

/** An order and its lines, over an entity that has a price. */
export const ordering = (
  draw: Draw,
  items: Entity
): { readonly entities: ReadonlyArray<Entity>; readonly view: View } | null => {
  const price = items.fields.find((field) => field.kind === "money" || field.kind === "number")?.id
  if (price === undefined) return null
  const name = {
    id: "title",
    label: label(draw),
    kind: "text",
    required: false,
    numbered: { prefix: "B-", digits: 3 }
  } as const
  const order: Entity = {
    id: "order",
    singular: label(draw),
    plural: label(draw),
    title: "title",
    fields: [name, { id: "table", label: label(draw), kind: "text", required: true }],
    samples: []
  }
  const line: Entity = {
    ...order,
    id: "line",
    fields: [
      name,
      { id: "order", label: label(draw), kind: "reference", required: true, entity: "order" },
      { id: "item", label: label(draw), kind: "reference", required: true, entity: items.id },
      { id: "amount", label: label(draw), kind: "number", required: true, minimum: 1 },
      { id: "price", label: label(draw), kind: "money", required: false }
    ]
  }
  const view: View = {
    _tag: "Order",
    id: "order-here",
    title: label(draw),
    requirements: [],
    entity: "order",
    fields: ["table"],
    items: items.id,
    price,
    where: [],
    lines: "line",
    line: { order: "order", item: "item", amount: "amount", price: "price" },
    submit: label(draw),
    thanks: label(draw)
  }
  return { entities: [order, line], view }
}

/** Somebody for whom all records are narrowed down to those of one choice. */
export const personasOf = (draw: Draw, entities: ReadonlyArray<Entity>, views: ReadonlyArray<View>) => {
  const scoped = entities.flatMap((entity) =>
    entity.fields.flatMap((field) =>
      field.kind === "choice" || field.kind === "reference" ? [{ entity: entity.id, field: field.id }] : []
    )
  )
  const [first] = scoped
  const persona: NonNullable<Blueprint["personas"]>[number] = {
    id: "coach",
    label: label(draw),
    views: [pick(draw, views).id],
    ...(first === undefined ? {} : { scope: [first] }),
    readOnly: [pick(draw, entities).id]
  }
  return [persona] as const
}
