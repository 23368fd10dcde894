import { slotsOf } from "@statex/blueprint/Slots"
import type { Value } from "@statex/blueprint/Words"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { DraftField, Reading } from "../Draft.ts"
import { means } from "../families/Meanings.ts"
import { same } from "../Lists.ts"
import type { ShapedEntity } from "../shaping/Ground.ts"
import { optionsOf } from "../shaping/Options.ts"
import { dayOfEntity, overStates, periodOf } from "../shaping/Periods.ts"
import { dayOf, numberOf } from "../Tables.ts"
import { atMost, fold } from "../Words.ts"
import { neutral, turn } from "./Neutral.ts"

/** Which sample it is, counted from 0; `attempt`: how often its values broke a rule. */
export interface Turn {
  readonly at: number
  readonly attempt: number
  /** How many samples another entity has. */
  readonly countOf: (entity: string) => number
  readonly reading: Reading
}

export const relative = (days: number): string => `today${days < 0 ? "-" : "+"}${Math.abs(days)}`

const prices = [12, 18.5, 24, 35, 48, 60, 75, 90]
const padded = (value: number) => String(value).padStart(2, "0")
const year = /^(?:jahr|year|ann[ée]e|anno|año|jaar|rok|год|سن[هة]|.*jahr)$/iu

const naming =
  /^(?:name|bezeichnung|titel|title|nom|titre|nome|titolo|denominazione|nombre|título|naam|omschrijving|název|jméno|nazwa|imię|название|имя|наименование|(?:ال)?اسم)(?!\p{L})/iu

/** Days from today on which what happens begins: past for what is over, else around today; each attempt moves it on. */
const beginOf = (entity: ShapedEntity, { at, attempt }: Turn): number => {
  const states = optionsOf(entity.fields.find((field) => field.id === entity.status)?.options ?? [])
  const state = turn(states, at)?.value
  const over = state !== undefined && overStates(entity).includes(state)
  return (over ? -30 - at * 4 : -6 + at * 3) + (over ? -attempt : attempt) * 5
}

const dateOf = (entity: ShapedEntity, field: DraftField, now: Turn): Value => {
  if (means(field.label, "birth")) {
    return `${1958 + (now.at * 7) % 45}-${padded(1 + now.at % 12)}-${padded(3 + now.at * 2 % 25)}`
  }
  const period = periodOf(entity)
  const begin = beginOf(entity, now)
  if (period?.to === field.id) return relative(begin + 2 + now.at % 3)
  if (dayOfEntity(entity)?.id === field.id) return relative(entity.person ? -400 - now.at * 90 : begin)
  if (means(field.label, "due")) return relative(begin + 14)
  return relative(Math.min(begin, 0) - 3)
}

const timeOf = (entity: ShapedEntity, field: DraftField, { at, attempt, reading }: Turn): Value => {
  const slots = slotsOf(reading.opening)
  const period = periodOf(entity)
  const last = period?.toTime === field.id
  const hours = 9 + (at * 2 + attempt) % 8
  if (entity.role === "booking" && slots.length > 0) return slots[(at + attempt) % slots.length] ?? null
  return `${padded(last ? hours + 1 : hours)}:00`
}

const within = (value: number, bounds: { readonly minimum?: number; readonly maximum?: number } | undefined): number =>
  Math.min(bounds?.maximum ?? Infinity, Math.max(bounds?.minimum ?? -Infinity, value))

const numberFor = (entity: ShapedEntity, field: DraftField, { at }: Turn): number => {
  const bounds = entity.rules.bounds[field.id]
  const plain = year.test(field.label)
    ? 2024 + at % 3
    : means(field.label, "minimum")
    ? 4 + at % 3
    : means(field.label, "stock")
    ? 12 + at * 5
    : means(field.label, "places")
    ? 8 + at % 3 * 4
    : means(field.label, "amount")
    ? 1 + at % 3
    : 2 + at * 3
  return within(plain, bounds)
}

const textOf = (entity: ShapedEntity, field: DraftField, { at, reading }: Turn): Value => {
  const words = composerWords(reading.locale)
  const { people, streets, towns } = neutral[reading.locale]
  const generic = [words("fieldName"), words("fieldTitle")].some((label) => same(label, field.label)) ||
    naming.test(field.label) || fold(field.label).includes(fold(entity.singular))
  const title = field.id === entity.title
  const given = title ? entity.named[at] : undefined
  if (given !== undefined) return given
  if (entity.person && (title || generic) || means(field.label, "person")) return turn(people, at) ?? null
  if (means(field.label, "code")) return `${entity.id.slice(0, 1).toUpperCase()}-${101 + at}`
  if (means(field.label, "address")) return turn(streets, at) ?? null
  if (means(field.label, "area")) return turn(towns, at) ?? null
  // "Name" and "Title" say nothing of their own: there the word of the thing reads better.
  return `${generic ? entity.singular : field.label} ${at + 1}`
}

/** A neutral value, the same for everybody: it must not be mistaken for a fact about the business. */
export const neutralValue = (entity: ShapedEntity, field: DraftField, now: Turn): Value => {
  const { at, attempt, reading } = now
  if (entity.rules.computed[field.id] !== undefined) return null
  const numbered = entity.rules.numbered[field.id]
  if (numbered !== undefined) return `${numbered.prefix}${String(at + 1).padStart(numbered.digits, "0")}`
  const target = entity.references[field.id]
  if (target !== undefined) {
    const count = now.countOf(target)
    const place = entity.role === "line" ? at + attempt : at + attempt * 3
    return count === 0 ? null : `sample-${place % count + 1}`
  }
  const options = optionsOf(field.options)
  switch (field.kind) {
    case "choice":
      return turn(options, at)?.value ?? null
    case "number":
      return numberFor(entity, field, now)
    case "money": {
      const price = turn(prices, at + entity.id.length) ?? 12
      const bounds = entity.rules.bounds[field.id]
      return within(price, bounds)
    }
    case "date":
      return dateOf(entity, field, now)
    case "time":
      return timeOf(entity, field, now)
    case "boolean":
      return at % 3 !== 0
    case "email":
      return `example${at + 1}@example.com`
    case "phone":
      return `+00 000 000 0${padded(at + 1)}`
    case "url":
      return `https://example.com/${at + 1}`
    case "longText":
      return composerWords(reading.locale)("sampleNote")
    default:
      return textOf(entity, field, now)
  }
}

/** A cell of the visitor's own table as a value. Addresses and numbers of people are not taken over. */
export const fromCell = (entity: ShapedEntity, field: DraftField, cell: string, now: Turn): Value => {
  const text = cell.trim()
  if (entity.references[field.id] !== undefined || field.kind === "email" || field.kind === "phone") {
    return neutralValue(entity, field, now)
  }
  if (text === "") return entity.required.includes(field.id) ? neutralValue(entity, field, now) : null
  const needed = (value: Value) =>
    value === null && entity.required.includes(field.id) ? neutralValue(entity, field, now) : value
  switch (field.kind) {
    case "choice":
      return needed(optionsOf(field.options).find((option) => option.label === text)?.value ?? null)
    case "number":
    case "money":
      return needed(numberOf(text) ?? null)
    case "date":
      return needed(dayOf(text) ?? null)
    case "time":
      return needed(/^([01]?\d|2[0-3]):[0-5]\d$/.test(text) ? text.padStart(5, "0") : null)
    case "boolean":
      return /^(?:1|x|yes|true|ja|oui|sì|si|sí|ano|tak|да|نعم)$/iu.test(text)
    case "url":
      return needed(URL.canParse(text) && /^https?:/.test(text) ? text : null)
    default:
      return atMost(text, 500)
  }
}
