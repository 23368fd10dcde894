import type { Child, Markup } from "../src/markup/Markup.ts"

const drawn = new Set(["svg", "rect", "path", "polygon", "polyline"])

const element = (markup: Markup): Element => {
  const made = drawn.has(markup.tag)
    ? document.createElementNS("http://www.w3.org/2000/svg", markup.tag)
    : document.createElement(markup.tag)
  for (const [name, value] of Object.entries(markup.attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === "function") made.addEventListener(name.slice(2), value)
    else made.setAttribute(name, value === true ? "" : String(value))
  }
  made.append(...nodes(markup.children))
  return made
}

/** Live nodes of markup; strings become text nodes, whatever they contain. */
export const nodes = (child: Child): ReadonlyArray<Node> => {
  if (child === null) return []
  if (typeof child === "string") return [document.createTextNode(child)]
  return "tag" in child ? [element(child)] : child.flatMap(nodes)
}

/** Fills a place anew and gives the focus back to the element of the same id. */
export const fill = (place: Element, child: Child): void => {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id ?? "" : ""
  place.replaceChildren(...nodes(child))
  if (focused !== "") document.getElementById(focused)?.focus({ preventScroll: true })
}

export const find = (within: ParentNode, selector: string): HTMLElement => {
  const found = within.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`No ${selector}`)
  return found
}

export const region = (within: ParentNode, name = "results"): HTMLElement => find(within, `[data-region="${name}"]`)

export const onClick = (within: ParentNode, action: string, work: (event: Event) => void): void =>
  find(within, `[data-action="${action}"]`).addEventListener("click", work)
