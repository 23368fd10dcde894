import type { Entity } from "../Entity.ts"
import type { Field } from "../Field.ts"
import { counted } from "./Finder.ts"
import { plain } from "./ListState.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { addressOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { sampleTag } from "./ValueMarkup.ts"
import { titleOf, valueText } from "./Wording.ts"

/** A record in which the words were found, where it can be seen, and the field that holds them when its name does not. */
export interface Hit {
  readonly record: Stored
  readonly title: string
  readonly address: string
  readonly place: { readonly label: string; readonly text: string } | null
}

export interface Hits {
  readonly entity: Entity
  readonly hits: ReadonlyArray<Hit>
  /** How many there are, also those that are not among `hits`. */
  readonly total: number
}

const texts = new Set<Field["kind"]>(["text", "longText", "email", "phone", "url"])

/** Where a record is shown: by itself where a view does that, otherwise in a list that is searched for it. */
const placeOf = (scene: Scene, entity: Entity): ((record: Stored, title: string) => string) | null => {
  const view = (kinds: ReadonlyArray<string>) =>
    kinds.flatMap((kind) => scene.views.filter((one) => one.kind === kind && one.entity === entity.id))[0]
  const single = view(["Detail", "Document"])
  if (single !== undefined) return (record) => `${addressOf(scene, single.id)}?key=${encodeURIComponent(record.key)}`
  const many = view(["List"])
  if (many !== undefined) return (_, title) => `${addressOf(scene, many.id)}?search=${encodeURIComponent(title)}`
  const any = view(["Board", "Calendar", "Timetable", "Catalogue", "Locations", "Kitchen", "Report"])
  return any === undefined ? null : () => addressOf(scene, any.id)
}

/** Records that hold all the words in their texts, those first that have them in their name; at most `most` an entity. */
export const hitsOf = (scene: Scene, search: string, most = 6): ReadonlyArray<Hits> => {
  const words = plain(scene, search).split(/\s+/).filter((word) => word !== "")
  if (words.length === 0) return []
  return scene.entities.flatMap((entity) => {
    const address = placeOf(scene, entity)
    if (address === null) return []
    const fields = entity.fields.filter((field) => texts.has(field.kind) && field.id !== entity.title)
    const found = recordsOf(scene, entity.id).flatMap((record) => {
      const title = titleOf(scene, record)
      const held = fields.map((field) => ({ field, text: valueText(scene, field, record.values[field.id] ?? null) }))
      const all = plain(scene, [title, ...held.map((one) => one.text)].join(" "))
      if (!words.every((word) => all.includes(word))) return []
      const missing = words.filter((word) => !plain(scene, title).includes(word))
      const place = held.find((one) => missing.some((word) => plain(scene, one.text).includes(word)))
      return [{
        record,
        title,
        address: address(record, title),
        place: place === undefined ? null : { label: place.field.label, text: place.text }
      }]
    })
    const ordered = [...found.filter((hit) => hit.place === null), ...found.filter((hit) => hit.place !== null)]
    return ordered.length === 0 ? [] : [{ entity, hits: ordered.slice(0, most), total: ordered.length }]
  })
}

const row = (scene: Scene, hit: Hit): Markup =>
  h(
    "li",
    {},
    h(
      "a",
      { href: hit.address },
      h("b", {}, h("bdi", {}, hit.title), sampleTag(scene, hit.record)),
      hit.place === null
        ? null
        : h("span", { class: "found-in" }, `${hit.place.label} · `, h("bdi", {}, hit.place.text))
    )
  )

export const searchResults = (scene: Scene, search: string): Child => {
  const found = hitsOf(scene, search)
  const count = found.reduce((sum, one) => sum + one.hits.length, 0)
  const total = found.reduce((sum, one) => sum + one.total, 0)
  if (plain(scene, search).trim() === "") return null
  if (count === 0) return h("p", { class: "count", role: "status" }, scene.copy.emptyFiltered)
  return counted(
    scene,
    count,
    total,
    null,
    found.map(({ entity, hits }) =>
      h("section", {}, h("h3", {}, entity.plural), h("ul", {}, hits.map((hit) => row(scene, hit))))
    )
  )
}
