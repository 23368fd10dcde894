import type { Entity } from "./Entity.ts"
import type { Stored } from "./markup/Scene.ts"
import { type Change, type Refusal, refusalOf } from "./Refusal.ts"

/** A change, and what must stand as it was left for it to make sense: an undo takes back nothing that others did. */
export interface Write extends Change {
  readonly present?: ReadonlyArray<Stored>
  readonly absent?: ReadonlyArray<Stored>
}

/** What a write did: what came in, what went, and what stood there before. */
export interface Written {
  readonly put: ReadonlyArray<Stored>
  readonly drop: ReadonlyArray<Stored>
  readonly before: ReadonlyArray<Stored>
}

const same = (one: Stored) => (other: Stored): boolean => one.entity === other.entity && one.key === other.key

const isAsLeft = (held: ReadonlyArray<Stored>, { present = [], absent = [] }: Write): boolean =>
  present.every((record) => JSON.stringify(held.find(same(record))) === JSON.stringify(record)) &&
  !absent.some((record) => held.some(same(record)))

/** Without what is worked out, and with its own or the next number in every numbered field that is empty. */
const completed = (entities: ReadonlyArray<Entity>, held: ReadonlyArray<Stored>, put: ReadonlyArray<Stored>) => {
  const last = new Map<string, number>()
  return put.map((record): Stored => {
    const fields = entities.find((entity) => entity.id === record.entity)?.fields ?? []
    const values = { ...record.values }
    for (const { id, computed, numbered } of fields) {
      if (computed !== undefined) delete values[id]
      if (numbered === undefined || (values[id] ?? "") !== "") continue
      const kept = held.find(same(record))?.values[id] ?? ""
      if (kept !== "") {
        values[id] = kept
        continue
      }
      const place = `${record.entity} ${id}`
      const numberIn = (other: Stored): number => {
        const text = String(other.values[id] ?? "")
        return other.entity === record.entity && text.startsWith(numbered.prefix)
          ? Math.floor(Number(text.slice(numbered.prefix.length))) || 0
          : 0
      }
      const next = (last.get(place) ?? [...held, ...put].reduce((most, one) => Math.max(most, numberIn(one)), 0)) + 1
      last.set(place, next)
      values[id] = numbered.prefix + String(next).padStart(numbered.digits, "0")
    }
    return { ...record, values }
  })
}

/** What a write does to the records as they are, or why it must not happen. Decides all of it; changes nothing by itself. */
export const decided = (
  entities: ReadonlyArray<Entity>,
  held: ReadonlyArray<Stored>,
  write: Write,
  today: string
): Written | Refusal => {
  const { drop = [], back = false } = write
  const put = completed(entities, held, write.put ?? [])
  const [about] = [...put, ...drop]
  if (!isAsLeft(held, write)) {
    return { key: "changedMeanwhile", values: {}, entity: about?.entity ?? "", record: about?.key ?? "" }
  }
  return refusalOf(entities, held, { put, drop, back }, today) ?? {
    put,
    drop: drop.filter((record) => !put.some(same(record))),
    before: held.filter((record) => [...put, ...drop].some(same(record)))
  }
}

export const isRefusal = (outcome: Written | Refusal): outcome is Refusal => "key" in outcome

/** What takes a write back, as long as nobody else has touched what it wrote. */
export const inverse = ({ put, drop, before }: Written): Write => ({
  put: before,
  drop: put.filter((record) => !before.some(same(record))),
  back: true,
  present: put,
  absent: drop
})
