import type { Locale } from "@statex/kernel/Locale"
import type { Copy, CopyKey } from "../Copy.ts"
import type { Entity } from "../Entity.ts"
import type { Field } from "../Field.ts"
import type { Refusal } from "../Refusal.ts"
import type { Value } from "../Words.ts"
import { groundOf, type Scene, type Stored } from "./Scene.ts"

/** A sentence of the app with its `{{names}}` filled in. */
export const say = (copy: Copy, key: CopyKey, values: Readonly<Record<string, string | number>> = {}): string =>
  copy[key].replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark))

/** The language tag for numbers and dates: English as written in Europe, Arabic with the digits used in the Emirates. */
export const tagOf = (locale: Locale): string =>
  locale === "en" ? "en-GB" : locale === "ar" ? "ar-AE-u-nu-latn" : locale

export const numberText = (locale: Locale, value: number, digits = 2): string =>
  new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: digits }).format(value)

/** Dates are calendar days, so they are read and written in UTC whatever the reader's clock says. */
export const dateText = (
  locale: Locale,
  day: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: "medium" }
) => {
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime())
    ? day
    : new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: "UTC" }).format(at)
}

/** What fills the gaps of a sentence, with numbers as the language writes them. */
export const numbersText = (
  locale: Locale,
  values: Readonly<Record<string, string | number>>
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, held]) => [name, typeof held === "number" ? numberText(locale, held) : held])
  )

const moneyText = (locale: Locale, value: number, unit: string | undefined): string => {
  if (unit !== undefined && /^[A-Z]{3}$/.test(unit)) {
    return new Intl.NumberFormat(tagOf(locale), { style: "currency", currency: unit }).format(value)
  }
  const whole = Number.isInteger(value)
  const text = new Intl.NumberFormat(tagOf(locale), {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2
  }).format(value)
  return unit === undefined ? text : `${text} ${unit}`
}

/** What a record is called: the words of its title field, or those of the record that this field points at. */
export const titleOf = (scene: Scene, record: Stored): string => {
  const entity = scene.entities.find((one) => one.id === record.entity)
  const field = entity?.fields.find((one) => one.id === entity.title)
  const value = record.values[entity?.title ?? ""] ?? null
  if (field?.kind !== "reference") return field === undefined ? record.key : valueText(scene, field, value)
  const meant = groundOf(scene).records.find((other) => other.entity === field.entity && other.key === value)
  const named = scene.entities.find((one) => one.id === meant?.entity)
  const naming = named?.fields.find((one) => one.id === named.title)
  return meant === undefined || naming === undefined || naming.kind === "reference"
    ? record.key
    : valueText(scene, naming, meant.values[naming.id] ?? null)
}

/** A value as people read it, in the language of the app; a dash where there is none. */
export const valueText = (scene: Scene, field: Field, value: Value): string => {
  if (value === null || value === "") return "–"
  if (typeof value === "boolean") return value ? scene.copy.yes : scene.copy.no
  if (typeof value === "number") {
    if (field.kind === "money") return moneyText(scene.locale, value, field.unit)
    const text = numberText(scene.locale, value)
    return field.unit === undefined ? text : `${text} ${field.unit}`
  }
  if (field.kind === "date") return dateText(scene.locale, value)
  if (field.kind === "choice") return field.options?.find((option) => option.value === value)?.label ?? value
  if (field.kind === "reference" && field.entity !== undefined) {
    const meant = groundOf(scene).records.find((one) => one.entity === field.entity && one.key === value)
    return meant === undefined ? "–" : titleOf(scene, meant)
  }
  return value
}

/** Why something was not written, in the app's words or in those of the rule. */
export const refusalText = (scene: Scene, refusal: Refusal): string => {
  if (refusal.message !== undefined && refusal.message !== "") return refusal.message
  const about = scene.records.find((one) => one.entity === refusal.entity && one.key === refusal.record)
  return say(scene.copy, refusal.key, {
    ...numbersText(scene.locale, refusal.values),
    ...(about === undefined ? {} : { name: titleOf(scene, about) })
  })
}

const rank = (scene: Scene, field: Field, value: Value): string | number => {
  if (typeof value === "number") return value
  if (typeof value === "boolean") return value ? 1 : 0
  if (field.kind === "choice") return field.options?.findIndex((option) => option.value === value) ?? -1
  return field.kind === "reference" ? valueText(scene, field, value) : String(value)
}

const absent = (value: Value | undefined): value is null | undefined | "" =>
  value === null || value === undefined || value === ""

/** Orders records by a field as people of that language would; what has no value comes last either way. */
export const sorted = (
  scene: Scene,
  entity: Entity,
  records: ReadonlyArray<Stored>,
  sort: { readonly field: string; readonly descending: boolean }
): ReadonlyArray<Stored> => {
  const field = entity.fields.find((one) => one.id === sort.field)
  if (field === undefined) return records
  const collator = new Intl.Collator(tagOf(scene.locale), { numeric: true, sensitivity: "base" })
  const turn = sort.descending ? -1 : 1
  return [...records].sort((left, right) => {
    const a = left.values[field.id]
    const b = right.values[field.id]
    if (absent(a) || absent(b)) return absent(a) ? (absent(b) ? 0 : 1) : -1
    const one = rank(scene, field, a)
    const two = rank(scene, field, b)
    return turn *
      (typeof one === "number" && typeof two === "number" ? one - two : collator.compare(String(one), String(two)))
  })
}
