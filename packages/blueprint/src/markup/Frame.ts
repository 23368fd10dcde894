import type { View } from "../View.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { recordsOf, type Scene } from "./Scene.ts"

/** Titles with words too long for a small screen are set smaller, so that no word has to be broken. */
export const titleSize = (title: string): string | undefined => {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => [...word].length))
  return longest > 18 ? "longest" : longest > 12 ? "long" : undefined
}

/** The top of a view: its title, what it is for, and its main action. */
export const heading = (view: Exclude<View, { _tag: "Landing" }>, action: Child = null): Markup =>
  h(
    "header",
    { class: "heading" },
    h(
      "div",
      {},
      h("h1", { class: titleSize(view.title) }, view.title),
      view.intro === undefined ? null : h("p", { class: "intro" }, view.intro)
    ),
    action
  )

/** Says that samples are samples, wherever some are shown. */
export const sampleNote = (scene: Scene, entity: string): Child =>
  recordsOf(scene, entity).some((record) => record.sample) ? h("p", { class: "note" }, scene.copy.sampleNote) : null

export const button = (
  label: string,
  action: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>> = {}
): Markup => h("button", { type: "button", "data-action": action, ...attributes }, label)
