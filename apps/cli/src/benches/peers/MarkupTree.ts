import { createElement, type ReactElement, type ReactNode } from "react"

interface Node {
  readonly name: string
  readonly props: Record<string, unknown>
  readonly children: Array<Node | string>
}

const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "))
const raw = new Set(["script", "style"])
const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g
const renamed: Readonly<Record<string, string>> = { class: "className", for: "htmlFor", style: "data-style" }

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", "#x27": "'" }
const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "")

const propsOf = (text: string) => {
  const props: Record<string, unknown> = {}
  for (const [, name = "", value] of text.matchAll(attribute)) {
    if (!name.startsWith("on")) props[renamed[name] ?? name] = value === undefined ? true : decode(value)
  }
  return props
}

const elementOf = ({ children, name, props }: Node): ReactElement =>
  createElement(
    name,
    props,
    ...children.map((child): ReactNode => typeof child === "string" ? child : elementOf(child))
  )

/** The elements of a page that React wrote, as a function that creates them anew, as a component does. */
export const parse = (html: string): () => ReactElement => {
  const root: Node = { name: "html", props: {}, children: [] }
  const open = [root]
  const scan = new RegExp(token)
  for (let match = scan.exec(html); match !== null; match = scan.exec(html)) {
    const [, closed, name, attributes = "", selfClosed, text] = match
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decode(text))
    else if (closed !== undefined && open.length > 1) open.pop()
    else if (name !== undefined) {
      const node: Node = { name, props: propsOf(attributes), children: [] }
      parent.children.push(node)
      if (raw.has(name)) {
        const end = html.indexOf(`</${name}>`, scan.lastIndex)
        node.props["dangerouslySetInnerHTML"] = { __html: html.slice(scan.lastIndex, end) }
        scan.lastIndex = end + name.length + 3
      } else if (!empty.has(name) && selfClosed !== "/") open.push(node)
    }
  }
  const [page] = root.children.filter((child) => typeof child !== "string")
  return () => elementOf(page ?? root)
}
