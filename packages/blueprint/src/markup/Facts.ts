import { type Child, h } from "./Markup.ts"
import { entityOf, fieldsOf, type Scene, type Stored } from "./Scene.ts"
import { valueMarkup } from "./ValueMarkup.ts"

/** Whether there is something to show. */
export const filled = (record: Stored, id: string | undefined): id is string => (record.values[id ?? ""] ?? "") !== ""

/** What is known of a record, as names and values; what is empty is left out. */
export const facts = (scene: Scene, record: Stored, ids: ReadonlyArray<string>, kind?: string): Child => {
  const known = fieldsOf(entityOf(scene, record.entity), ids.filter((id) => filled(record, id)))
  return known.length === 0 ? null : h(
    "dl",
    { class: kind },
    known.map((field) => h("div", {}, h("dt", {}, field.label), h("dd", {}, valueMarkup(scene, field, record))))
  )
}
