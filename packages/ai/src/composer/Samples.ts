import type { Option } from "@statex/blueprint/Field"
import type { Value } from "@statex/blueprint/Words"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { DraftField } from "./Draft.ts"
import { same } from "./Lists.ts"
import type { ShapedEntity } from "./Shape.ts"
import { dayOf, numberOf } from "./Tables.ts"
import { atMost } from "./Words.ts"

type Sample = Readonly<Record<string, Value>>

interface Ground {
  readonly locale: Locale
  readonly optionsOf: (field: DraftField) => ReadonlyArray<Option>
  readonly countOf: (entity: string) => number
}

const padded = (value: number) => String(value).padStart(2, "0")

/** A neutral value, the same for everybody: it must not be mistaken for a fact about the business. */
const neutral = (entity: ShapedEntity, field: DraftField, number: number, ground: Ground): Value => {
  const words = composerWords(ground.locale)
  const target = entity.references[field.id]
  if (target !== undefined) {
    const count = ground.countOf(target)
    return count === 0 ? null : `sample-${(number - 1) % count + 1}`
  }
  if (field.id === entity.title && (field.kind === "text" || field.kind === "longText")) {
    // "Name" and "Title" say nothing of their own: there the word of the thing reads better.
    const generic = [words("fieldName"), words("fieldTitle")].some((label) => same(label, field.label))
    return entity.named[number - 1] ?? `${generic ? entity.singular : field.label} ${number}`
  }
  const options = ground.optionsOf(field)
  switch (field.kind) {
    case "choice":
      return options[(number - 1) % options.length]?.value ?? null
    case "number":
      return number
    case "money":
      return number * 100
    case "date":
      return `2026-01-${padded(number * 5)}`
    case "time":
      return `${padded(8 + number)}:00`
    case "boolean":
      return number % 2 === 1
    case "email":
      return `example${number}@example.com`
    case "phone":
      return `+00 000 000 00${number}`
    case "url":
      return `https://example.com/${number}`
    case "longText":
      return words("sampleNote")
    default:
      return `${field.label} ${number}`
  }
}

/** A cell of the visitor's own table as a value. Addresses and numbers of people are not taken over. */
const fromCell = (entity: ShapedEntity, field: DraftField, cell: string, number: number, ground: Ground): Value => {
  const text = cell.trim()
  if (entity.references[field.id] !== undefined || field.kind === "email" || field.kind === "phone") {
    return neutral(entity, field, number, ground)
  }
  if (text === "") return field.id === entity.title ? neutral(entity, field, number, ground) : null
  switch (field.kind) {
    case "choice":
      return ground.optionsOf(field).find((option) => option.label === text)?.value ?? null
    case "number":
    case "money":
      return numberOf(text) ?? null
    case "date":
      return dayOf(text) ?? null
    case "time":
      return /^([01]?\d|2[0-3]):[0-5]\d$/.test(text) ? text.padStart(5, "0") : null
    case "boolean":
      return /^(?:1|x|yes|true|ja|oui|sì|si|sí|ano|tak|да|نعم)$/iu.test(text)
    case "url":
      return URL.canParse(text) && /^https?:/.test(text) ? text : null
    default:
      return atMost(text, 500)
  }
}

/** How many samples an entity will have. */
export const sampleCount = (entity: ShapedEntity): number => {
  if (entity.role !== "records") return 0
  if (entity.rows.length > 0) return entity.rows.length
  const states = entity.fields.find((field) => field.id === entity.status)?.options.length ?? 0
  return Math.min(5, Math.max(3, states, entity.named.length))
}

/** Rows of the visitor's table, else a few neutral records. Bookings and enquiries start empty. */
export const samplesOf = (entity: ShapedEntity, ground: Ground): ReadonlyArray<Sample> =>
  Array.from({ length: sampleCount(entity) }, (_, at) => {
    const row = entity.rows[at]
    return Object.fromEntries(entity.fields.map((field) => {
      const column = entity.columns.indexOf(field.id)
      const value = row === undefined
        ? neutral(entity, field, at + 1, ground)
        : column === -1
        ? (entity.required.includes(field.id) ? neutral(entity, field, at + 1, ground) : null)
        : fromCell(entity, field, row[column] ?? "", at + 1, ground)
      return [field.id, value]
    }))
  })
