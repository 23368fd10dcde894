import { dayAfter } from "@statex/blueprint/Days"
import type { Entity } from "@statex/blueprint/Entity"
import type { Ground } from "@statex/blueprint/Evaluation"
import type { Field } from "@statex/blueprint/Field"
import { startingValue } from "@statex/blueprint/Fit"
import type { Stored } from "@statex/blueprint/markup/Scene"
import { type Change, type Refusal, refusalOf } from "@statex/blueprint/Refusal"
import type { Value } from "@statex/blueprint/Words"

/** What is known of the app while a check is followed: its rules, its records, its day. */
export interface Known extends Ground {
  readonly today: string
}

export type Values = Readonly<Record<string, Value>>

/** Tries until a combination of values is given up. */
const mostTries = 1500
/** Values proposed for one field. */
const mostValues = 24

/** A word that no brief and no sample holds; each number gives another. */
export const word = (number: number): string => {
  const letters = [...(number + 677).toString(26)].map((one) => String.fromCharCode(97 + Number.parseInt(one, 26)))
  return `Qx${letters.join("")}`
}

const texts = (field: Field, number: number): ReadonlyArray<Value> => {
  const own = word(number)
  switch (field.kind) {
    case "email":
      return [`${own.toLowerCase()}@example.com`]
    case "phone":
      return [`+420 601 ${String(100_000 + (number * 37) % 899_999)}`]
    case "url":
      return [`https://${own.toLowerCase()}.example.com/`]
    default:
      return [own.slice(0, field.maxLength ?? 60)]
  }
}

const numbers = ({ maximum, minimum }: Field): ReadonlyArray<Value> =>
  [minimum, 1, 2, 3, 5, 10, 20, 50, 100, 1000, 0, maximum].filter((value): value is number =>
    value !== undefined && (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)
  ).map(Math.ceil)

const days = [1, 2, 3, 7, 8, 14, 30, 31, 60, 120, 400, 0, -1, -7, -30, -400]

/** Values that a field might hold, the likeliest first; those that records hold already come last. */
const proposals = (known: Known, entity: Entity, field: Field, number: number): ReadonlyArray<Value> => {
  const held = known.records.filter((record) => record.entity === entity.id).map((record) => record.values[field.id])
    .filter((value): value is Value => value !== undefined && value !== null && value !== "")
  const fresh = (): ReadonlyArray<Value> => {
    switch (field.kind) {
      case "number":
      case "money":
        return numbers(field)
      case "date":
        return days.map((amount) => dayAfter(known.today, amount, "days"))
      case "time":
        return ["10:00", "11:00", "09:00", "14:00", "15:30", "12:00", "08:00", "17:00", "20:00"]
      case "boolean":
        return [false, true]
      case "choice": {
        const options = (field.options ?? []).map((option) => option.value)
        return field.id === entity.status ? options : options.slice(0, 12)
      }
      case "reference":
        return known.records.filter((record) => record.entity === field.entity).map((record) => record.key)
      default:
        return texts(field, number)
    }
  }
  return [...new Set([...fresh(), ...held, ...(field.required ? [] : [null])])].slice(0, mostValues)
}

export interface Wish {
  readonly entity: Entity
  /** The fields that can be filled in. */
  readonly fields: ReadonlyArray<string>
  readonly fixed?: Values
  /** Makes the words of one wish unlike those of another. */
  readonly number: number
  /** The record to be changed; without one a new one is meant. */
  readonly of?: Stored
  /** Combinations after which it is given up. */
  readonly tries?: number
  /** Whether the answer of the rules is the one that is looked for. */
  readonly wanted: (refusal: Refusal | null, values: Values) => boolean
}

const isAboutOneField = (refusal: Refusal | null): refusal is Refusal & { readonly field: string } =>
  refusal?.field !== undefined && refusal.message === undefined &&
  !["noSuchStep", "stepNotYet", "mustBegin"].includes(refusal.key)

/** The change that the values would be. */
export const changeOf = ({ entity, of }: Pick<Wish, "entity" | "of">, values: Values): Change => ({
  put: [{
    key: of?.key ?? "a-new-one",
    entity: entity.id,
    values: {
      ...Object.fromEntries(entity.fields.map((field) => [field.id, startingValue(entity, field)])),
      ...of?.values,
      ...values
    },
    sample: false,
    changed: 1
  }]
})

/** Values for the fields to which the rules answer as wished; `undefined` where none were found. */
export const valuesFor = (known: Known, wish: Wish): Values | undefined => {
  const { entity, fields, fixed = {}, number, of, tries: most = mostTries, wanted } = wish
  const asked = entity.fields.filter((field) => fields.includes(field.id) && !(field.id in fixed))
  const offered = new Map(asked.map((field, at) => {
    const own = of?.values[field.id]
    const all = proposals(known, entity, field, number * 20 + at)
    return [field.id, own === undefined ? all : [...new Set([own, ...all])]] as const
  }))
  type Choice = Readonly<Record<string, number>>
  const valuesOf = (choice: Choice): Values => ({
    ...Object.fromEntries(asked.map(({ id }) => [id, offered.get(id)?.[choice[id] ?? 0] ?? null])),
    ...fixed
  })
  const queue: Array<Choice> = [{}]
  const seen = new Set([""])
  for (let tries = 0; tries < Math.min(queue.length, most); tries++) {
    const choice = queue[tries] ?? {}
    const values = valuesOf(choice)
    const refusal = refusalOf(known.entities, known.records, changeOf(wish, values), known.today)
    if (wanted(refusal, values)) return values
    const involved = asked.length === 1 ?
      asked.map(({ id }) => id) :
      isAboutOneField(refusal) && asked.some(({ id }) => id === refusal.field)
      ? [refusal.field]
      : asked.filter(({ kind }) => !["text", "longText", "email", "phone", "url"].includes(kind)).map(({ id }) => id)
    for (const id of involved) {
      const count = offered.get(id)?.length ?? 0
      for (let at = 1; at < count; at++) {
        const next = { ...choice, [id]: at }
        const name = JSON.stringify(Object.entries(next).filter(([, place]) => place > 0).sort())
        if (seen.has(name)) continue
        seen.add(name)
        queue.push(next)
      }
    }
  }
  return undefined
}

/** Values that the rules let through. */
export const isAllowed = (refusal: Refusal | null): boolean => refusal === null
