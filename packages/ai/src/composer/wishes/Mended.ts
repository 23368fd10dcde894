import type { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { removed } from "./RemoveField.ts"

const mostSteps = 60
const optional = new Set([
  "until",
  "time",
  "group",
  "lane",
  "to",
  "sum",
  "text",
  "price",
  "area",
  "also",
  "action",
  "by"
])
const rules = new Set(["capacities", "limits", "checks", "reminders", "steps"])

type Json = { readonly [key: string]: unknown }

const dropAt = (list: ReadonlyArray<unknown>, at: number) => list.filter((_, index) => index !== at)

/** Leaves out of a list, or the list itself once nothing is left in it. */
const lessOne = (whole: Json, key: string, at: number): Json => {
  const left = dropAt(whole[key] as ReadonlyArray<unknown>, at)
  const { [key]: _, ...rest } = whole
  return left.length === 0 ? rest : { ...rest, [key]: left }
}

const withItem = (blueprint: Json, list: string, at: number, change: (item: Json) => Json | undefined): Json => ({
  ...blueprint,
  [list]: (blueprint[list] as ReadonlyArray<Json>).flatMap((item, index) => {
    const next = index === at ? change(item) : item
    return next === undefined ? [] : [next]
  })
})

const viewMended = (view: Json, rest: ReadonlyArray<string>): Json | undefined => {
  const [key = "", at] = rest
  if (key === "tiles") {
    const left = lessOne(view, "tiles", Number(at))
    return left["tiles"] === undefined ? undefined : left
  }
  if (rest.length === 1 && optional.has(key) && view["_tag"] !== "Timetable" || key === "where") {
    const { [key]: _, ...other } = view
    return key === "where" && Array.isArray(view["where"]) ? { ...other, where: [] } : other
  }
  return undefined
}

const withoutField = (blueprint: Json, at: number, place: number): Json | undefined => {
  const whole = blueprint as unknown as Blueprint
  const entity = whole.entities[at]
  const field = entity?.fields[place]
  return entity === undefined || field === undefined
    ? undefined
    : removed(whole, entity, field.id) as unknown as Json | undefined
}

/** What can no longer be worked out is typed: the field stays, and stands in the forms. */
const typedAgain = (blueprint: Json, at: number, place: number): Json => {
  const whole = blueprint as unknown as Blueprint
  const entity = whole.entities[at]
  const { computed: _, ...plain } = entity?.fields[place] ?? {}
  const id = entity?.fields[place]?.id ?? ""
  return {
    ...withItem(blueprint, "entities", at, (one) => ({
      ...one,
      fields: (one["fields"] as ReadonlyArray<Json>).map((field, index) => index === place ? plain : field)
    })),
    views: whole.views.map((view) =>
      view._tag === "Form" && view.entity === entity?.id ? { ...view, fields: [...view.fields, id] } : view
    )
  }
}

/** Takes out the one thing that a fault is about. */
const less = (blueprint: Json, path: string): Json | undefined => {
  const [list = "", place = "", ...rest] = path.split(".")
  const at = Number(place)
  if (list === "views") return withItem(blueprint, list, at, (view) => viewMended(view, rest))
  if (list === "personas") return lessOne(blueprint, list, at)
  if (list === "navigation") return withItem(blueprint, list, at, () => undefined)
  const [key = "", index] = rest
  if (list !== "entities") return undefined
  if (rules.has(key)) return withItem(blueprint, list, at, (entity) => lessOne(entity, key, Number(index)))
  if (key === "fields") {
    return rest[2] === "computed"
      ? typedAgain(blueprint, at, Number(index))
      : withoutField(blueprint, at, Number(index))
  }
  return undefined
}

/** A blueprint from which something was taken, without what depended on it; undefined where too much would go. */
export const mended = (blueprint: Blueprint): Blueprint | undefined => {
  let now: Json | undefined = blueprint
  for (let step = 0; step < mostSteps; step++) {
    const whole = now as unknown as Blueprint
    const [fault] = faults(whole)
    if (fault === undefined) return whole
    now = less(now, fault.path)
    if (now === undefined || (now["views"] as ReadonlyArray<unknown>).length === 0) return undefined
  }
  return undefined
}
