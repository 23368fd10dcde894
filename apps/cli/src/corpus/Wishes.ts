import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import { locales } from "@statex/kernel/Locale"
import { templatesOf, thingsOf, type WishTemplate } from "./WishTemplates.ts"

/** A change that somebody could ask for of one app, in its own words, with what it speaks of. */
export interface Asked {
  /** The position of the app that it is asked of. */
  readonly app: number
  readonly kind: string
  readonly text: string
  readonly possible: boolean
  readonly entity?: Entity
  readonly field?: Field
  /** The value of a choice that is spoken of. */
  readonly option?: string
  /** The text of the app that is to change. */
  readonly button?: string
}

type Filling = Omit<Asked, "app" | "kind" | "text" | "possible">

const plain = (field: Field) => field.computed === undefined && field.numbered === undefined

/** Whether no other label of the app is the same or holds this one: then the label alone says what is meant. */
const told = ({ entities }: Blueprint, label: string): boolean => {
  const folded = label.toLowerCase()
  const labels = entities.flatMap((entity) => [
    entity.plural,
    entity.singular,
    ...entity.fields.flatMap((field) => [field.label, ...(field.options ?? []).map((option) => option.label)])
  ])
  return labels.filter((one) => one.toLowerCase().includes(folded) || folded.includes(one.toLowerCase())).length === 1
}

const usedBy = ({ views }: Blueprint, { id: entity }: Entity, { id }: Field): boolean =>
  views.some((view) => "entity" in view && view.entity === entity && Object.values(view).some((value) => value === id))

/** What a field must be for a kind of wish to make sense of it. */
const fits: Readonly<Record<string, (field: Field, entity: Entity, blueprint: Blueprint) => boolean>> = {
  older: (field) => field.kind === "date" && plain(field),
  within: (field) => field.kind === "date" && plain(field),
  calendar: (field) => field.kind === "date" && plain(field),
  below: (field) => field.kind === "number",
  most: (field) => field.kind === "number" && plain(field) && field.maximum === undefined,
  required: (field) => plain(field) && !field.required && field.kind !== "boolean",
  unique: (field, { title }) => field.kind === "text" && plain(field) && field.unique !== true && field.id !== title,
  kind: (field, { title }) => field.kind === "text" && plain(field) && field.unique !== true && field.id !== title,
  chart: (field, { id, status }, { views }) =>
    field.kind === "choice" && field.id !== status &&
    !views.some((view) => view._tag === "Chart" && view.entity === id && view.group === field.id),
  option: (field) => field.kind === "choice",
  optionRenamed: (field) => field.kind === "choice",
  optionRemoved: (field, { id, status }) =>
    field.kind === "choice" && (field.options ?? []).length > 2 && field.id !== status && id !== "",
  fieldRemoved: (field, entity, blueprint) =>
    field.id !== entity.title && field.id !== entity.status && !usedBy(blueprint, entity, field) &&
    ["text", "longText", "number", "phone", "email"].includes(field.kind),
  fieldRenamed: (field) => field.kind !== "reference"
}

const absent = ({ views }: Blueprint, tag: string, entity?: Entity): boolean =>
  !views.some((view) => view._tag === tag && (entity === undefined || "entity" in view && view.entity === entity.id))

/** What an app or one of its lists must be for the wishes that speak of no field. */
const suits: Readonly<Record<string, (entity: Entity, blueprint: Blueprint) => boolean>> = {
  calendar: (entity, blueprint) => absent(blueprint, "Calendar", entity),
  dashboard: (_, blueprint) => absent(blueprint, "Dashboard"),
  report: (entity, blueprint) => absent(blueprint, "Report", entity),
  document: (entity, blueprint) => absent(blueprint, "Document", entity),
  catalogue: (entity, blueprint) =>
    absent(blueprint, "Catalogue", entity) && !entity.fields.some((field) => field.kind === "email"),
  viewRemoved: (entity, blueprint) => !absent(blueprint, "Chart", entity),
  order: (entity) => entity.status !== undefined && entity.steps === undefined,
  start: ({ id }, { start, views }) =>
    views.some((view) => view._tag === "List" && view.entity === id && view.id !== start),
  part: (_, blueprint) => absent(blueprint, "Order")
}

const ordinary = (entity: Entity, { views }: Blueprint): boolean =>
  views.some((view) => view._tag === "List" && view.entity === entity.id) &&
  !views.some((view) => view._tag === "Order" && view.lines === entity.id)

const filled = (template: WishTemplate, blueprint: Blueprint): Filling | undefined => {
  const { kind, text } = template
  const entities = blueprint.entities.filter((entity) =>
    ordinary(entity, blueprint) && (suits[kind]?.(entity, blueprint) ?? true)
  )
  if (kind === "button") {
    const button = blueprint.views.flatMap((view) =>
      view._tag === "Form" || view._tag === "Booking" ? [view.submit] : []
    )[0]
    return button === undefined ? undefined : { button }
  }
  if (!/\{[DFNCO]\}/u.test(text)) {
    const entity = entities[0]
    return entity === undefined ? (/\{E\}/u.test(text) || suits[kind] !== undefined ? undefined : {}) : { entity }
  }
  for (const entity of entities) {
    const field = entity.fields.find((one) =>
      (fits[kind]?.(one, entity, blueprint) ?? true) &&
      (text.includes("{E}") || kind.startsWith("option") || told(blueprint, one.label)) &&
      !blueprint.entities.some((other) => [other.singular, other.plural].includes(one.label))
    )
    const option = field?.options?.find((one) => told(blueprint, one.label))?.label
    if (field === undefined || text.includes("{O}") && option === undefined) continue
    return { entity, field, ...(option === undefined ? {} : { option }) }
  }
  return undefined
}

const spoken = ({ text }: WishTemplate, filling: Filling, blueprint: Blueprint): string => {
  const known = new Set(blueprint.entities.map((entity) => entity.plural.toLowerCase().slice(0, 5)))
  const thing = thingsOf(blueprint.locale).find((one) => !known.has(one.toLowerCase().slice(0, 5))) ?? ""
  const field = filling.field?.label ?? ""
  return text.replaceAll("{E}", filling.entity?.plural ?? "").replaceAll("{T}", thing)
    .replaceAll(/\{[DFNC]\}/gu, field).replaceAll("{O}", filling.option ?? "").replaceAll("{B}", filling.button ?? "")
}

/** The wishes of every language, each asked of an app in that language that has what it speaks of; the same apps give the same wishes. */
export const wishesFor = (apps: ReadonlyArray<Blueprint>): ReadonlyArray<Asked> =>
  locales.flatMap((locale) => {
    const own = apps.flatMap((blueprint, app) => blueprint.locale === locale ? [{ app, blueprint }] : [])
    return templatesOf(locale).flatMap((template, at): ReadonlyArray<Asked> => {
      for (let step = 0; step < own.length; step++) {
        const one = own[(at + step) % own.length]
        const filling = one === undefined ? undefined : filled(template, one.blueprint)
        if (one === undefined || filling === undefined) continue
        const { kind, possible } = template
        return [{ app: one.app, kind, possible, text: spoken(template, filling, one.blueprint), ...filling }]
      }
      return []
    })
  })
