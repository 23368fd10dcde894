import { anything, type Wanted } from "../src/markup/Finder.ts"
import { find } from "./Dom.ts"

/** Brings the search and the chips above cards to life; `clear` empties both. */
export const watchFinder = (main: HTMLElement, draw: (wanted: Wanted) => void): { readonly clear: () => void } => {
  const form = find(main, "form.finder")
  if (!(form instanceof HTMLFormElement)) throw new Error("No finder")
  let wanted = anything
  form.addEventListener("input", (event) => {
    const control = event.target
    if (!(control instanceof HTMLInputElement)) return
    wanted = control.type === "radio" ? { ...wanted, group: control.value } : { ...wanted, search: control.value }
    draw(wanted)
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  return {
    clear: () => {
      form.reset()
      wanted = anything
      draw(wanted)
      find(form, "[type=search]").focus()
    }
  }
}
