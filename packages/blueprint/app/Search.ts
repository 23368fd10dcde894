import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import { searchResults } from "../src/markup/SearchMarkup.ts"
import type { App } from "./App.ts"
import { openDialog } from "./Dialog.ts"
import { fill, find, nodes, region } from "./Dom.ts"

const open = (app: App): void => {
  if (document.querySelector("dialog") !== null) return
  const { copy } = app.scene
  const dialog = openDialog(
    copy.searchAll,
    h(
      "div",
      { class: "search" },
      h("label", { for: "search-all", class: "hidden" }, copy.search),
      h("input", { type: "search", id: "search-all", dir: "auto", autocomplete: "off", autofocus: true }),
      button(copy.close, "close", { onclick: () => dialog.close() }),
      h("div", { class: "found", "data-region": "found" })
    )
  )
  dialog.classList.add("search-dialog")
  const input = find(dialog, "input") as HTMLInputElement
  const found = region(dialog, "found")
  input.addEventListener("input", () => fill(found, searchResults(app.scene, input.value)))
  // Up and down walk through what was found; the first lies below the words asked for.
  dialog.addEventListener("keydown", (event) => {
    const stops = [input, ...found.querySelectorAll<HTMLElement>("a")]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)]
    if (event.key === "Enter" && document.activeElement === input) return stops[1]?.click()
    if (at < 0 || next === undefined || !["ArrowDown", "ArrowUp"].includes(event.key)) return
    event.preventDefault()
    next.focus()
  })
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, select, textarea, [contenteditable]") !== null

/** Puts the search over everything into the masthead; the key "/" opens it too. */
export const offerSearch = (app: App): void => {
  const shut = document.querySelector("dialog") === null
  if (app.scene.entities.length === 0 || !shut) return
  find(document, ".masthead").append(...nodes(
    button(app.scene.copy.search, "search-all", {
      class: "search-button",
      title: app.scene.copy.searchAll,
      "aria-keyshortcuts": "/",
      "aria-haspopup": "dialog",
      onclick: () => open(app)
    })
  ))
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    event.preventDefault()
    open(app)
  })
}
