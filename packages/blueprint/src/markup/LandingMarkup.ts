import type { Landing, Section } from "../View.ts"
import { recordForm } from "./FieldInput.ts"
import { titleSize } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { addressOf, entityOf, fieldsOf, type Scene } from "./Scene.ts"

type LandingView = typeof Landing.Type
type Items = Extract<Section, { _tag: "Features" }>["items"]

const paragraphs = (text: string): ReadonlyArray<Markup> =>
  text.split(/\n+/).filter((line) => line.trim() !== "").map((line) => h("p", {}, line))

const items = (list: Items): Child =>
  list.map((item) =>
    h(
      "li",
      {},
      h("h3", {}, item.heading),
      item.price === undefined ? null : h("p", { class: "price" }, h("bdi", {}, item.price)),
      item.text === undefined ? null : paragraphs(item.text)
    )
  )

const drawing: {
  readonly [K in Section["_tag"]]: (scene: Scene, section: Extract<Section, { _tag: K }>, id: string) => Child
} = {
  Hero: (scene, section, id) => [
    h("h1", { id, class: titleSize(section.heading) }, section.heading),
    h("div", { class: "lead-text" }, paragraphs(section.text)),
    section.action === undefined
      ? null
      : h("p", {}, h("a", { class: "main-button", href: addressOf(scene, section.action.view) }, section.action.label))
  ],
  Features: (_, section, id) => [h("h2", { id }, section.heading), h("ul", { class: "grid" }, items(section.items))],
  Steps: (_, section, id) => [h("h2", { id }, section.heading), h("ol", { class: "grid" }, items(section.items))],
  Prices: (_, section, id) => [h("h2", { id }, section.heading), h("ul", { class: "grid" }, items(section.items))],
  Prose: (_, section, id) => [h("h2", { id }, section.heading), h("div", { class: "prose" }, paragraphs(section.text))],
  Lead: (scene, section, id) => {
    const entity = entityOf(scene, section.entity)
    return [
      h("h2", { id }, section.heading),
      h(
        "div",
        { class: "panel", "data-lead": id },
        recordForm(scene, `${id}-form`, entity, fieldsOf(entity, section.fields), {}, [
          h("button", { type: "submit", class: "main-button", "data-action": "save" }, section.submit)
        ])
      )
    ]
  }
}

const draw = (scene: Scene, section: Section, id: string): Child => {
  switch (section._tag) {
    case "Hero":
      return drawing.Hero(scene, section, id)
    case "Lead":
      return drawing.Lead(scene, section, id)
    case "Prose":
      return drawing.Prose(scene, section, id)
    case "Features":
      return drawing.Features(scene, section, id)
    case "Steps":
      return drawing.Steps(scene, section, id)
    case "Prices":
      return drawing.Prices(scene, section, id)
  }
}

export const sectionId = (view: LandingView, index: number): string => `${view.id}-section-${index + 1}`

/** A page has one main title: that of its first hero, or the view's own above the sections. */
export const landingMarkup = (scene: Scene, view: LandingView): Child => {
  const heroes = view.sections.filter((section) => section._tag === "Hero").length
  return [
    heroes > 0 ? null : h("header", { class: "heading" }, h("h1", { class: titleSize(view.title) }, view.title)),
    view.sections.map((section, index) =>
      h(
        "section",
        { class: `section ${section._tag.toLowerCase()}`, "aria-labelledby": sectionId(view, index) },
        draw(scene, section, sectionId(view, index))
      )
    )
  ]
}
