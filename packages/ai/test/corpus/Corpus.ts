import { BriefText } from "@statex/ai/AiRequest"
import { Family } from "@statex/ai/Understanding"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Csv from "../../../uploads/src/extractors/Csv.ts"
import * as Pdf from "../../../uploads/src/extractors/Pdf.ts"
import type { Reading } from "../../../uploads/src/extractors/Reading.ts"
import * as Xlsx from "../../../uploads/src/extractors/Xlsx.ts"

const Labels = Schema.Array(Schema.Struct({ entity: Schema.String, labels: Schema.Array(Schema.String) }))

export const RuleKind = Schema.Literals([
  "overlap",
  "places",
  "stock",
  "reminder",
  "transition",
  "computed",
  "persona",
  "required",
  "unique",
  "limit",
  "document",
  "lookup",
  "publicCatalogue",
  "order"
])
export type RuleKind = typeof RuleKind.Type

/** What a careful reader found in a brief, written before anything was run; alternatives stand behind `|`. */
export const Expectation = Schema.Struct({
  locale: Locale,
  families: Schema.Array(Family),
  name: Schema.optionalKey(Schema.String),
  entities: Schema.Array(Schema.String),
  also: Schema.Array(Schema.String),
  fields: Labels,
  states: Labels,
  rules: Schema.Array(Schema.Struct({
    kind: RuleKind,
    entity: Schema.optionalKey(Schema.String),
    says: Schema.String,
    value: Schema.optionalKey(Schema.Finite),
    unit: Schema.optionalKey(Schema.String)
  })),
  words: Schema.Array(Schema.String),
  absent: Schema.optionalKey(Schema.Array(Schema.String))
})
export type Expectation = typeof Expectation.Type

const Entry = Schema.Struct({
  id: Schema.String,
  locale: Locale,
  kind: Schema.String,
  brief: Schema.Struct({
    problem: Schema.String,
    today: Schema.String,
    improvement: Schema.String,
    result: Schema.String
  }),
  files: Schema.Array(Schema.String),
  expect: Expectation
})

export interface CorpusBrief {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly brief: BriefText
  readonly expect: Expectation
}

const folder = join(import.meta.dirname, "../../../../corpus")

const reader = (name: string): (bytes: Uint8Array) => Promise<Reading> => {
  const kinds = { csv: Csv.read, xlsx: Xlsx.read, pdf: Pdf.read }
  const read = kinds[name.split(".").at(-1) as keyof typeof kinds]
  if (read === undefined) throw new Error(`${name} is of no kind that the corpus has`)
  return async (bytes) => read(bytes)
}

const attachment = async (name: string): Promise<BriefText["attachments"][number]> => {
  const { tables, text } = await reader(name)(new Uint8Array(readFileSync(join(folder, "files", name))))
  return { name, text, tables }
}

/** The briefs of the corpus whose number the test lets through, with their files read as the workshop reads them. */
export const corpusOf = async (wanted: (number: number) => boolean): Promise<ReadonlyArray<CorpusBrief>> => {
  const names = readdirSync(join(folder, "briefs")).filter((name) => name.endsWith(".json")).toSorted()
  const briefs: Array<CorpusBrief> = []
  for (const name of names) {
    const number = Number(name.slice(0, 2))
    if (!wanted(number)) continue
    const entry = Schema.decodeUnknownSync(Entry)(JSON.parse(readFileSync(join(folder, "briefs", name), "utf8")))
    const attachments = await Promise.all(entry.files.map(attachment))
    const { id, kind, locale, expect } = entry
    briefs.push({ id, number, kind, expect, brief: { locale, ...entry.brief, attachments } })
  }
  return briefs
}
