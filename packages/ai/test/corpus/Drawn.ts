import type { Understanding } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { RuleTag } from "../../src/composer/DraftRule.ts"
import type { RuleKind } from "./Corpus.ts"
import type { Present } from "./Coverage.ts"

/** What a rule of the reading is called in the corpus. */
export const ruleKinds: Readonly<Record<RuleTag, ReadonlyArray<RuleKind>>> = {
  Overlap: ["overlap"],
  Places: ["places"],
  Stock: ["stock"],
  Reminder: ["reminder"],
  InOrder: ["transition"],
  Computed: ["computed"],
  Persona: ["persona"],
  Required: ["required"],
  Unique: ["unique"],
  Bounds: ["limit"],
  Document: ["document"],
  LookUp: ["lookup"],
  Public: ["publicCatalogue"],
  Ordered: ["order"]
}

const numbersIn = (value: unknown): ReadonlyArray<number> =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
    ? Object.values(value).flatMap(numbersIn)
    : []

type Rule = Present["rules"][number]

const rule = (kinds: ReadonlyArray<RuleKind>, entities: ReadonlyArray<string>, value?: unknown): Rule => ({
  kinds,
  entities,
  numbers: numbersIn(value)
})

const ofEntity = (entity: Blueprint["entities"][number]): ReadonlyArray<Rule> => {
  const at = [entity.id]
  return [
    ...(entity.capacities ?? []).map((one) => rule(["overlap", "places", "stock"], at, one)),
    ...(entity.limits ?? []).map((one) => rule(["stock", "limit", "places"], at, one)),
    ...(entity.reminders ?? []).map((one) => rule(["reminder"], at, one)),
    ...(entity.steps === undefined ? [] : [rule(["transition", "required"], at)]),
    ...(entity.checks ?? []).map((one) => rule(["limit", "required", "unique"], at, one)),
    ...entity.fields.flatMap((field) => [
      ...(field.computed === undefined ? [] : [rule(["computed"], at)]),
      ...(field.required && field.id !== entity.title ? [rule(["required"], at)] : []),
      ...(field.unique === true ? [rule(["unique"], at)] : []),
      ...(field.minimum === undefined && field.maximum === undefined ? [] : [rule(["limit"], at, field)])
    ])
  ]
}

const ofView = (view: Blueprint["views"][number]): ReadonlyArray<Rule> => {
  switch (view._tag) {
    case "Document":
    case "Report":
      return [
        rule(["document"], [view.entity]),
        ...(view._tag === "Report" && view.sums.length > 0 ? [rule(["computed"], [view.entity])] : [])
      ]
    case "LookUp":
      return [rule(["lookup"], [view.entity])]
    case "Catalogue":
      return [rule(["publicCatalogue"], [view.entity])]
    case "Order":
      return [rule(["order"], [view.entity, view.items])]
    case "Booking":
      return [rule(["overlap", "places"], [view.entity])]
    case "Chart":
      return view.sum === undefined ? [] : [rule(["computed"], [view.entity])]
    default:
      return []
  }
}

/** What the blueprint holds. */
export const ofBlueprint = (blueprint: Blueprint, understanding: Understanding): Present => ({
  family: understanding.family,
  locale: blueprint.locale,
  entities: blueprint.entities.map((entity) => ({
    id: entity.id,
    singular: entity.singular,
    plural: entity.plural,
    fields: entity.fields.map((field) => field.label),
    options: entity.fields.flatMap((field) => field.options?.map((option) => option.label) ?? []),
    refers: entity.fields.flatMap((field) => field.entity === undefined ? [] : [field.entity])
  })),
  rules: [
    ...blueprint.entities.flatMap(ofEntity),
    ...blueprint.views.flatMap(ofView),
    ...(blueprint.personas ?? []).map((persona) =>
      rule(["persona"], [
        ...(persona.scope ?? []).map((one) => one.entity),
        ...blueprint.views.flatMap((view) => persona.views.includes(view.id) && "entity" in view ? [view.entity] : [])
      ])
    )
  ]
})
