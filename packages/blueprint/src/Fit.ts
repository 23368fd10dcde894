import type { CopyKey } from "./Copy.ts"
import type { Entity } from "./Entity.ts"
import type { Field } from "./Field.ts"
import type { Value } from "./Words.ts"

/** Why a value does not fit its field: a sentence of the app and what fills its gaps. */
export interface Misfit {
  readonly key: CopyKey
  readonly values: Readonly<Record<string, string | number>>
}

const misfit = (key: CopyKey, values: Misfit["values"] = {}): Misfit => ({ key, values })

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === "https:" || protocol === "http:") && hostname.includes(".")
}

const email = /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/
const phone = /^\+?[\d\s()./-]{5,24}$/

const ofText = (field: Field, value: string): Misfit | null => {
  if (field.maxLength !== undefined && value.length > field.maxLength) {
    return misfit("tooLong", { maximum: field.maxLength })
  }
  if (field.kind === "date") return isDay(value) ? null : misfit("notADate")
  if (field.kind === "time") return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : misfit("notATime")
  if (field.kind === "email") return email.test(value) ? null : misfit("notAnEmail")
  if (field.kind === "phone") return phone.test(value) && /(\d\D*){5}/.test(value) ? null : misfit("notAPhone")
  if (field.kind === "url") return isWebAddress(value) ? null : misfit("notAUrl")
  if (field.kind === "choice") {
    return field.options?.some((option) => option.value === value) === true ? null : misfit("notAnOption")
  }
  return null
}

/** Whether a value may stand in a field; `null` when it may. That a reference points at a record is for the caller. */
export const misfitOf = (field: Field, value: Value): Misfit | null => {
  if (value === null || value === "") return field.required ? misfit("required", { field: field.label }) : null
  if (field.kind === "boolean") return typeof value === "boolean" ? null : misfit("notAnOption")
  if (field.kind === "number" || field.kind === "money") {
    if (typeof value !== "number") return misfit("notANumber")
    if (field.minimum !== undefined && value < field.minimum) return misfit("tooSmall", { minimum: field.minimum })
    if (field.maximum !== undefined && value > field.maximum) return misfit("tooLarge", { maximum: field.maximum })
    return null
  }
  return typeof value === "string" ? ofText(field, value) : misfit("notAnOption")
}

/** Whether people enter the field; computed and numbered ones come by themselves. */
export const isTyped = (field: Field): boolean => field.computed === undefined && field.numbered === undefined

/** The fields of a form that people fill in: a new record does not choose its state where steps rule it, it begins in the first. */
export const askedOf = (entity: Entity, fields: ReadonlyArray<Field>, fresh: boolean): ReadonlyArray<Field> =>
  fields.filter((field) => isTyped(field) && !(fresh && entity.steps !== undefined && field.id === entity.status))

/** What a new record starts with: the first option of its status, `false` for yes/no, otherwise nothing. */
export const startingValue = (entity: Entity, field: Field): Value => {
  if (field.kind === "boolean") return false
  return entity.status === field.id ? field.options?.[0]?.value ?? null : null
}
