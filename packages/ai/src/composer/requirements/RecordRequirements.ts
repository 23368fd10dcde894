import { boardId, chartId, detailId, formId, groupOf, listId } from "../Layout.ts"
import { listing, type Wanted } from "../Sentences.ts"
import type { Shape, ShapedEntity } from "../Shape.ts"
import { labelIn } from "../shaping/Ground.ts"
import { statesOf } from "../shaping/Options.ts"
import { sourceOf } from "../Source.ts"

const searchable = new Set(["text", "longText", "email", "phone"])

/** A field that a search goes through; undefined where the list has none. */
const searched = (entity: ShapedEntity): string | undefined => {
  const found = entity.fields.filter((field) =>
    searchable.has(field.kind) && entity.references[field.id] === undefined &&
    entity.rules.computed[field.id] === undefined
  )
  return (found.find((field) => field.id === entity.title) ?? found[0])?.id
}

/** Keeping records: enter, change, take out, with which fields. */
const keeping = (entity: ShapedEntity, shape: Shape): ReadonlyArray<Wanted> => {
  const { locale } = shape.reading
  const [first] = entity.passages
  const [list, form] = [listId(entity), formId(entity)]
  const asked = entity.fields.filter((one) => one.origin === "asked").map((one) => one.label)
  const values = { plural: entity.plural, singular: entity.singular }
  const on = { entity: entity.id }
  return [
    {
      key: "Keep",
      values,
      from: first,
      ...(first === undefined ? { origin: entity.origin === "assumed" ? "assumed" : "derived" } as const : {}),
      priority: "must",
      views: [list, form, detailId(entity)],
      checks: [
        { key: "Add", view: form, probe: { _tag: "Keeps", view: form, ...on } },
        { key: "Edit", view: list, probe: { _tag: "Edits", view: list, ...on } },
        { key: "Remove", view: list, probe: { _tag: "Removes", view: list, ...on } }
      ]
    },
    {
      key: "Fields",
      values: { ...values, fields: listing(entity.fields.map((one) => one.label), locale) },
      from: asked.length > 0 ? sourceOf(entity, asked) ?? first : undefined,
      ...(entity.fields.every((one) => one.origin === "assumed") ? { origin: "assumed" as const } : {}),
      priority: "must",
      views: [form, detailId(entity)],
      checks: [{ key: "Fields", view: form, probe: { _tag: "Creates", view: form, ...on } }]
    }
  ]
}

const required = (entity: ShapedEntity, shape: Shape): ReadonlyArray<Wanted> => {
  const form = formId(entity)
  const ids = entity.required.filter((id) =>
    entity.rules.computed[id] === undefined && entity.rules.numbered[id] === undefined && id !== entity.status &&
    entity.fields.some((field) => field.id === id && field.kind !== "boolean")
  )
  const [first] = ids
  return first === undefined ? [] : [{
    key: "Required",
    values: {
      plural: entity.plural,
      fields: listing(ids.map((id) => labelIn(entity, id)), shape.reading.locale)
    },
    priority: "should",
    views: [form],
    checks: [{ key: "Required", view: form, probe: { _tag: "Requires", view: form, entity: entity.id, field: first } }]
  }]
}

/** The states of a record and the board of them. */
const standing = (entity: ShapedEntity, shape: Shape): ReadonlyArray<Wanted> => {
  const states = statesOf(entity)
  const [one, two] = states
  const { status } = entity
  if (status === undefined || one === undefined || two === undefined) return []
  const board = boardId(entity)
  const labels = states.map((state) => state.label)
  const [passage, second] = entity.passages
  const step = entity.rules.steps[0] ?? { from: [one.value], to: two.value }
  const values = {
    plural: entity.plural,
    field: labelIn(entity, status),
    options: listing(labels, shape.reading.locale)
  }
  return [
    {
      key: "Status",
      values,
      from: sourceOf(entity, labels) ?? second ?? passage,
      priority: "must",
      views: [listId(entity), board],
      checks: [{
        key: "Status",
        view: listId(entity),
        probe: { _tag: "Filters", view: listId(entity), entity: entity.id, field: status }
      }]
    },
    {
      key: "Board",
      values,
      from: shape.reading.capabilities.find(({ what }) => what === "board")?.passage,
      priority: "should",
      views: [board],
      checks: [{
        key: "Board",
        view: board,
        probe: (step.needs ?? []).length > 0
          ? { _tag: "Summarises", view: board }
          : { _tag: "Moves", view: board, entity: entity.id, from: step.from[0] ?? one.value, to: step.to }
      }]
    }
  ]
}

const related = (entity: ShapedEntity, shape: Shape): ReadonlyArray<Wanted> => {
  const others = Object.values(entity.references).map((id) =>
    shape.entities.find((other) => other.id === id)?.plural ?? id
  )
  const form = formId(entity)
  return others.length === 0 ? [] : [{
    key: "Reference",
    values: { plural: entity.plural, others: listing(others, shape.reading.locale) },
    from: entity.passages[0],
    priority: "should",
    views: [form],
    checks: [{ key: "Reference", view: form, probe: { _tag: "Creates", view: form, entity: entity.id } }]
  }]
}

/** Search, figures, and files in and out. */
const finding = (entity: ShapedEntity, shape: Shape): ReadonlyArray<Wanted> => {
  const asked = (what: string) => shape.reading.capabilities.find((capability) => capability.what === what)?.passage
  const list = listId(entity)
  const field = searched(entity)
  const group = groupOf(entity)
  const values = { plural: entity.plural }
  return [
    ...(field === undefined ? [] : [{
      key: "Find",
      values,
      from: asked("search"),
      priority: "should" as const,
      views: [list],
      checks: [{
        key: "Find",
        view: list,
        probe: { _tag: "Searches" as const, view: list, entity: entity.id, field }
      }]
    }]),
    ...(group === undefined || entity.role === "line" ? [] : [{
      key: "Chart",
      values: { ...values, field: labelIn(entity, group) },
      from: asked("chart"),
      priority: "could" as const,
      views: [chartId(entity)],
      checks: [{ key: "Chart", view: chartId(entity), probe: { _tag: "Summarises" as const, view: chartId(entity) } }]
    }]),
    {
      key: "Export",
      values,
      from: asked("export"),
      priority: "could",
      views: [list],
      checks: [{ key: "Export", view: list, probe: { _tag: "Exchanges", view: list, entity: entity.id } }]
    }
  ]
}

/** What is wanted of one kind of record. */
export const ofRecords = (entity: ShapedEntity, shape: Shape): ReadonlyArray<Wanted> => [
  ...(entity.role === "records" || entity.role === "line" ? keeping(entity, shape) : []),
  ...(entity.role === "records" ? required(entity, shape) : []),
  ...standing(entity, shape),
  ...related(entity, shape),
  ...finding(entity, shape)
]
