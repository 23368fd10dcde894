import type { Child, Markup } from "./Markup.ts"

const empty = new Set(["meta", "link", "input", "br", "hr"])

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" }

/** Text that stays text wherever it is put: between tags or inside a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const attributes = (markup: Markup): string =>
  Object.entries(markup.attributes).map(([name, value]) => {
    if (value === undefined || value === false || typeof value === "function") return ""
    return value === true ? ` ${name}=""` : ` ${name}="${escape(String(value))}"`
  }).join("")

const element = (markup: Markup): string => {
  const opening = `<${markup.tag}${attributes(markup)}>`
  return empty.has(markup.tag) ? opening : `${opening}${markup.children.map(toHtml).join("")}</${markup.tag}>`
}

export const toHtml = (child: Child): string => {
  if (child === null) return ""
  if (typeof child === "string") return escape(child)
  return "tag" in child ? element(child) : child.map(toHtml).join("")
}
