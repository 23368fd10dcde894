import type { Blueprint } from "../../src/Blueprint.ts"
import type { Stored } from "../../src/markup/Scene.ts"
import type { Draw } from "../Mutations.ts"

export type Held = ReadonlyArray<Stored>
export type Values = Stored["values"]

/** An app, and its rules told a second time, as plainly and slowly as can be. */
export interface Told {
  readonly blueprint: Blueprint
  /** What may stand on the screen where these records may not be kept together; nothing where they may. */
  readonly wrong: (held: Held) => ReadonlyArray<string>
  /** The same of the way from one state of all records to another. */
  readonly barred: (before: Held, after: Held) => ReadonlyArray<string>
  /** What somebody might enter into a record, lawful or not; `days` are tomorrow and those after it. */
  readonly entered: (draw: Draw, entity: string, held: Held, days: ReadonlyArray<string>) => Values
}

export const of = (held: Held, entity: string): Held => held.filter((one) => one.entity === entity)

const lacks = (one: Stored, field: string): boolean => (one.values[field] ?? "") === ""

/** Fields that must be filled in, with their labels. */
export const missing = (
  held: Held,
  entity: string,
  fields: Readonly<Record<string, string>>
): ReadonlyArray<string> =>
  Object.entries(fields).flatMap(([field, label]) =>
    of(held, entity).some((one) => lacks(one, field)) ? [`Please fill in “${label}”.`] : []
  )

export const twice = (held: Held, entity: string, field: string): ReadonlyArray<string> => {
  const values = of(held, entity).filter((one) => !lacks(one, field)).map((one) => one.values[field])
  return new Set(values).size < values.length ? ["already exists."] : []
}

/** References that lead nowhere: the record was never there, or is about to be deleted. */
export const dangling = (held: Held, entity: string, field: string, target: string): ReadonlyArray<string> =>
  of(held, entity).some((one) =>
      !lacks(one, field) && !of(held, target).some((other) => other.key === one.values[field])
    )
    ? ["no longer exists.", "cannot be deleted."]
    : []

export const below = (held: Held, entity: string, field: string, least: number): ReadonlyArray<string> =>
  of(held, entity).some((one) => typeof one.values[field] === "number" && Number(one.values[field]) < least)
    ? [`At least ${least}.`]
    : []

/** A state that is not reached by one of these steps; `begins` is where new records stand. */
export const stepped = (
  before: Held,
  after: Held,
  states: {
    readonly entity: string
    readonly field: string
    readonly labels: Readonly<Record<string, string>>
    readonly begins: string
    /** What stands in the way from one state to another, in words; `undefined` where no step leads there. */
    readonly way: (from: string, to: string, record: Stored) => ReadonlyArray<string> | undefined
  }
): ReadonlyArray<string> =>
  of(after, states.entity).flatMap((now) => {
    const was = of(before, states.entity).find((one) => one.key === now.key)
    const [from, to] = [String(was?.values[states.field]), String(now.values[states.field])]
    if (was === undefined) {
      return to === states.begins ? [] : [`Every new entry begins as “${states.labels[states.begins]}”.`]
    }
    if (from === to) return []
    return states.way(from, to, now) ?? [`“${states.labels[from]}” cannot become “${states.labels[to]}”.`]
  })
