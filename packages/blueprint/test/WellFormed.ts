const empty = new Set(["meta", "link", "input", "br", "hr"])
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\s*>/y

/** What is wrong with the tags of a page: unclosed, crossed, or signs that should have been escaped. */
export const faultsOfMarkup = (html: string): ReadonlyArray<string> => {
  const open: Array<string> = []
  let at = html.indexOf("<html")
  while (at < html.length) {
    const next = html.indexOf("<", at)
    const text = html.slice(at, next < 0 ? html.length : next)
    if (text.includes(">") || /&(?!(amp|lt|gt|quot|#39);)/.test(text)) return [`unescaped text: ${text.slice(0, 60)}`]
    if (next < 0) break
    tag.lastIndex = next
    const found = tag.exec(html)
    if (found === null) return [`no tag at: ${html.slice(next, next + 60)}`]
    const [whole, closing, name = ""] = found
    if (closing === "/") {
      const last = open.pop()
      if (last !== name) return [`</${name}> closes <${last ?? "nothing"}>`]
    } else if (!empty.has(name)) open.push(name)
    at = next + whole.length
  }
  return open.map((name) => `<${name}> is never closed`)
}

export const idsOf = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1] ?? "")
