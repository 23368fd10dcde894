import type { List } from "../View.ts"
import type { Value } from "../Words.ts"
import { choicesOf } from "./FieldInput.ts"
import { remindersOf } from "./ReminderMarkup.ts"
import { entityOf, fieldOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { sorted, tagOf, valueText } from "./Wording.ts"

type ListView = typeof List.Type

/** What a list has been asked to show. */
export interface ListState {
  readonly search: string
  readonly filters: Readonly<Record<string, string>>
  readonly sort: { readonly field: string; readonly descending: boolean }
  readonly limit: number
  /** Empty, `any`, or `is-` with the id of a reminder. */
  readonly reminder: string
}

export const startingState = (view: ListView): ListState => ({
  search: "",
  filters: {},
  sort: view.sort,
  limit: 100,
  reminder: ""
})

/** Words without accents and case, to compare them. */
export const plain = (scene: Scene, text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(tagOf(scene.locale))

const filterKey = (value: Value | undefined): string => value === null || value === undefined ? "" : String(value)

/** The records that the search and the filters leave, in the order asked for. */
export const found = (scene: Scene, view: ListView, state: ListState): ReadonlyArray<Stored> => {
  const entity = entityOf(scene, view.entity)
  const words = plain(scene, state.search).split(/\s+/).filter((word) => word !== "")
  const searched = fieldsOf(entity, view.search.length > 0 ? view.search : view.columns)
  const left = recordsOf(scene, view.entity).filter((record) => {
    const text = plain(
      scene,
      searched.map((field) => valueText(scene, field, record.values[field.id] ?? null)).join(" ")
    )
    const pointedOut = state.reminder === "" ||
      remindersOf(scene, record).some((one) => state.reminder === "any" || state.reminder === `is-${one.id}`)
    return pointedOut && words.every((word) => text.includes(word)) &&
      Object.entries(state.filters).every(([id, wanted]) => wanted === "" || filterKey(record.values[id]) === wanted)
  })
  return sorted(scene, entity, left, state.sort)
}

/** What a filter offers: the options of a choice, the records meant, or every value there is. */
export const filterChoices = (
  scene: Scene,
  view: ListView,
  id: string
): ReadonlyArray<{ value: string; label: string }> => {
  const field = fieldOf(entityOf(scene, view.entity), id)
  if (field.kind === "boolean") {
    return [{ value: "true", label: scene.copy.yes }, { value: "false", label: scene.copy.no }]
  }
  if (field.kind === "choice" || field.kind === "reference") return choicesOf(scene, field)
  const values = new Map(
    recordsOf(scene, view.entity).flatMap((record) => {
      const value = record.values[id] ?? null
      return value === null || value === "" ? [] : [[String(value), valueText(scene, field, value)] as const]
    })
  )
  return [...values].map(([value, label]) => ({ value, label }))
}
