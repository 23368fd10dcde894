import type { Expression } from "@statex/blueprint/Expression"
import type { Capacity, Check, Limit, Reminder, StatusStep } from "@statex/blueprint/Rules"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { DraftEntity, DraftField, Origin, Reading } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { draftField, type NamedField } from "../Fields.ts"
import type { Planned } from "../Layout.ts"
import { same } from "../Lists.ts"
import type { Passage } from "../Passage.ts"
import type { Wanted } from "../Sentences.ts"
import { freeSlug } from "../Slugs.ts"

/** What an entity keeps to, in the terms of the blueprint. */
export interface EntityRules {
  readonly unique: ReadonlyArray<string>
  readonly bounds: Readonly<Record<string, { readonly minimum?: number; readonly maximum?: number }>>
  readonly computed: Readonly<Record<string, Expression>>
  readonly numbered: Readonly<Record<string, { readonly prefix: string; readonly digits: number }>>
  readonly steps: ReadonlyArray<StatusStep>
  readonly checks: ReadonlyArray<Check>
  readonly limits: ReadonlyArray<Limit>
  readonly capacities: ReadonlyArray<Capacity>
  readonly reminders: ReadonlyArray<Reminder>
}

/** An entity ready to be drawn: it has a title, and no choice without options. `line`: the lines of an order. */
export interface ShapedEntity extends DraftEntity {
  readonly title: string
  readonly role: "records" | "booking" | "lead" | "line"
  /** Ids of fields that must be filled in. */
  readonly required: ReadonlyArray<string>
  /** Field id → id of the entity that it points at. */
  readonly references: Readonly<Record<string, string>>
  readonly rules: EntityRules
}

/** Somebody who uses the app; the views follow from what is drawn. */
export interface PersonaDraft {
  readonly id: string
  readonly label: string
  readonly entity?: string
  readonly scope: ReadonlyArray<{ readonly entity: string; readonly field: string }>
  readonly readOnly: boolean
  readonly passage?: Passage
}

/** A rule of the brief that the app cannot hold, with the sentence that says what it does instead. */
export interface OpenRule {
  readonly rule: DraftRule
}

/** A reading made whole: entities, what they keep to, who looks at them, and what is wanted because of it. */
export interface Shape {
  readonly reading: Reading
  readonly entities: readonly [ShapedEntity, ...ReadonlyArray<ShapedEntity>]
  /** In a booking: the field with what is booked. */
  readonly resource?: string
  readonly personas: ReadonlyArray<PersonaDraft>
  /** Views that rules and families ask for besides the ordinary ones. */
  readonly planned: ReadonlyArray<Planned>
  /** What rules and families want, each with its checks. */
  readonly wanted: ReadonlyArray<Wanted>
  readonly open: ReadonlyArray<OpenRule>
}

export const noRules: EntityRules = {
  unique: [],
  bounds: {},
  computed: {},
  numbered: {},
  steps: [],
  checks: [],
  limits: [],
  capacities: [],
  reminders: []
}

export const wordsFor = (shape: Shape) => composerWords(shape.reading.locale)

export const entityIn = (shape: Shape, id: string | undefined): ShapedEntity | undefined =>
  shape.entities.find((entity) => entity.id === id)

/** Puts a changed entity in the place of the one with its id. */
export const withEntity = (shape: Shape, changed: ShapedEntity): Shape => {
  const [first, ...rest] = shape.entities.map((entity) => entity.id === changed.id ? changed : entity)
  return first === undefined ? shape : { ...shape, entities: [first, ...rest] }
}

export const withRules = (shape: Shape, id: string, rules: (entity: ShapedEntity) => Partial<EntityRules>): Shape => {
  const entity = entityIn(shape, id)
  return entity === undefined
    ? shape
    : withEntity(shape, { ...entity, rules: { ...entity.rules, ...rules(entity) } })
}

export const wanting = (shape: Shape, ...wanted: ReadonlyArray<Wanted>): Shape => ({
  ...shape,
  wanted: [...shape.wanted, ...wanted]
})

export const planning = (shape: Shape, ...planned: ReadonlyArray<Planned>): Shape => ({
  ...shape,
  planned: [
    ...shape.planned,
    ...planned.filter((one, at) =>
      !shape.planned.some((other) => other.id === one.id) && planned.findIndex((other) => other.id === one.id) === at
    )
  ]
})

/** A field that the brief does not name and a rule needs; one of the same name is taken as it is. */
export const withField = (
  shape: Shape,
  id: string,
  named: Pick<NamedField, "label" | "kind" | "options"> & { readonly unit?: string; readonly refers?: string },
  more: { readonly required?: boolean; readonly origin?: Origin } = {}
): readonly [Shape, DraftField | undefined] => {
  const entity = entityIn(shape, id)
  if (entity === undefined) return [shape, undefined]
  const known = entity.fields.find((field) => same(field.label, named.label))
  if (known !== undefined) return [shape, known]
  const made = draftField(named, entity.fields, more.origin ?? "derived")
  const field = named.refers === undefined ? made : { ...made, refers: named.refers }
  return [
    withEntity(shape, {
      ...entity,
      fields: [...entity.fields, field],
      references: named.refers === undefined ? entity.references : { ...entity.references, [field.id]: named.refers },
      required: more.required === true ? [...entity.required, field.id] : entity.required
    }),
    field
  ]
}

/** A generic field in the language of the brief. */
export const genericField = (locale: Locale, key: string, kind: NamedField["kind"]): NamedField => ({
  label: composerWords(locale)(key),
  kind,
  options: [],
  known: true
})

/** The other entities with a field that points at this one, and that field. */
export const pointingAt = (shape: Shape, id: string) =>
  shape.entities.flatMap((entity) => {
    const [found] = Object.entries(entity.references).filter(([, target]) => target === id)
    return found === undefined || entity.id === id ? [] : [{ entity, field: found[0] }]
  })

/** An id for a rule, view or persona that nothing else has. */
export const ruleId = (text: string, taken: ReadonlyArray<{ readonly id: string }>): string =>
  freeSlug(text, taken.map((one) => one.id))

export const labelIn = (entity: ShapedEntity | undefined, id: string | undefined): string =>
  entity?.fields.find((field) => field.id === id)?.label ?? ""
