import type { DraftEntity } from "./Draft.ts"
import { creates, sameThing, withFields } from "./Entities.ts"
import type { NamedField } from "./Fields.ts"
import { same } from "./Lists.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownIn, type Tongue } from "./Phrases.ts"
import { names } from "./TableOwner.ts"
import { has, wordsOf } from "./Words.ts"

/** Columns of a table that tell of something else than its rows, by the place of the column. */
export interface Shares {
  /** The id of the entity that a column is a field of. */
  readonly fields: ReadonlyMap<number, string>
  /** The id of the entity that a column names, and nothing more: "Tenant". */
  readonly links: ReadonlyMap<number, string>
}

const isName = (label: string, { plural, singular }: DraftEntity): boolean =>
  same(label, singular) || same(label, plural)

/** "contracts about to expire": the brief says the word of a column right behind the thing. */
const saidWith = (label: string, entity: DraftEntity, passages: ReadonlyArray<Passage>, tongue: Tongue): boolean =>
  wordsOf(label).length === 1 && passages.some((passage) =>
    passage.part !== "attachment" && creates(passage, tongue) &&
    knownIn(passage, tongue).some(({ to, word }) =>
      sameThing(word, entity) &&
      [1, 2].some((step) =>
        !brokenBefore(passage, to + 1) && (step === 1 || !brokenBefore(passage, to + 2)) &&
        same(passage.words[to + step]?.raw ?? "", label)
      )
    )
  )

/** Which columns belong to other things of the brief. `siblings`: the brief lists them beside what the rows are. */
export const sharesOf = (
  columns: ReadonlyArray<NamedField>,
  row: DraftEntity,
  others: ReadonlyArray<DraftEntity>,
  siblings: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): Shares => {
  const fields = new Map<number, string>()
  const links = new Map<number, string>()
  const free = (at: number) => {
    const label = columns[at]?.label ?? ""
    return at > 0 && at < columns.length && !fields.has(at) && !links.has(at) &&
      !wordsOf(label).some((word) => has(tongue.lexicon.status, word.folded))
  }
  const places = [...columns.keys()]
  const labelOf = (at: number) => columns[at]?.label ?? ""
  for (const other of others) {
    for (const at of places) if (free(at) && isName(labelOf(at), other)) links.set(at, other.id)
  }
  for (const other of others) {
    const beside = siblings.some((one) => one.id === other.id)
    const pointing = other.fields.some(({ label }) => isName(label, row))
    const described = places.filter((at) => free(at) && names(labelOf(at), other, tongue))
    const listed = places.filter((at) => free(at) && other.fields.some(({ label }) => same(label, labelOf(at))))
    if (beside || pointing) { for (const at of described) fields.set(at, other.id) }
    // What a record that points at the row has itself is not kept a second time.
    if (beside || pointing && listed.length >= 2) { for (const at of listed) if (free(at)) fields.set(at, other.id) }
  }
  for (const other of siblings.filter(({ person }) => !person)) {
    for (const at of places) if (free(at) && saidWith(labelOf(at), other, passages, tongue)) fields.set(at, other.id)
  }
  // Days and sums beside one that belongs to an agreement belong to it too.
  const spreads = (from: number, step: number, id: string) => {
    for (let at = from + step; free(at) && /^(?:date|money)$/u.test(columns[at]?.kind ?? ""); at += step) {
      fields.set(at, id)
    }
  }
  const agreed = [...fields]
  for (const [at, id] of agreed) {
    if (!siblings.some((one) => one.id === id && !one.person)) continue
    spreads(at, 1, id)
    spreads(at, -1, id)
  }
  return { fields, links }
}

/** The field that a column is, among those that the brief gives the thing: "Lease start" is the start of a lease. */
const fieldFor = (entity: DraftEntity, label: string, tongue: Tongue) => {
  const own = (text: string) => wordsOf(text).map((word) => word.folded).filter((word) => !names(word, entity, tongue))
  const wanted = own(label)
  return entity.fields.find((field) => same(field.label, label)) ??
    entity.fields.find((field) => wanted.length > 0 && wanted.every((word) => own(field.label).includes(word)))
}

/** A thing with the columns that are its own, and the rows under them. */
export const withShare = (
  entity: DraftEntity,
  shared: ReadonlyArray<{ readonly at: number; readonly column: NamedField }>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  tongue: Tongue
): DraftEntity => {
  const fresh = shared.filter(({ column }) => fieldFor(entity, column.label, tongue) === undefined)
  const made = withFields(entity, fresh.map(({ column }) => ({ ...column, known: true })), undefined, "asked")
  const places = shared.flatMap(({ at, column }) => {
    const field = fieldFor(made, column.label, tongue)
    return field === undefined ? [] : [{ at, id: field.id }]
  })
  const cells = rows.map((row) => places.map(({ at }) => row[at] ?? ""))
    .filter((row) => row.some((cell) => cell.trim() !== ""))
  const distinct = [...new Map(cells.map((row) => [row.join("\t"), row])).values()]
  return { ...made, columns: places.map(({ id }) => id), rows: distinct }
}
