import { formId } from "../src/markup/FieldInput.ts"
import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import { askedOf, basketOf, itemsOf, menu, mostOf, orderMarkup, receipt, totalText } from "../src/markup/OrderMarkup.ts"
import { entityOf, fieldsOf, type Stored } from "../src/markup/Scene.ts"
import { titleOf } from "../src/markup/Wording.ts"
import type { Order } from "../src/views/PublicViews.ts"
import type { Value } from "../src/Words.ts"
import { type App, freshRecord } from "./App.ts"
import { clock } from "./Clock.ts"
import { fill, find, region } from "./Dom.ts"
import { completed, Editor } from "./Editor.ts"
import { presetsOf } from "./Preset.ts"

type View = typeof Order.Type

/** The order and its lines, to be written together. What must be known of an order and is not asked is when it was made. */
const ordered = (
  app: App,
  view: View,
  amounts: ReadonlyMap<string, number>,
  values: Readonly<Record<string, Value>>
): readonly [Stored, ...ReadonlyArray<Stored>] => {
  const entity = entityOf(app.scene, view.entity)
  const lines = entityOf(app.scene, view.lines)
  const { today, now } = clock()
  const moment = Object.fromEntries(entity.fields.flatMap((field) => {
    if (!field.required || view.fields.includes(field.id)) return []
    return field.kind === "date" ? [[field.id, today]] : field.kind === "time" ? [[field.id, now]] : []
  }))
  const order = freshRecord(entity.id, completed(entity, { ...moment, ...values }))
  const { line } = view
  return [
    order,
    ...basketOf(app.scene, view, amounts).map(({ item, amount }) =>
      freshRecord(
        lines.id,
        completed(lines, {
          [line.order]: order.key,
          [line.item]: item.key,
          [line.amount]: amount,
          ...line.price !== undefined && { [line.price]: item.values[view.price] ?? null }
        })
      )
    )
  ]
}

export const orderView = (app: App, view: View, main: HTMLElement): void => {
  const amounts = new Map<string, number>()
  const most = mostOf(app.scene, view)
  const entity = entityOf(app.scene, view.entity)
  const asked = new URLSearchParams(location.search)
  const given = presetsOf(
    app.scene,
    entity.fields.filter(({ id }) => id === "table" || view.fields.includes(id)),
    asked
  )
  fill(main, orderMarkup(app.scene, view, given))
  const editor = new Editor(app, main, formId(view), fieldsOf(entity, askedOf(app.scene, view, given)))
  const wanted = asked.get(view.items)
  if (itemsOf(app.scene, view).some((item) => item.key === wanted)) amounts.set(wanted ?? "", 1)

  const count = () => {
    const total = totalText(app.scene, view, amounts)
    fill(region(main, "receipt"), receipt(app.scene, view, amounts))
    region(main, "total").textContent = total
    const bar = find(main, ".basket-bar")
    bar.hidden = basketOf(app.scene, view, amounts).length === 0
    find(bar, "bdi").textContent = total
    return total
  }
  const draw = () => {
    fill(region(main), menu(app.scene, view, amounts))
    for (const dish of main.querySelectorAll<HTMLElement>(".dish")) {
      dish.classList.toggle("chosen", (amounts.get(dish.dataset["item"] ?? "") ?? 0) > 0)
    }
    count()
  }
  const set = (dish: HTMLElement, amount: number) => {
    const kept = Math.min(Math.max(Math.trunc(amount) || 0, 0), most)
    amounts.set(dish.dataset["item"] ?? "", kept)
    dish.classList.toggle("chosen", kept > 0)
    region(main, "said").textContent = `${app.scene.copy.total}: ${count()}`
    return String(kept)
  }
  const table = region(main, "table")
  const from = (event: Event, selector: string) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null
  table.addEventListener("click", (event) => {
    const dish = from(event, ".dish")
    const step = from(event, ".stepper button")?.dataset["action"]
    if (dish === null || step === undefined) return
    const input = find(dish, "input") as HTMLInputElement
    input.value = set(dish, Number(input.value) + (step === "more" ? 1 : -1))
  })
  table.addEventListener("input", (event) => {
    const dish = from(event, ".dish")
    if (dish !== null && event.target instanceof HTMLInputElement) set(dish, event.target.valueAsNumber)
  })
  table.addEventListener("change", (event) => {
    const dish = from(event, ".dish")
    if (dish !== null && event.target instanceof HTMLInputElement) {
      event.target.value = set(dish, event.target.valueAsNumber)
    }
  })

  const thank = (order: Stored) => {
    const written = app.scene.records.find((one) => one.entity === order.entity && one.key === order.key) ?? order
    fill(
      region(main, "table"),
      h(
        "section",
        { class: "thanks order-done", tabindex: -1, role: "status" },
        h("h2", {}, h("bdi", {}, titleOf(app.scene, written))),
        h("p", {}, view.thanks),
        h("div", { class: "receipt" }, receipt(app.scene, view, amounts)),
        h(
          "p",
          { class: "sum-total" },
          h("span", {}, app.scene.copy.total),
          h("bdi", {}, totalText(app.scene, view, amounts))
        ),
        h("p", {}, button(app.scene.copy.orderAgain, "again", { onclick: () => location.reload() }))
      )
    )
    find(main, ".order-done").focus()
  }
  let done = false
  editor.onSubmit(async (values) => {
    if (basketOf(app.scene, view, amounts).length === 0) {
      app.toast(app.scene.copy.basketEmpty)
      return main.querySelector<HTMLElement>(".stepper [data-action=more]")?.focus()
    }
    const written = ordered(app, view, amounts, { ...given, ...values })
    done = true
    done = await app.write({ put: written })
    if (done) thank(written[0])
  })
  app.onChange(() => {
    if (!done) draw()
  })
  draw()
}
