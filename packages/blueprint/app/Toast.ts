import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import { fill, nodes } from "./Dom.ts"

const place = (): Element => {
  const held = document.getElementById("toasts")
  if (held !== null) return held
  const made = document.createElement("div")
  made.id = "toasts"
  made.setAttribute("role", "status")
  document.body.append(made)
  return made
}

/** Announces what happened; stays until closed or until the next announcement, so nobody has to hurry. */
export const toast = (
  close: string,
  words: string,
  undo?: { readonly label: string; readonly work: () => unknown }
): void => {
  const away = () => fill(place(), null)
  fill(place(), null)
  place().append(...nodes(
    h(
      "div",
      { class: "toast" },
      h("p", { dir: "auto" }, words),
      undo === undefined ? null : button(undo.label, "undo", {
        onclick: () => {
          away()
          undo.work()
        }
      }),
      button(close, "close", { onclick: away })
    )
  ))
}

/** The place must exist before it speaks, or screen readers miss the first words. */
export const prepareToasts = (): void => void place()
