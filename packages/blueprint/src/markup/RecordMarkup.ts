import { type Child, h, type Markup } from "./Markup.ts"
import { addressFor, entityOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { cellClass, sampleTag, valueMarkup } from "./ValueMarkup.ts"
import { titleOf, valueText } from "./Wording.ts"

/** Leads to the record's own page; where there is none, `open` shows it otherwise, and without that it is only named. */
export const recordLink = (
  scene: Scene,
  record: Stored,
  open: ((record: Stored) => void) | null,
  content: Child = titleOf(scene, record),
  attributes: Markup["attributes"] = {}
): Markup => {
  const detail = addressFor(scene, "Detail", record.entity)
  if (detail !== null) {
    return h("a", { ...attributes, href: `${detail}?key=${encodeURIComponent(record.key)}` }, content)
  }
  return open === null
    ? h("span", attributes, content)
    : h("button", { ...attributes, type: "button", "data-action": "open", onclick: () => open(record) }, content)
}

/** The fields of a card as names and values; the title stands above them. */
export const cardFacts = (scene: Scene, record: Stored, ids: ReadonlyArray<string>): Markup => {
  const entity = entityOf(scene, record.entity)
  return h(
    "dl",
    {},
    fieldsOf(entity, ids.filter((id) => id !== entity.title)).map((field) =>
      h("div", {}, h("dt", {}, field.label), h("dd", {}, valueMarkup(scene, field, record)))
    )
  )
}

/** Records one under another, as pages show them that must not depend on the day they are read. */
export const recordList = (scene: Scene, entity: string, card: ReadonlyArray<string>): Child => {
  const records = recordsOf(scene, entity)
  return records.length === 0 ? h("p", { class: "empty" }, scene.copy.empty) : h(
    "ul",
    { class: "agenda" },
    records.map((record) =>
      h(
        "li",
        { class: "card" },
        h("h3", {}, h("bdi", {}, titleOf(scene, record)), sampleTag(scene, record)),
        cardFacts(scene, record, card)
      )
    )
  )
}

/** The cells of a record in a table; the first names its row and leads to it. `data-label` is for screens where rows are cards. */
export const recordRow = (scene: Scene, record: Stored, columns: ReadonlyArray<string>): Markup =>
  h(
    "tr",
    { role: "row", "data-record": record.key },
    fieldsOf(entityOf(scene, record.entity), columns).map((field, at) =>
      at === 0
        ? h(
          "th",
          { role: "rowheader", scope: "row" },
          recordLink(scene, record, null, valueText(scene, field, record.values[field.id] ?? null)),
          sampleTag(scene, record)
        )
        : h(
          "td",
          { role: "cell", class: cellClass(field), "data-label": field.label },
          valueMarkup(scene, field, record)
        )
    )
  )

/** A table of records with its headers; `body` is made of its rows. */
export const recordTable = (
  scene: Scene,
  entity: string,
  columns: ReadonlyArray<string>,
  attributes: { readonly class: string; readonly label: string },
  body: Child
): Markup =>
  h(
    "table",
    { class: attributes.class, role: "table" },
    h("caption", { class: "hidden" }, attributes.label),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        fieldsOf(entityOf(scene, entity), columns).map((field) =>
          h("th", { role: "columnheader", scope: "col", class: cellClass(field) }, field.label)
        )
      )
    ),
    body
  )
