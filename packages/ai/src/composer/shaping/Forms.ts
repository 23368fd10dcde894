import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import { bookedIn } from "../Appointments.ts"
import type { DraftEntity, Reading } from "../Draft.ts"
import { withFields } from "../Entities.ts"
import { asNamed, type NamedField } from "../Fields.ts"
import { same } from "../Lists.ts"
import { before, referencesOf, shaped, unnamedEntity } from "./Base.ts"
import { genericField, type ShapedEntity } from "./Ground.ts"
import { periodOf } from "./Periods.ts"

interface Forms {
  readonly entities: ReadonlyArray<ShapedEntity>
  readonly resource?: string
}

/** Takes the people of a brief as the ones who fill in the form: their fields become the form's. */
const formOf = (
  reading: Reading,
  base: DraftEntity,
  rest: ReadonlyArray<DraftEntity>
): readonly [DraftEntity, ReadonlyArray<DraftEntity>] => {
  const pointed = new Set(
    [base, ...rest].flatMap((entity) => Object.values(referencesOf(entity, [base, ...rest])))
  )
  const people = rest.filter((entity) => entity.person && entity.file === undefined && !pointed.has(entity.id))
  const others = rest.filter((entity) =>
    !people.includes(entity) && (entity.fields.length > 0 || pointed.has(entity.id))
  )
  const form = people.reduce(
    (all, entity) =>
      entity.passages.reduce(
        (one, passage) => withFields(one, [], passage, "asked"),
        withFields(all, entity.fields.map(asNamed), undefined, "asked")
      ),
    reading.loose.reduce((all, { passage, fields }) => withFields(all, fields, passage, "asked"), base)
  )
  return [form, others]
}

const contactFirst = (entity: DraftEntity, locale: Locale, more: ReadonlyArray<NamedField>): DraftEntity => {
  const hasName = entity.fields.some((field) => field.kind === "text" && field.refers === undefined)
  const hasContact = entity.fields.some((field) => field.kind === "phone" || field.kind === "email")
  const added = withFields(
    { ...entity, fields: [] },
    hasName ? [] : [genericField(locale, "fieldName", "text")],
    undefined,
    "assumed"
  )
  const own = entity.fields.reduce((all: DraftEntity, field): DraftEntity => {
    const one = withFields(all, [asNamed(field)], undefined, "asked")
    const refers = field.refers
    return refers === undefined ? one : {
      ...one,
      fields: one.fields.map((made) => same(made.label, field.label) ? { ...made, refers } : made)
    }
  }, added)
  const status = entity.fields.find((field) => field.id === entity.status)
  const kept = own.fields.find((field) => status !== undefined && same(field.label, status.label))
  const whole = withFields(
    own,
    [...(hasContact ? [] : [genericField(locale, "fieldEmail", "email")]), ...more],
    undefined,
    "assumed"
  )
  return kept === undefined ? whole : { ...whole, status: kept.id }
}

/** Whether a booking says by its own fields when it ends: then no clock of ours can offer its times. */
const ownTimes = (entity: DraftEntity, locale: Locale): boolean => {
  const period = periodOf(shaped(entity, "booking", locale))
  return period?.toTime !== undefined || period?.to !== undefined
}

/** A booking with its own beginning and end, next to everything else that the brief names. */
const asRecords = (reading: Reading): Forms => ({
  entities: reading.entities.map((entity) => shaped(entity, "records", reading.locale, reading.entities))
})

export const bookingForms = (reading: Reading): Forms => {
  const { locale, offers } = reading
  const { found, rest } = bookedIn(reading)
  if (found !== undefined && ownTimes(found, locale)) return asRecords(reading)
  const full = found !== undefined && found.fields.filter((field) => field.id !== found.status).length >= 2
  const base = found ?? unnamedEntity(locale, "booking", true, rest)
  const pointed = new Set([base, ...rest].flatMap((entity) => Object.values(referencesOf(entity, [base, ...rest]))))
  const [form, others] = full
    ? [
      reading.loose.reduce((all, { passage, fields }) => withFields(all, fields, passage, "asked"), base),
      rest.filter((entity) => entity.fields.length > 0 || pointed.has(entity.id))
    ]
    : formOf(reading, base, rest)
  const points = Object.values(referencesOf(form, others)).some((id) => others.find((one) => one.id === id)?.person)
  const contact = points ? form : contactFirst(form, locale, [])
  const timed = contact.fields.some((field) => field.kind === "time")
    ? contact
    : before(contact, genericField(locale, "fieldTime", "time"))
  const dated = timed.fields.some((field) => field.kind === "date")
    ? timed
    : before(timed, genericField(locale, "fieldDate", "date"))
  const references = referencesOf(dated, others)
  const thing = Object.entries(references).find(([, id]) => others.find((one) => one.id === id)?.person === false)
  const list = thing !== undefined
    ? []
    : offers.length > 0
    ? offers.map((offer) => offer.heading)
    : rest.find((entity) => entity.named.length > 1)?.named ?? []
  const label = composerWords(locale)("fieldService")
  const chosen = list.length > 1
    ? withFields(dated, [{ label, kind: "choice", options: list.slice(0, 12), known: true }], undefined, "asked")
    : dated
  const whole = shaped({ ...chosen, person: true }, "booking", locale, [chosen, ...others])
  const resource = thing?.[0] ?? (list.length > 1
    ? chosen.fields.find((field) => same(field.label, label) && field.kind === "choice")?.id
    : undefined)
  const date = whole.fields.find((field) => field.kind === "date")?.id
  const time = whole.fields.find((field) => field.kind === "time")?.id
  const required = [...new Set([whole.title, date, time, resource].filter((id) => id !== undefined))]
  return {
    entities: [
      { ...whole, required },
      ...others.map((entity) => shaped(entity, "records", locale, [chosen, ...others]))
    ],
    ...(resource === undefined ? {} : { resource })
  }
}

export const landingForms = (reading: Reading): Forms => {
  const { locale, entities } = reading
  const enquiry = entities.find((entity) =>
    entity.status !== undefined || entity.fields.some((field) => field.kind === "phone" || field.kind === "email")
  )
  const rest = entities.filter((entity) => entity !== enquiry).map((entity) => ({ ...entity, person: true }))
  const own = enquiry !== undefined && !enquiry.person
  const [form] = formOf(
    reading,
    own ? enquiry : unnamedEntity(locale, "enquiry", true, []),
    own ? rest : entities.map((entity) => ({ ...entity, person: true }))
  )
  const asked = form.fields.some((field) => field.id !== form.status)
  const more = asked ? [] : [genericField(locale, "fieldMessage", "longText")]
  const whole = shaped(contactFirst(form, locale, more), "lead", locale)
  const contact = whole.fields.find((field) => field.kind === "email") ??
    whole.fields.find((field) => field.kind === "phone")
  return { entities: [{ ...whole, required: [...new Set([whole.title, contact?.id ?? whole.title])] }] }
}

export const recordForms = (reading: Reading): Forms => {
  const generic = () =>
    reading.loose.reduce(
      (all, { passage, fields }) => withFields(all, fields, passage, "asked"),
      unnamedEntity(reading.locale, "entry", false, [])
    )
  const kept = reading.entities.length > 0 ? reading.entities : [generic()]
  return { entities: kept.map((entity) => shaped(entity, "records", reading.locale, kept)) }
}
