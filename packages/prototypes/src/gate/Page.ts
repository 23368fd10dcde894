import { type DefaultTreeAdapterTypes, parse } from "parse5"

export interface PageElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** The nearest form around it, when there is one. */
  readonly form: PageElement | undefined
  /** The text directly inside: a script's or a style sheet's source. */
  readonly source: string
}

/** Words that a reader meets: a text node or a spoken attribute, and the language that its surroundings declare. */
export interface PageText {
  readonly text: string
  readonly lang: string
}

/** One HTML document, parsed as a browser with scripts off would. */
export interface Page {
  readonly path: string
  readonly elements: ReadonlyArray<PageElement>
  readonly texts: ReadonlyArray<PageText>
  readonly comments: ReadonlyArray<string>
  /** What a fragment may point at. */
  readonly anchors: ReadonlySet<string>
}

const unread = new Set(["script", "style", "template", "svg", "math"])
const spoken = ["alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label"]

export const pageOf = (path: string, html: string): Page => {
  const elements: Array<PageElement> = []
  const texts: Array<PageText> = []
  const comments: Array<string> = []

  const say = (text: string, lang: string) => {
    if (text.trim() !== "") texts.push({ text: text.replace(/\s+/g, " ").trim(), lang })
  }

  const walk = (
    node: DefaultTreeAdapterTypes.Node,
    lang: string,
    form: PageElement | undefined,
    silent: boolean
  ): void => {
    if (node.nodeName === "#comment" && "data" in node) comments.push(node.data)
    if (node.nodeName === "#text" && "value" in node && !silent) say(node.value, lang)
    if (!("childNodes" in node)) return
    if (!("tagName" in node)) return node.childNodes.forEach((child) => walk(child, lang, form, silent))

    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    const own = attributes["lang"] ?? lang
    const element: PageElement = {
      tag: node.tagName,
      attributes,
      form,
      source: node.childNodes.map((child) => child.nodeName === "#text" && "value" in child ? child.value : "").join("")
    }
    elements.push(element)
    if (!silent) spoken.forEach((name) => say(attributes[name] ?? "", own))

    const children = "content" in node ? [...node.content.childNodes, ...node.childNodes] : node.childNodes
    const within = silent || unread.has(node.tagName)
    children.forEach((child) => walk(child, own, node.tagName === "form" ? element : form, within))
  }
  walk(parse(html, { scriptingEnabled: false }), "", undefined, false)

  const anchors = elements.flatMap(({ attributes, tag }) => [
    ...(attributes["id"] === undefined ? [] : [attributes["id"]]),
    ...(tag === "a" && attributes["name"] !== undefined ? [attributes["name"]] : [])
  ])
  return { path, elements, texts, comments, anchors: new Set(anchors) }
}
