import type { Document } from "../views/PublicViews.ts"
import type { Lines } from "../views/Shared.ts"
import { facts, filled } from "./Facts.ts"
import { button } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { addressOf, entityOf, fieldsOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { isNumeric, sampleTag, valueMarkup } from "./ValueMarkup.ts"
import { numberText, titleOf, valueText } from "./Wording.ts"

type DocumentView = typeof Document.Type

const held = (record: Stored, id: string) => record.values[id] ?? null

/** Whom the sheet is for: the first record that it refers to, as one writes it on an envelope. */
const addressee = (scene: Scene, view: DocumentView, record: Stored) => {
  const entity = entityOf(scene, view.entity)
  const field = fieldsOf(entity, view.fields).find((one) => one.kind === "reference")
  const meant = field === undefined
    ? undefined
    : recordsOf(scene, field.entity ?? "").find((one) => one.key === held(record, field.id))
  if (field === undefined || meant === undefined) return null
  const named = entityOf(scene, meant.entity)
  const rest = named.fields.filter((one) =>
    one.kind === "text" && one.id !== named.title && one.computed === undefined && one.numbered === undefined &&
    filled(meant, one.id)
  )
  return {
    field,
    markup: h(
      "div",
      { class: "addressee" },
      h("p", { class: "kicker" }, field.label),
      h(
        "address",
        {},
        h("b", {}, h("bdi", {}, titleOf(scene, meant))),
        rest.slice(0, 4).map((one) => h("span", {}, h("bdi", {}, String(held(meant, one.id)))))
      )
    )
  }
}

const sumOf = (records: ReadonlyArray<Stored>, id: string): number =>
  records.reduce((sum, record) => sum + Math.round(Number(held(record, id) ?? 0) * 1e6), 0) / 1e6

const items = (scene: Scene, lines: Lines, record: Stored): Child => {
  const entity = entityOf(scene, lines.entity)
  const fields = fieldsOf(entity, lines.columns)
  const records = recordsOf(scene, lines.entity).filter((line) => held(line, lines.reference) === record.key)
  const numeric = (field: (typeof fields)[number]) => isNumeric(field) ? "numeric" : undefined
  const first = fields.findIndex((field) => lines.sums.includes(field.id))
  const table = h(
    "table",
    { class: "items", "aria-label": entity.plural },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col", class: "place-number" }, h("span", { class: "quiet" }, "#")),
        fields.map((field) => h("th", { scope: "col", class: numeric(field) }, field.label))
      )
    ),
    h(
      "tbody",
      {},
      records.map((line, at) =>
        h(
          "tr",
          {},
          h("td", { class: "place-number" }, numberText(scene.locale, at + 1)),
          fields.map((field) => h("td", { class: numeric(field) }, valueMarkup(scene, field, line)))
        )
      )
    ),
    first < 0 ? null : h(
      "tfoot",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "row", colspan: first + 1 }, scene.copy.total),
        fields.slice(first).map((field) =>
          h(
            "td",
            { class: numeric(field) },
            lines.sums.includes(field.id) ? valueText(scene, field, sumOf(records, field.id)) : ""
          )
        )
      )
    )
  )
  return h("div", { class: "items-frame", tabindex: 0, role: "group", "aria-label": entity.plural }, table)
}

const signature = (scene: Scene, label: string): Markup =>
  h("div", { class: "signature" }, h("p", {}, label), h("small", {}, scene.copy.placeDate))

/** The sheet, and above it what does not go to the printer. `from` is the name of the app, whose paper it is. */
export const documentMarkup = (
  scene: Scene,
  view: DocumentView,
  record: Stored,
  from: string,
  print: () => void
): Child => {
  const entity = entityOf(scene, view.entity)
  const to = addressee(scene, view, record)
  return [
    h(
      "div",
      { class: "desk-bar" },
      h("p", { class: "crumb" }, h("a", { href: addressOf(scene, view.id) }, view.title)),
      button(scene.copy.print, "print", { class: "main-button", id: "print", onclick: print })
    ),
    h(
      "article",
      { class: "paper" },
      h("header", { class: "letterhead" }, h("p", { class: "from" }, h("bdi", {}, from))),
      to?.markup ?? null,
      h(
        "div",
        { class: "subject" },
        h("h1", {}, view.title, " ", h("bdi", {}, titleOf(scene, record)), sampleTag(scene, record)),
        view.intro === undefined ? null : h("p", {}, view.intro)
      ),
      facts(scene, record, view.fields.filter((id) => id !== to?.field.id && id !== entity.title), "particulars"),
      view.lines === undefined ? null : items(scene, view.lines, record),
      view.note === undefined ? null : h("p", { class: "paper-note" }, view.note),
      view.signatures.length === 0
        ? null
        : h("div", { class: "signatures" }, view.signatures.map((label) => signature(scene, label)))
    )
  ]
}
