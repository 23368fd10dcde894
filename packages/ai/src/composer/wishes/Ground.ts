import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import type { DraftField, Opening, Reading } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import type { Planned } from "../Layout.ts"
import type { Shape, ShapedEntity } from "../shaping/Ground.ts"
import { hash } from "../Slugs.ts"
import { look } from "../Words.ts"
import { fold } from "../Words.ts"
import type { Wish } from "./Wish.ts"

const draftOf = (field: Field): DraftField => ({
  id: field.id,
  label: field.label,
  kind: field.kind === "reference" ? "text" : field.kind,
  options: field.options?.map((option) => option.label) ?? [],
  ...(field.unit === undefined ? {} : { unit: field.unit }),
  ...(field.entity === undefined ? {} : { refers: field.entity }),
  origin: "asked"
})

const by = <A>(fields: ReadonlyArray<Field>, of: (field: Field) => A | undefined): Readonly<Record<string, A>> =>
  Object.fromEntries(fields.flatMap((field) => {
    const value = of(field)
    return value === undefined ? [] : [[field.id, value] as const]
  }))

const roleOf = ({ views }: Blueprint, id: string): ShapedEntity["role"] =>
  views.some((view) => view._tag === "Booking" && view.entity === id)
    ? "booking"
    : views.some((view) => view._tag === "Order" && view.lines === id)
    ? "line"
    : views.some((view) =>
        view._tag === "Landing" && view.sections.some((section) => section._tag === "Lead" && section.entity === id)
      )
    ? "lead"
    : "records"

const shapedFrom = (blueprint: Blueprint, entity: Entity, { lexicon }: Wish): ShapedEntity => {
  const { fields } = entity
  const word = look(lexicon.entities, fold(entity.singular))
  const bounded = (field: Field) =>
    field.minimum === undefined && field.maximum === undefined ? undefined : {
      ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
      ...(field.maximum === undefined ? {} : { maximum: field.maximum })
    }
  return {
    id: entity.id,
    singular: entity.singular,
    plural: entity.plural,
    person: word?.value.person ?? fields.some((field) => field.kind === "email" || field.kind === "phone"),
    fields: fields.map(draftOf),
    ...(entity.status === undefined ? {} : { status: entity.status }),
    named: [],
    columns: fields.map((field) => field.id),
    rows: entity.samples.map((sample) => fields.map((field) => String(sample[field.id] ?? ""))),
    passages: [],
    origin: "asked",
    title: entity.title,
    role: roleOf(blueprint, entity.id),
    required: fields.filter((field) => field.required).map((field) => field.id),
    references: by(fields, (field) => field.entity),
    rules: {
      unique: fields.filter((field) => field.unique === true).map((field) => field.id),
      bounds: by(fields, bounded),
      computed: by(fields, (field) => field.computed),
      numbered: by(fields, (field) => field.numbered),
      steps: entity.steps ?? [],
      checks: entity.checks ?? [],
      limits: entity.limits ?? [],
      capacities: entity.capacities ?? [],
      reminders: entity.reminders ?? []
    }
  }
}

const plannedFrom = (blueprint: Blueprint): ReadonlyArray<Planned> =>
  blueprint.views.map((view): Planned => {
    const entity = "entity" in view ? view.entity : blueprint.entities[0]?.id ?? ""
    const plain = { id: view.id, tag: view._tag, entity, label: view.title }
    return view._tag === "Order"
      ? {
        ...plain,
        items: view.items,
        price: view.price,
        line: view.line,
        lines: { entity: view.lines, reference: view.line.order }
      }
      : plain
  })

const openingOf = (blueprint: Blueprint): Opening => {
  const view = blueprint.views.find((one) => one._tag === "Booking")
  return view === undefined
    ? { weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "17:00", minutes: 60, capacity: 1, said: {} }
    : {
      weekdays: view.weekdays,
      from: view.from,
      to: view.to,
      minutes: view.minutes,
      capacity: view.capacity,
      said: {}
    }
}

const readingOf = (blueprint: Blueprint, wish: Wish, rules: ReadonlyArray<DraftRule>): Reading => {
  const currency = blueprint.entities.flatMap((entity) => entity.fields).find((field) => field.kind === "money")?.unit
  return {
    locale: blueprint.locale,
    spoken: wish.locale,
    family: "records",
    familySure: false,
    also: [],
    rules,
    unclear: [],
    entities: [],
    loose: [],
    offers: [],
    opening: openingOf(blueprint),
    capabilities: [],
    contact: {},
    passages: [wish.passage],
    unused: [],
    seed: hash(blueprint.name),
    ...(currency === undefined ? {} : { currency })
  }
}

/** A blueprint as the shape that it could have been drawn from: what places rules and plans views works on it as on a brief. */
export const groundOf = (wish: Wish, rules: ReadonlyArray<DraftRule> = []): Shape | undefined => {
  const { blueprint } = wish
  const [first, ...rest] = blueprint.entities.map((entity) => shapedFrom(blueprint, entity, wish))
  return first === undefined ? undefined : {
    reading: readingOf(blueprint, wish, rules),
    entities: [first, ...rest],
    personas: (blueprint.personas ?? []).map((persona) => ({
      id: persona.id,
      label: persona.label,
      scope: persona.scope ?? [],
      readOnly: false
    })),
    planned: plannedFrom(blueprint),
    wanted: [],
    open: []
  }
}
