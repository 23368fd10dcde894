import { boardId, chartId, detailId, formId, groupOf, listId } from "./Layout.ts"
import { listing, type Wanted } from "./Sentences.ts"
import type { Shape, ShapedEntity } from "./Shape.ts"
import { sourceOf } from "./Source.ts"
import { labelOf } from "./Titles.ts"

/** What is wanted of one kind of record. */
export const ofRecords = (
  entity: ShapedEntity,
  shape: Shape,
  titles: Readonly<Record<string, string>>
): ReadonlyArray<Wanted> => {
  const { locale, capabilities } = shape.reading
  const [first, second] = entity.passages
  const askedLabels = entity.fields.filter((one) => one.origin === "asked").map((one) => one.label)
  const asked = (what: string) => capabilities.find((capability) => capability.what === what)?.passage
  const list = listId(entity)
  const form = formId(entity)
  const at = (view: string) => ({ view, title: titles[view] ?? "" })
  const plural = { plural: entity.plural, singular: entity.singular }
  const required = listing(entity.required.map((id) => labelOf(entity, id)), locale)
  const group = groupOf(entity)
  const states = entity.fields.find((field) => field.id === entity.status)
  const field = labelOf(entity, group)
  const references = Object.values(entity.references).map((id) =>
    shape.entities.find((other) => other.id === id)?.plural ?? id
  )
  const ownOrigin = entity.origin === "assumed" ? { origin: "assumed" as const } : {}
  const isForm = entity.role !== "records"
  const main: ReadonlyArray<Wanted> = [
    {
      key: "Keep",
      values: plural,
      from: first,
      ...ownOrigin,
      priority: "must",
      views: [list, form, detailId(entity)],
      checks: [{ key: "Add", ...at(form) }, { key: "Edit", ...at(list) }, { key: "Remove", ...at(list) }]
    },
    {
      key: "Fields",
      values: { ...plural, fields: listing(entity.fields.map((one) => one.label), locale) },
      from: askedLabels.length > 0 ? sourceOf(entity, askedLabels) ?? first : undefined,
      ...(entity.fields.every((one) => one.origin === "assumed") ? { origin: "assumed" as const } : {}),
      priority: "must",
      views: [form, detailId(entity)],
      checks: [{ key: "Fields", ...at(form) }]
    }
  ]
  return [
    ...(isForm ? [] : main),
    ...(isForm ? [] : [{
      key: "Required",
      values: { ...plural, fields: required },
      priority: "should" as const,
      views: [form],
      checks: [{ key: "Required", ...at(form) }]
    }]),
    ...(states === undefined || entity.status === undefined ? [] : [{
      key: "Status",
      values: { ...plural, field, options: listing(states.options, locale) },
      from: sourceOf(entity, states.options) ?? second ?? first,
      priority: "must" as const,
      views: [form, boardId(entity)],
      checks: [{ key: "Status", ...at(form) }]
    }, {
      key: "Board",
      values: { ...plural, field },
      from: asked("board"),
      priority: "should" as const,
      views: [boardId(entity)],
      checks: [{ key: "Board", ...at(boardId(entity)) }]
    }]),
    ...(references.length === 0 ? [] : [{
      key: "Reference",
      values: { ...plural, others: listing(references, locale) },
      from: first,
      priority: "should" as const,
      views: [form],
      checks: [{ key: "Reference", ...at(form) }]
    }]),
    {
      key: "Find",
      values: plural,
      from: asked("search"),
      priority: "should",
      views: [list],
      checks: [{ key: "Find", ...at(list) }]
    },
    ...(group === undefined ? [] : [{
      key: "Chart",
      values: { ...plural, field },
      from: asked("chart"),
      priority: "could" as const,
      views: [chartId(entity)],
      checks: [{ key: "Chart", ...at(chartId(entity)) }]
    }]),
    {
      key: "Export",
      values: plural,
      from: asked("export"),
      priority: "could",
      views: [list],
      checks: [{ key: "Export", ...at(list) }]
    }
  ]
}
