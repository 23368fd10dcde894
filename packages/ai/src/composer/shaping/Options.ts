import type { Option } from "@statex/blueprint/Field"
import type { DraftField } from "../Draft.ts"
import { freeSlug } from "../Slugs.ts"
import { atMost } from "../Words.ts"

/** Options under values that are free of each other. */
export const optionsOf = (labels: ReadonlyArray<string>): ReadonlyArray<Option> => {
  const options: Array<Option> = []
  for (const label of labels) {
    options.push({ value: freeSlug(label, options.map((option) => option.value)), label: atMost(label, 120) })
  }
  return options
}

/** The states of an entity, in the order of the brief. */
export const statesOf = (entity: {
  readonly status?: string
  readonly fields: ReadonlyArray<DraftField>
}): ReadonlyArray<Option> => optionsOf(entity.fields.find((field) => field.id === entity.status)?.options ?? [])
