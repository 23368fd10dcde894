import type { Order } from "../views/PublicViews.ts"
import type { Value } from "../Words.ts"
import { chosen } from "./Chosen.ts"
import { formId, recordForm } from "./FieldInput.ts"
import { button, heading, sampleNote } from "./Frame.ts"
import { groupsOf } from "./Groups.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { entityOf, fieldOf, fieldsOf, type Scene, type Stored } from "./Scene.ts"
import { sampleTag } from "./ValueMarkup.ts"
import { numberText, say, titleOf, valueText } from "./Wording.ts"

type OrderView = typeof Order.Type

/** How many of which item: keys of items with amounts above zero. */
export type Amounts = ReadonlyMap<string, number>

export const itemsOf = (scene: Scene, view: OrderView): ReadonlyArray<Stored> => chosen(scene, view.items, view.where)

/** The most that a line may hold: the bound of its amount field, or what two digits say. */
export const mostOf = (scene: Scene, view: OrderView): number =>
  fieldOf(entityOf(scene, view.lines), view.line.amount).maximum ?? 99

const priceOf = (view: OrderView, item: Stored): number => {
  const price = item.values[view.price]
  return typeof price === "number" ? price : 0
}

/** The items chosen that can still be had, in the order of the menu. */
export const basketOf = (scene: Scene, view: OrderView, amounts: Amounts) =>
  itemsOf(scene, view).flatMap((item) => {
    const amount = amounts.get(item.key) ?? 0
    return amount > 0 ? [{ item, amount, sum: amount * priceOf(view, item) }] : []
  })

/** In cents while it is added up, so that no fraction is lost. */
export const totalOf = (lines: ReturnType<typeof basketOf>): number =>
  lines.reduce((sum, line) => sum + Math.round(line.sum * 100), 0) / 100

export const totalText = (scene: Scene, view: OrderView, amounts: Amounts): string =>
  valueText(scene, fieldOf(entityOf(scene, view.items), view.price), totalOf(basketOf(scene, view, amounts)))

const dish = (scene: Scene, view: OrderView, item: Stored, amount: number): Markup => {
  const entity = entityOf(scene, view.items)
  const name = titleOf(scene, item)
  const id = `${view.id}_amount-${item.key}`
  return h(
    "li",
    { class: "dish", "data-item": item.key },
    h(
      "div",
      { class: "dish-line" },
      h("h3", {}, h("bdi", {}, name), sampleTag(scene, item)),
      h("span", { class: "leader", "aria-hidden": "true" }),
      h(
        "p",
        { class: "dish-price" },
        h("bdi", {}, valueText(scene, fieldOf(entity, view.price), item.values[view.price] ?? null))
      )
    ),
    view.text === undefined || (item.values[view.text] ?? "") === ""
      ? null
      : h("p", { class: "dish-text" }, h("bdi", {}, String(item.values[view.text]))),
    h(
      "div",
      { class: "stepper", role: "group", "aria-label": name },
      button("−", "fewer", { "aria-label": say(scene.copy, "oneFewer", { name }), id: `${id}-fewer` }),
      h("input", {
        type: "number",
        id,
        min: 0,
        max: mostOf(scene, view),
        step: 1,
        inputmode: "numeric",
        autocomplete: "off",
        value: amount,
        "data-action": "amount",
        "aria-label": say(scene.copy, "amountOf", { name })
      }),
      button("+", "more", { "aria-label": say(scene.copy, "oneMore", { name }), id: `${id}-more` })
    )
  )
}

/** The menu, by the groups of its items. */
export const menu = (scene: Scene, view: OrderView, amounts: Amounts): Child => {
  const items = itemsOf(scene, view)
  const entity = entityOf(scene, view.items)
  if (items.length === 0) return h("p", { class: "empty" }, scene.copy.empty)
  const list = (records: ReadonlyArray<Stored>) =>
    h("ul", {}, records.map((item) => dish(scene, view, item, amounts.get(item.key) ?? 0)))
  if (view.group === undefined) return list(items)
  return groupsOf(scene, fieldOf(entity, view.group), items).filter((group) => group.records.length > 0).map((
    group,
    at
  ) =>
    h(
      "section",
      { class: "course", "aria-labelledby": `${view.id}-course-${at}` },
      h("h2", { id: `${view.id}-course-${at}` }, group.label),
      list(group.records)
    )
  )
}

/** What has been chosen, line by line as on a receipt. */
export const receipt = (scene: Scene, view: OrderView, amounts: Amounts): Child => {
  const lines = basketOf(scene, view, amounts)
  const price = fieldOf(entityOf(scene, view.items), view.price)
  if (lines.length === 0) return h("p", { class: "note" }, scene.copy.basketEmpty)
  return h(
    "ul",
    {},
    lines.map(({ item, amount, sum }) =>
      h(
        "li",
        {},
        h("span", { class: "times" }, `${numberText(scene.locale, amount)} ×`),
        h("span", {}, h("bdi", {}, titleOf(scene, item))),
        h("span", { class: "sum" }, h("bdi", {}, valueText(scene, price, sum)))
      )
    )
  )
}

/** A field `table` that is not asked comes with the address; where it does not, it has to be asked after all. */
export const askedOf = (
  scene: Scene,
  view: OrderView,
  given: Readonly<Record<string, unknown>>
): ReadonlyArray<string> => {
  const table = entityOf(scene, view.entity).fields.find((field) => field.id === "table" && field.required)
  return table === undefined || view.fields.includes("table") || "table" in given
    ? view.fields
    : ["table", ...view.fields]
}

export const orderMarkup = (scene: Scene, view: OrderView, given: Readonly<Record<string, Value>> = {}): Child => {
  const entity = entityOf(scene, view.entity)
  const none: Amounts = new Map()
  return [
    heading(
      view,
      fieldsOf(entity, Object.keys(given)).filter((field) => !view.fields.includes(field.id)).map((field) =>
        h("p", { class: "seat" }, `${field.label} `, h("b", {}, valueText(scene, field, given[field.id] ?? null)))
      )
    ),
    h(
      "div",
      { class: "table", "data-region": "table" },
      // The bar rests below the menu and stays in sight while the menu is long.
      h(
        "div",
        {},
        h("div", { class: "menu", "data-region": "results" }, menu(scene, view, none)),
        h(
          "a",
          { class: "basket-bar main-button", href: "#basket", hidden: true },
          h("span", {}, scene.copy.basket),
          h("bdi", {}, totalText(scene, view, none))
        )
      ),
      h(
        "section",
        { class: "basket", id: "basket", tabindex: -1, "aria-labelledby": `${view.id}-basket` },
        h("h2", { id: `${view.id}-basket` }, scene.copy.basket),
        h("div", { class: "receipt", "data-region": "receipt" }, receipt(scene, view, none)),
        h(
          "p",
          { class: "sum-total" },
          h("span", {}, scene.copy.total),
          h("bdi", { "data-region": "total" }, totalText(scene, view, none))
        ),
        recordForm(scene, formId(view), entity, fieldsOf(entity, askedOf(scene, view, given)), given, [
          h("button", { type: "submit", class: "main-button", "data-action": "save" }, view.submit)
        ])
      ),
      h("p", { class: "hidden", role: "status", "data-region": "said" })
    ),
    sampleNote(scene, view.items)
  ]
}
