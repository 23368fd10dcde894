import type { Locale } from "@statex/kernel/Locale"
import type { BriefText } from "../AiRequest.ts"
import type { DraftEntity } from "./Draft.ts"
import { creates, entityFrom, sameThing, withFields } from "./Entities.ts"
import { fieldOf, type NamedField } from "./Fields.ts"
import type { Lexicon } from "./Lexicon.ts"
import { same } from "./Lists.ts"
import type { Passage } from "./Passage.ts"
import type { Tongue } from "./Phrases.ts"
import { siblingsIn } from "./Siblings.ts"
import { ownerOfTable, passageOf } from "./TableOwner.ts"
import { sharesOf, withShare } from "./TableShares.ts"
import { asciiDigits, atMost, capital, has, look, wordsOf } from "./Words.ts"

const mostColumns = 20
const mostRows = 8
const mostOptions = 8

/** `2026-03-31` from the ways people write a day; undefined when it is none. */
export const dayOf = (cell: string): string | undefined => {
  const text = asciiDigits(cell).trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text)
  const local = /^(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})$/.exec(text)
  const [year, month, day] = iso !== null ? iso.slice(1, 4) : local !== null ? [local[3], local[2], local[1]] : []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const made = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const at = new Date(`${made}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(made) ? made : undefined
}

/** The number in a cell such as "1 250,50 Kč"; undefined when it is none. */
export const numberOf = (cell: string): number | undefined => {
  const text = asciiDigits(cell).replace(/[\s\u00a0\u202f]|€|\$|£|EUR|CZK|PLN|USD|Kč|zł|₽|CHF|AED|руб\.?|%/giu, "")
  if (!/^-?\d[\d.,]*$/.test(text)) return undefined
  const comma = text.lastIndexOf(",")
  const point = text.lastIndexOf(".")
  const plain = comma > point
    ? (comma === text.length - 4 && point === -1 && text.indexOf(",") !== comma
      ? text.replace(/,/g, "")
      : text.replace(/\./g, "").replace(",", "."))
    : text.replace(/,/g, "")
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

const fieldOfColumn = (header: string, cells: ReadonlyArray<string>, locale: Locale, lexicon: Lexicon): NamedField => {
  const named = fieldOf(header, locale, lexicon)
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "")
  const all = (test: (cell: string) => boolean) => filled.length > 0 && filled.every(test)
  const distinct = [...new Set(filled)]
  const label = atMost(capital(header.trim()), 60)
  if (all((cell) => dayOf(cell) !== undefined)) return { ...named, label, kind: "date" }
  if (all((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell))) return { ...named, label, kind: "email" }
  if (all((cell) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(cell))) return { ...named, label, kind: "time" }
  if (named.kind === "phone" || named.kind === "email") return { ...named, label }
  if (all((cell) => numberOf(cell) !== undefined)) {
    return {
      ...named,
      label,
      kind: named.kind === "money"
        ? "money"
        : named.kind === "text" && /^0\d|^\d{7,}$/.test(filled[0] ?? "")
        ? "text"
        : "number"
    }
  }
  const repeats = distinct.length < filled.length || named.kind === "choice"
  const brief = distinct.every((cell) => cell.length <= 40)
  if (
    repeats && brief && distinct.length >= 2 && distinct.length <= mostOptions &&
    (named.kind === "choice" || filled.length >= 4)
  ) {
    return { ...named, label, kind: "choice", options: distinct }
  }
  const kept = named.kind === "text" || named.kind === "longText" ||
    named.kind === "url" && all((cell) => URL.canParse(cell))
  return { ...named, label, kind: kept || filled.length === 0 ? named.kind : "text", options: [] }
}

/** What a file or sheet is called by: a thing of the language, else its bare name. */
const wordOfFile = (file: string, lexicon: Lexicon) => {
  const bare = file.replace(/\.[^.]{1,5}$/u, "").replace(/[_-]+/g, " ").replace(/\d+/g, " ").trim()
  for (const word of wordsOf(bare)) {
    const found = look(lexicon.entities, word.folded)
    if (found !== undefined) return { word: found.value, thing: true }
  }
  const label = atMost(capital(bare.replace(/\s+/g, " ")), 40)
  return label === "" ? undefined : { word: { singular: label, plural: label, person: false }, thing: false }
}

/** The name of the sheet that a table stands on, where the file has several. */
const sheetOf = (text: string, header: ReadonlyArray<string>): string | undefined => {
  const lines = text.split(/\r?\n/u)
  if (lines.filter((line) => line.startsWith("# ")).length < 2) return undefined
  const at = lines.findIndex((line) => header.every((cell) => line.includes(cell)))
  return lines.slice(0, at).findLast((line) => line.startsWith("# "))?.slice(2)
}

/** Attached tables as things with fields and rows; one that the text names too becomes one with it. */
export const entitiesOfTables = (
  brief: BriefText,
  known: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  const { lexicon, locale } = tongue
  let entities: ReadonlyArray<DraftEntity> = known
  for (const file of brief.attachments) {
    for (const table of file.tables) {
      const columns = table.header.slice(0, mostColumns).map((header, at) => ({ header, at }))
        .filter(({ header }) => /\p{L}/u.test(header))
      const called = wordOfFile(sheetOf(file.text, table.header) ?? file.name, lexicon)
      if (columns.length < 2) continue
      const named = columns.map(({ header, at }) =>
        fieldOfColumn(header, table.rows.map((row) => row[at] ?? ""), locale, lexicon)
      )
      const rows = table.rows.filter((row) => row.some((cell) => cell.trim() !== "")).slice(0, mostRows)
        .map((row) => columns.map((column) => row[column.at] ?? ""))
      const line = file.text.split(/\r?\n/).find((text) => columns.every(({ header }) => text.includes(header)))?.trim()
      const passage = line === undefined ? undefined : passageOf(line)
      const sure = called?.thing === true || called !== undefined && entities.some((one) => sameThing(one, called.word))
      const word = sure ? called?.word : ownerOfTable(file.name, named, entities, passages, tongue) ?? called?.word
      const index = entities.findIndex((entity) => word !== undefined && sameThing(entity, word))
      const only = entities.length === 1 && entities[0]?.fields.length === 0 ? 0 : -1
      const at = index === -1 ? only : index
      if (at === -1 && entities.length >= 6) continue
      const base = entities[at] ??
        entityFrom(
          word ?? { singular: named[0]?.label ?? "", plural: named[0]?.label ?? "", person: false },
          entities,
          passage,
          "asked"
        )
      const listed = passages.filter((one) => one.part !== "attachment" && creates(one, tongue))
        .map((one) => siblingsIn(one, tongue)).find((words) => words.some((one) => sameThing(one, base))) ?? []
      const rest = listed.reduce<ReadonlyArray<DraftEntity>>(
        (all, one) =>
          sameThing(one, base) || all.some((other) => sameThing(other, one))
            ? all
            : [...all, entityFrom(one, [base, ...all], undefined, "asked")],
        entities.filter((_, place) => place !== at)
      )
      const beside = rest.filter((one) => listed.some((other) => sameThing(one, other)))
      const shares = sharesOf(named, base, rest.filter((one) => one.file === undefined), beside, passages, tongue)
      const linker = beside.find((one) => !one.person && [...shares.fields.values()].includes(one.id))
      const away = (place: number) => shares.fields.has(place) || linker !== undefined && shares.links.has(place)
      const own = named.map((column, place) => ({ column, at: place })).filter((one) => !away(one.at))
      const fields = own.map(({ column }) => column)
      // The table is how the visitor works today: its columns and kinds win over those guessed from the text.
      const fresh = base.fields.filter((field) => !fields.some((column) => same(column.label, field.label)))
      const merged = withFields({ ...base, fields: [] }, fields, passage, "asked")
      const whole = withFields(merged, fresh.map((field) => ({ ...field, known: true })), undefined, "asked")
      const status = whole.fields.find((field) =>
        field.kind === "choice" && wordsOf(field.label).some((part) => has(lexicon.status, part.folded))
      )
      const made: DraftEntity = {
        ...whole,
        file: file.name,
        columns: merged.fields.map((field) => field.id),
        rows: rows.map((row) => own.map((one) => row[one.at] ?? "")),
        ...(status === undefined ? {} : { status: status.id })
      }
      const others = rest.map((one) => {
        const shared = named.map((column, place) => ({ column, at: place })).filter((cell) =>
          shares.fields.get(cell.at) === one.id || linker !== undefined && shares.links.has(cell.at) &&
            (one === linker || shares.links.get(cell.at) === one.id)
        )
        const back = one === linker
          ? [{ at: 0, column: { label: base.singular, kind: "text", options: [], known: true } as const }]
          : []
        return shared.length === 0 ? one : withShare(one, [...back, ...shared], rows, tongue)
      })
      const place = at === -1 ? 0 : at
      entities = [...others.slice(0, place), made, ...others.slice(place)]
    }
  }
  return entities
}
