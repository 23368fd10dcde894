import type { Entity } from "../src/Entity.ts"
import type { Field } from "../src/Field.ts"
import { misfitOf } from "../src/Fit.ts"
import { recordsOf, type Scene, type Stored } from "../src/markup/Scene.ts"
import { titleOf } from "../src/markup/Wording.ts"
import type { Value } from "../src/Words.ts"
import { freshRecord } from "./App.ts"
import { fromCsv, toCsv } from "./Csv.ts"
import { imported } from "./Reading.ts"

/** What a reference points at, by its title where only one record has that title, so that it is found again. */
const named = (scene: Scene, field: Field, value: Value): Value => {
  const others = recordsOf(scene, field.entity ?? "")
  const meant = others.find((record) => record.key === value)
  if (meant === undefined) return value
  const title = titleOf(scene, meant)
  return others.some((other) => other !== meant && titleOf(scene, other) === title) ? value : title
}

/** Words for people in choices and references; numbers, dates and yes/no so that any program reads them. */
const cell = (scene: Scene, field: Field, value: Value): string => {
  if (value === null) return ""
  if (field.kind === "choice") return field.options?.find((option) => option.value === value)?.label ?? String(value)
  return String(field.kind === "reference" ? named(scene, field, value) : value)
}

export const csvOf = (scene: Scene, entity: Entity): string =>
  toCsv([
    entity.fields.map((field) => field.label),
    ...recordsOf(scene, entity.id).map((record) =>
      entity.fields.map((field) => cell(scene, field, record.values[field.id] ?? null))
    )
  ])

export const jsonOf = (scene: Scene, entity: Entity): string =>
  `${
    JSON.stringify(
      {
        entity: entity.id,
        records: recordsOf(scene, entity.id).map(({ key, sample, values }) => ({
          key,
          sample,
          values: Object.fromEntries(entity.fields.map((field) => {
            const value = values[field.id] ?? null
            return [field.id, field.kind === "reference" ? named(scene, field, value) : value]
          }))
        }))
      },
      null,
      2
    )
  }\n`

interface Row {
  readonly key?: string
  readonly values: Readonly<Record<string, unknown>>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const jsonRows = (text: string): ReadonlyArray<Row> => {
  const held: unknown = JSON.parse(text)
  const list: unknown = isObject(held) ? held["records"] : held
  if (!Array.isArray(list)) throw new Error("No records")
  return list.map((one: unknown): Row => {
    if (!isObject(one)) return { values: {} }
    const values = one["values"]
    if (!isObject(values)) return { values: one }
    return typeof one["key"] === "string" ? { key: one["key"], values } : { values }
  })
}

const csvRows = (entity: Entity, text: string): ReadonlyArray<Row> => {
  const [head = [], ...rows] = fromCsv(text)
  const ids = head.map((name) => {
    const word = name.trim().toLowerCase()
    return entity.fields.find((field) => field.id === word || field.label.toLowerCase() === word)?.id
  })
  if (!ids.some((id) => id !== undefined)) throw new Error("No known columns")
  return rows.map((cells) => ({
    values: Object.fromEntries(ids.flatMap((id, at) => id === undefined ? [] : [[id, cells[at] ?? ""]]))
  }))
}

export interface Imported {
  readonly records: ReadonlyArray<Stored>
  /** The row (counted from 1) that each record comes from. */
  readonly rows: ReadonlyArray<number>
  /** The rows that do not fit, and in which field or why. */
  readonly refused: ReadonlyArray<{ readonly row: number; readonly label: string }>
}

/** Reads a file of records, each checked like a form; throws when it is neither CSV nor JSON of this entity. */
export const importOf = (scene: Scene, entity: Entity, text: string): Imported => {
  const rows = /^\s*[[{]/.test(text) ? jsonRows(text) : csvRows(entity, text)
  const fields = entity.fields.filter((field) => field.computed === undefined)
  const records: Array<Stored> = []
  const taken: Array<number> = []
  const refused: Array<{ row: number; label: string }> = []
  for (const [at, row] of rows.entries()) {
    const values = Object.fromEntries(
      fields.map((field) => [field.id, imported(scene, field, row.values[field.id])])
    )
    const wrong = fields.find((field) => {
      const value = values[field.id] ?? null
      const pointless = field.kind === "reference" && value !== null &&
        !scene.records.some((record) => record.entity === field.entity && record.key === value)
      const coming = field.numbered !== undefined && value === null
      return pointless || !coming && misfitOf(field, value) !== null
    })
    if (wrong === undefined) {
      records.push(freshRecord(entity.id, values, row.key))
      taken.push(at + 1)
    } else refused.push({ row: at + 1, label: wrong.label })
  }
  return { records, rows: taken, refused }
}

/** Offers a text as a file to keep. */
export const download = (name: string, type: string, text: string): void => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
