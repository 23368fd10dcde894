import { answer, lookedUp, lookUpMarkup } from "../src/markup/LookUpMarkup.ts"
import type { LookUp } from "../src/views/PublicViews.ts"
import type { App } from "./App.ts"
import { fill, find, region } from "./Dom.ts"

export const lookUpView = (app: App, view: typeof LookUp.Type, main: HTMLElement): void => {
  fill(main, lookUpMarkup(app.scene, view))
  const form = find(main, "form.panel")
  if (!(form instanceof HTMLFormElement)) return
  let given: Readonly<Record<string, string>> | null = null
  const draw = () => {
    if (given !== null) fill(region(main, "answer"), answer(app.scene, view, lookedUp(app.scene, view, given)))
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const inputs = [...form.querySelectorAll("input")]
    for (const input of inputs) input.setAttribute("aria-invalid", String(input.value.trim() === ""))
    const missing = inputs.find((input) => input.value.trim() === "")
    if (missing !== undefined) return missing.focus()
    given = Object.fromEntries(inputs.map((input) => [input.name, input.value]))
    draw()
    region(main, "answer").focus()
  })
  app.onChange(draw)
}
