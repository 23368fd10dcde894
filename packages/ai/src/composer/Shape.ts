import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import { bookedIn } from "./Appointments.ts"
import type { DraftEntity, DraftField, Reading } from "./Draft.ts"
import { entityFrom, withFields } from "./Entities.ts"
import { asNamed, draftField, type NamedField } from "./Fields.ts"
import { same } from "./Lists.ts"

/** An entity ready to be drawn: it has a title, and no choice without options. */
export interface ShapedEntity extends DraftEntity {
  readonly title: string
  readonly role: "records" | "booking" | "lead"
  /** Ids of fields that must be filled in. */
  readonly required: ReadonlyArray<string>
  /** Field id → id of the entity that it points at. */
  readonly references: Readonly<Record<string, string>>
}

/** A reading made whole: every family has the entities that its views need. */
export interface Shape {
  readonly reading: Reading
  readonly entities: readonly [ShapedEntity, ...ReadonlyArray<ShapedEntity>]
  /** In a booking: the field with what is booked. */
  readonly resource?: string
}

const textual: ReadonlySet<DraftField["kind"]> = new Set(["text", "email", "phone", "longText"])

/** Generic fields in the language of the brief. */
const genericOf = (locale: Locale) => {
  const words = composerWords(locale)
  const generic = (key: string, kind: NamedField["kind"]): NamedField => ({
    label: words(key),
    kind,
    options: [],
    known: true
  })
  return {
    name: generic("fieldName", "text"),
    title: generic("fieldTitle", "text"),
    phone: generic("fieldPhone", "phone"),
    email: generic("fieldEmail", "email"),
    note: generic("fieldNote", "longText"),
    date: generic("fieldDate", "date"),
    time: generic("fieldTime", "time"),
    message: generic("fieldMessage", "longText")
  }
}

const before = (entity: DraftEntity, named: NamedField): DraftEntity => ({
  ...entity,
  fields: [draftField(named, entity.fields, "assumed"), ...entity.fields]
})

const shaped = (
  entity: DraftEntity,
  role: ShapedEntity["role"],
  locale: Locale,
  others: ReadonlyArray<DraftEntity> = []
): ShapedEntity => {
  const generic = genericOf(locale)
  const own = entity.fields.filter((field) => field.id !== entity.status)
  const filled = own.length > 0
    ? entity
    : withFields(
      entity.status === undefined ? entity : { ...entity, fields: [] },
      entity.person ? [generic.name, generic.phone, generic.email, generic.note] : [generic.title, generic.note],
      undefined,
      "assumed"
    )
  const status = entity.fields.find((field) => field.id === entity.status)
  const restored = own.length > 0 || status === undefined ? filled : { ...filled, fields: [...filled.fields, status] }
  const pointing = (field: DraftField) =>
    others.some((other) => other.id !== entity.id && same(other.singular, field.label))
  const named = restored.fields.find((field) => field.kind === "text" && !pointing(field)) ??
    restored.fields.find((field) => field.kind === "text") ??
    restored.fields.find((field) => textual.has(field.kind) && field.kind !== "longText")
  const whole = named === undefined ? before(restored, entity.person ? generic.name : generic.title) : restored
  const title = named?.id ?? whole.fields[0]?.id ?? "name"
  return { ...whole, title, role, required: [title], references: {} }
}

/** Turns fields that name another thing of the same brief into references to it. */
const linked = (entities: ReadonlyArray<ShapedEntity>): ReadonlyArray<ShapedEntity> =>
  entities.map((entity) => ({
    ...entity,
    references: Object.fromEntries(entity.fields.flatMap((field) => {
      const other = entities.find((one) =>
        one.id !== entity.id && one.role === "records" &&
        (same(one.singular, field.label) || same(one.plural, field.label))
      )
      // A column of an attached table keeps the visitor's own cells.
      const free = field.kind === "text" && field.id !== entity.title && !entity.columns.includes(field.id)
      return other === undefined || !free ? [] : [[field.id, other.id]]
    }))
  }))

const entityOf = (
  locale: Locale,
  key: "entry" | "booking" | "enquiry",
  person: boolean,
  taken: ReadonlyArray<DraftEntity>
) => {
  const words = composerWords(locale)
  const word = { singular: words(`${key}One`), plural: words(`${key}Many`), person }
  return entityFrom(word, taken, undefined, key === "entry" ? "assumed" : "derived")
}

/** Takes the people of a brief as the ones who fill in the form: their fields become the form's. */
const formOf = (
  reading: Reading,
  base: DraftEntity,
  rest: ReadonlyArray<DraftEntity>
): readonly [DraftEntity, ReadonlyArray<DraftEntity>] => {
  const people = rest.filter((entity) => entity.person && entity.file === undefined)
  const others = rest.filter((entity) => !people.includes(entity) && entity.fields.length > 0)
  const form = people.reduce(
    (all, entity) =>
      entity.passages.reduce(
        (one, passage) => withFields(one, [], passage, "asked"),
        withFields(all, entity.fields.map(asNamed), undefined, "asked")
      ),
    reading.loose.reduce((all, { passage, fields }) => withFields(all, fields, passage, "asked"), base)
  )
  return [form, reading.family === "landing" ? [] : others]
}

const contactFirst = (entity: DraftEntity, locale: Locale, more: ReadonlyArray<NamedField>): DraftEntity => {
  const generic = genericOf(locale)
  const hasName = entity.fields.some((field) => field.kind === "text")
  const hasContact = entity.fields.some((field) => field.kind === "phone" || field.kind === "email")
  const added = withFields(
    { ...entity, fields: [] },
    hasName ? [] : [generic.name],
    undefined,
    "assumed"
  )
  const own = withFields(added, entity.fields.map(asNamed), undefined, "asked")
  return withFields(own, [...(hasContact ? [] : [generic.email]), ...more], undefined, "assumed")
}

const booking = (reading: Reading): Pick<Shape, "entities" | "resource"> => {
  const { locale, offers } = reading
  const generic = genericOf(locale)
  const { found, rest } = bookedIn(reading)
  const [form, others] = formOf(reading, found ?? entityOf(locale, "booking", true, rest), rest)
  const contact = contactFirst(form, locale, [])
  const timed = contact.fields.some((field) => field.kind === "time") ? contact : before(contact, generic.time)
  const dated = timed.fields.some((field) => field.kind === "date") ? timed : before(timed, generic.date)
  const list = offers.length > 0
    ? offers.map((offer) => offer.heading)
    : rest.find((entity) => entity.named.length > 1)?.named ?? []
  const label = composerWords(locale)("fieldService")
  const chosen = list.length > 1
    ? withFields(dated, [{ label, kind: "choice", options: list.slice(0, 12), known: true }], undefined, "asked")
    : dated
  const resource = list.length > 1
    ? chosen.fields.find((field) => same(field.label, label) && field.kind === "choice")?.id
    : undefined
  const whole = shaped({ ...chosen, person: true }, "booking", locale)
  const date = whole.fields.find((field) => field.kind === "date")?.id
  const time = whole.fields.find((field) => field.kind === "time")?.id
  const required = [whole.title, date, time, resource].filter((id) => id !== undefined)
  const shapedOthers = others.map((entity) => shaped(entity, "records", locale))
  return { entities: [{ ...whole, required }, ...shapedOthers], ...(resource === undefined ? {} : { resource }) }
}

const landing = (reading: Reading): Pick<Shape, "entities"> => {
  const { locale, entities } = reading
  const generic = genericOf(locale)
  const [form] = formOf(
    reading,
    entityOf(locale, "enquiry", true, []),
    entities.map((entity) => ({ ...entity, person: true }))
  )
  const asked = form.fields.length > 0
  const whole = shaped(contactFirst(form, locale, asked ? [] : [generic.message]), "lead", locale)
  const contact = whole.fields.find((field) => field.kind === "email") ??
    whole.fields.find((field) => field.kind === "phone")
  return { entities: [{ ...whole, required: [...new Set([whole.title, contact?.id ?? whole.title])] }] }
}

export const shapeOf = (reading: Reading): Shape => {
  if (reading.family === "booking") return { reading, ...booking(reading) }
  if (reading.family === "landing") return { reading, ...landing(reading) }
  const generic = () =>
    reading.loose.reduce(
      (all, { passage, fields }) => withFields(all, fields, passage, "asked"),
      entityOf(reading.locale, "entry", false, [])
    )
  const kept = reading.entities.length > 0 ? reading.entities : [generic()]
  const [first, ...rest] = linked(kept.map((entity) => shaped(entity, "records", reading.locale, kept)))
  return {
    reading,
    entities: [first ?? shaped(entityOf(reading.locale, "entry", false, []), "records", reading.locale), ...rest]
  }
}
