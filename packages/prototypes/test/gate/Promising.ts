import type { Probe } from "@statex/ai/Probe"
import type { Requirement } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { View } from "@statex/blueprint/View"

/** What a page of this kind is there for, as acceptance checks. */
const ofView = (blueprint: Blueprint, view: View): ReadonlyArray<Probe> => {
  const at = { view: view.id }
  switch (view._tag) {
    case "List":
    case "Form": {
      const entity = blueprint.entities.find((one) => one.id === view.entity)
      const fields = (entity?.fields ?? []).filter((field) =>
        field.computed === undefined && field.numbered === undefined
      )
      const here = { ...at, entity: view.entity }
      const required = fields.find((field) => field.required && field.kind !== "boolean" && field.id !== entity?.status)
      const bounded = fields.find((field) => field.minimum !== undefined || field.maximum !== undefined)
      const unique = fields.find((field) => field.unique === true)
      const asked = view._tag === "List" || required !== undefined && view.fields.includes(required.id)
      return [
        { _tag: "Creates", ...here },
        ...(required === undefined || !asked ? [] : [{ _tag: "Requires" as const, ...here, field: required.id }]),
        ...(view._tag === "Form" ? [] : [
          { _tag: "Edits" as const, ...here },
          { _tag: "Removes" as const, ...here },
          { _tag: "Keeps" as const, ...here },
          { _tag: "Exchanges" as const, ...here },
          ...(bounded === undefined ? [] : [{ _tag: "Bounds" as const, ...here, field: bounded.id }]),
          ...(unique === undefined ? [] : [{ _tag: "RefusesTwice" as const, ...here, field: unique.id }]),
          ...view.search.slice(0, 1).map((field) => ({ _tag: "Searches" as const, ...here, field })),
          ...view.filters.slice(0, 1).map((field) => ({ _tag: "Filters" as const, ...here, field })),
          ...fields.length === entity?.fields.length ?
            [] :
            (entity?.fields ?? []).filter((field) => field.computed).slice(0, 1)
              .filter((field) => view.columns.includes(field.id)).map((field) => ({
                _tag: "Computes" as const,
                ...here,
                field: field.id
              })),
          ...[...entity?.capacities ?? [], ...entity?.checks ?? [], ...entity?.limits ?? []].map((rule) => ({
            _tag: "RefusesBreach" as const,
            ...here,
            rule: rule.id
          })),
          ...(entity?.steps ?? []).slice(0, 2).map((step) => ({
            _tag: "Moves" as const,
            ...here,
            from: step.from[0],
            to: step.to
          })),
          ...(entity?.reminders ?? []).slice(0, 1).map((one) => ({
            _tag: "Reminds" as const,
            ...here,
            reminder: one.id
          }))
        ])
      ]
    }
    case "Board": {
      const options =
        blueprint.entities.find((one) => one.id === view.entity)?.fields.find(({ id }) => id === view.group)
          ?.options ?? []
      const entity = blueprint.entities.find((one) => one.id === view.entity)
      const [from, to] = options
      const lawful = entity?.steps === undefined ||
        entity.steps.some((step) => step.to === to?.value && step.from.includes(from?.value ?? ""))
      return [
        { _tag: "Summarises", ...at },
        ...(from === undefined || to === undefined || !lawful || view.group !== entity?.status
          ? []
          : [{ _tag: "Moves" as const, ...at, entity: view.entity, from: from.value, to: to.value }])
      ]
    }
    case "Booking":
      return [{ _tag: "Books", ...at }]
    case "Order":
      return [{ _tag: "Orders", ...at }]
    case "LookUp":
      return [{ _tag: "LooksUp", ...at }]
    case "Document":
      return [{ _tag: "Prints", ...at }]
    case "Report":
      return [{ _tag: "Prints", ...at }, { _tag: "Summarises", ...at }]
    case "Landing":
      return view.sections.some((section) => section._tag === "Lead") ? [{ _tag: "Leaves", ...at }] : []
    case "Detail":
      return [{ _tag: "Shows", ...at, text: view.title }]
    default:
      return [{ _tag: "Summarises", ...at }]
  }
}

/** A must for every page of an app, and what holds of the whole. */
export const promisesOf = (blueprint: Blueprint): ReadonlyArray<Requirement> => {
  const whole: ReadonlyArray<Probe> = [
    { _tag: "Speaks" },
    { _tag: "Colours", hue: blueprint.theme.hue },
    { _tag: "WorksOffline" },
    ...(blueprint.personas ?? []).map((persona) => ({ _tag: "SeesOnly" as const, persona: persona.id }))
  ]
  return [...blueprint.views.map((view) => ofView(blueprint, view)), whole].map((probes, at) => ({
    id: `FR-${at + 1}`,
    statement: "x",
    quote: "",
    origin: "derived",
    priority: "must",
    checks: probes.map((probe, number) => ({
      id: `AC-${at + 1}.${number + 1}`,
      given: "x",
      when: "x",
      outcome: "x",
      view: blueprint.views[at]?.id ?? blueprint.start,
      probe
    })),
    views: []
  }))
}
