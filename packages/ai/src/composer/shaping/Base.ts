import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { DraftEntity, DraftField } from "../Draft.ts"
import { entityFrom, withFields } from "../Entities.ts"
import { means } from "../families/Meanings.ts"
import { draftField, type NamedField } from "../Fields.ts"
import { same } from "../Lists.ts"
import { genericField, noRules, type ShapedEntity } from "./Ground.ts"

const textual: ReadonlySet<DraftField["kind"]> = new Set(["text", "email", "phone", "longText"])

export const before = (entity: DraftEntity, named: NamedField): DraftEntity => ({
  ...entity,
  fields: [draftField(named, entity.fields, "assumed"), ...entity.fields]
})

/** Fields that point at another thing of the same brief: said by the reading, or of the same name. */
export const referencesOf = (
  entity: DraftEntity,
  all: ReadonlyArray<DraftEntity>
): Readonly<Record<string, string>> =>
  Object.fromEntries(entity.fields.flatMap((field) => {
    const meant = all.find((one) => one.id === field.refers && one.id !== entity.id)
    const named = all.find((one) =>
      one.id !== entity.id && (same(one.singular, field.label) || same(one.plural, field.label))
    )
    // A column of an attached table keeps the visitor's own cells.
    const free = field.kind === "text" && !entity.columns.includes(field.id)
    const target = meant ?? (free ? named : undefined)
    return target === undefined ? [] : [[field.id, target.id]]
  }))

/** The field that names a record: its first text, else what it points at, else a field made for it. */
const titled = (
  entity: DraftEntity,
  all: ReadonlyArray<DraftEntity>,
  locale: Locale
): DraftEntity & { title: string } => {
  const references = referencesOf(entity, all)
  const pointed = (field: DraftField) => references[field.id] !== undefined
  const texts = entity.fields.filter((field) => !pointed(field) && field.id !== entity.status)
  const named = texts.find((field) => field.kind === "text") ??
    (Object.keys(references).length > 0 ? undefined : texts.find((field) => textual.has(field.kind)))
  const ordered = entity.fields.filter((field) => {
    const target = all.find((one) => one.id === references[field.id])
    return target !== undefined && Object.keys(referencesOf(target, all)).length < target.fields.length
  })
  const person = ordered.find((field) => all.find((one) => one.id === references[field.id])?.person)
  const title = named ?? person ?? ordered[0]
  if (title !== undefined && !(title.kind === "longText" && entity.fields.length > 1)) {
    return { ...entity, title: title.id }
  }
  const whole = before(entity, genericField(locale, entity.person ? "fieldName" : "fieldTitle", "text"))
  return { ...whole, title: whole.fields[0]?.id ?? "name" }
}

/** Kinds that a label makes plain where no word of the language's list did: a return is a day, a stock a number. */
const plainKind = (entity: DraftEntity, field: DraftField, points: boolean): DraftField["kind"] => {
  if (field.kind !== "text" || entity.columns.includes(field.id) || field.refers !== undefined) return field.kind
  if (
    points && !entity.person && (means(field.label, "from") || means(field.label, "to")) && !means(field.label, "area")
  ) {
    return "date"
  }
  if (means(field.label, "stock") || means(field.label, "minimum")) return "number"
  return field.kind
}

const plain = (entity: DraftEntity, all: ReadonlyArray<DraftEntity>): DraftEntity => {
  const references = referencesOf(entity, all)
  const points = Object.keys(references).length > 0
  return {
    ...entity,
    fields: entity.fields.map((field) =>
      references[field.id] === undefined ? { ...field, kind: plainKind(entity, field, points) } : field
    )
  }
}

/** Makes a drafted entity whole: fields where it has none, a title, references. */
export const shaped = (
  draft: DraftEntity,
  role: ShapedEntity["role"],
  locale: Locale,
  all: ReadonlyArray<DraftEntity> = []
): ShapedEntity => {
  const entity = plain(draft, all)
  const own = entity.fields.filter((field) => field.id !== entity.status)
  const generic = (key: string, kind: NamedField["kind"]) => genericField(locale, key, kind)
  const filled = own.length > 0
    ? entity
    : withFields(
      entity.status === undefined ? entity : { ...entity, fields: [] },
      entity.person
        ? [
          generic("fieldName", "text"),
          generic("fieldPhone", "phone"),
          generic("fieldEmail", "email"),
          generic("fieldNote", "longText")
        ]
        : [generic("fieldTitle", "text"), generic("fieldNote", "longText")],
      undefined,
      "assumed"
    )
  const status = entity.fields.find((field) => field.id === entity.status)
  const restored = own.length > 0 || status === undefined ? filled : { ...filled, fields: [...filled.fields, status] }
  const whole = titled(restored, all, locale)
  const references = referencesOf(whole, all)
  return { ...whole, role, required: [whole.title], references, rules: noRules }
}

/** An entity that no word of the brief names. */
export const unnamedEntity = (
  locale: Locale,
  key: "entry" | "booking" | "enquiry" | "order" | "line",
  person: boolean,
  taken: ReadonlyArray<DraftEntity>
): DraftEntity => {
  const words = composerWords(locale)
  const word = { singular: words(`${key}One`), plural: words(`${key}Many`), person }
  return entityFrom(word, taken, undefined, key === "entry" ? "assumed" : "derived")
}
