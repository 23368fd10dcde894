import type { DraftEntity, DraftField } from "./Draft.ts"
import { fold, wordsOf } from "./Words.ts"

const words = (label: string) => wordsOf(label).map((word) => fold(word.raw).replace(/^(?:[ldn]|dell|un)'/u, ""))

/** The thing that a label names: "Customer", "Flat", "the book"; of several words the thing must be all that matters. */
const meant = (field: DraftField, entity: DraftEntity, all: ReadonlyArray<DraftEntity>): DraftEntity | undefined => {
  if (field.kind !== "text" && field.kind !== "reference") return undefined
  const row = words(field.label)
  return all.find((other) => {
    if (other.id === entity.id) return false
    const names = [other.singular, other.plural].map((label) => words(label).join(" "))
    return names.includes(row.join(" "))
  })
}

/** Fields that name another thing of the brief point at it. */
export const referring = (entities: ReadonlyArray<DraftEntity>): ReadonlyArray<DraftEntity> =>
  entities.map((entity) => ({
    ...entity,
    fields: entity.fields.map((field) => {
      const other = field.refers === undefined ? meant(field, entity, entities) : undefined
      return other === undefined ? field : { ...field, refers: other.id }
    })
  }))
