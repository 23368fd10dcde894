import type { Persona } from "../Persona.ts"
import { choicesOf } from "./FieldInput.ts"
import { titleSize } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { addressOf, entityOf, fieldOf, type Scene } from "./Scene.ts"
import type { Viewpoint } from "./Viewpoint.ts"
import { say } from "./Wording.ts"

/** How a viewpoint is remembered: the persona, and after a colon the value of its scope. */
export const wordOf = ({ persona, value }: Viewpoint): string => value === null ? persona.id : `${persona.id}:${value}`

/** Whose eyes a persona offers: one viewpoint, or one for each value of its scope. */
export const viewpointsOf = (
  scene: Scene,
  persona: Persona
): ReadonlyArray<{ readonly viewpoint: Viewpoint; readonly label: string }> => {
  const [scope] = persona.scope ?? []
  return scope === undefined
    ? [{ viewpoint: { persona, value: null }, label: persona.label }]
    : choicesOf(scene, fieldOf(entityOf(scene, scope.entity), scope.field)).map(({ value, label }) => ({
      viewpoint: { persona, value },
      label
    }))
}

/** All that may be chosen; `scene` is the one that sees everything. */
export const personaOptions = (scene: Scene, personas: ReadonlyArray<Persona>, chosen: string): Child => [
  h("option", { value: "" }, scene.copy.everyone),
  personas.map((persona) => {
    const options = viewpointsOf(scene, persona).map(({ viewpoint, label }) =>
      h("option", { value: wordOf(viewpoint), selected: wordOf(viewpoint) === chosen }, label)
    )
    return persona.scope === undefined ? options : h("optgroup", { label: persona.label }, options)
  })
]

/** The strip above the masthead. What each scope offers is filled in by the app, which knows the records. */
export const personaStrip = (scene: Scene, personas: ReadonlyArray<Pick<Persona, "id" | "label">>): Child =>
  personas.length === 0 ? null : h(
    "aside",
    { class: "viewing", "aria-label": scene.copy.viewAs },
    h(
      "div",
      {},
      h("label", { for: "persona" }, scene.copy.viewAs),
      h(
        "select",
        { id: "persona", "data-action": "persona" },
        h("option", { value: "" }, scene.copy.everyone),
        personas.map((persona) => h("option", { value: persona.id }, persona.label))
      ),
      h("p", {}, scene.copy.personaNote)
    )
  )

/** Instead of a view that the persona does not have. `start` is what its first view is called. */
export const absentView = (scene: Scene, viewpoint: Viewpoint, title: string, start: string): ReadonlyArray<Markup> => [
  h("header", { class: "heading" }, h("h1", { class: titleSize(title) }, title)),
  h(
    "div",
    { class: "empty" },
    h("p", {}, say(scene.copy, "personaWithout", { persona: viewpoint.persona.label })),
    h(
      "a",
      { class: "main-button", href: addressOf(scene, viewpoint.persona.views[0]) },
      say(scene.copy, "personaStart", { view: start })
    )
  )
]
