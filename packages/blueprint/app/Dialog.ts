import { button } from "../src/markup/Frame.ts"
import { type Child, h } from "../src/markup/Markup.ts"
import { nodes } from "./Dom.ts"

/** Opens a dialog over the page; it removes itself when closed and the browser returns the focus. */
export const openDialog = (title: string, content: Child): HTMLDialogElement => {
  const dialog = document.createElement("dialog")
  dialog.setAttribute("aria-labelledby", "dialog-title")
  dialog.append(...nodes([h("h2", { id: "dialog-title" }, title), content]))
  dialog.addEventListener("close", () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** Asks before something that cannot be undone. */
export const ask = (title: string, words: { readonly yes: string; readonly no: string }): Promise<boolean> =>
  new Promise((resolve) => {
    let answer = false
    const close = (given: boolean) => () => {
      answer = given
      dialog.close()
    }
    const dialog = openDialog(
      title,
      h(
        "div",
        { class: "buttons" },
        button(words.yes, "confirm", { class: "main-button danger", onclick: close(true) }),
        button(words.no, "cancel", { onclick: close(false), autofocus: true })
      )
    )
    dialog.addEventListener("close", () => resolve(answer))
  })
