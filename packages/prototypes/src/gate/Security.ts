import type { BuiltFile } from "@statex/blueprint/Site"
import { addressOf } from "./Address.ts"
import { styleAddresses } from "./Links.ts"
import { lookAlikeFindings } from "./LookAlike.ts"
import { type Page, type PageElement, pageOf } from "./Page.ts"
import { nameOf, type Script, textOfNode } from "./Script.ts"
import { secretsIn } from "./Secrets.ts"
import { hasExtension, type Subject, textOf } from "./Subject.ts"
import { distinct, type Finding, quote, type Verdict } from "./Verdict.ts"

/** Name spaces and vocabularies: names that look like addresses and are never fetched. */
const vocabularies = new Set(["http://www.w3.org", "https://www.w3.org", "https://schema.org", "http://schema.org"])

const executable = new Set(["", "module", "text/javascript", "application/javascript", "text/ecmascript"])

const isCard = (attributes: PageElement["attributes"]): boolean =>
  /\bcc-(?:number|csc|exp|name)/i.test(attributes["autocomplete"] ?? "") ||
  /card.?num|cardno|\bcvv\b|\bcvc\b|\bcsc\b/i.test(`${attributes["name"] ?? ""} ${attributes["id"] ?? ""}`)

/** A password or card field in a form that sends, and any form that sends anything elsewhere than to a script. */
export const formFaults = (page: Page): ReadonlyArray<string> => [
  ...page.elements.filter(({ tag }) => tag === "input").flatMap(({ attributes, form }) => {
    const kind = attributes["type"]?.toLowerCase() === "password" ? "password" : isCard(attributes) ? "card" : undefined
    if (kind === undefined) return []
    const posts = form !== undefined &&
      (form.attributes["action"] !== undefined || form.attributes["method"]?.toLowerCase() === "post")
    return posts ? [`a ${kind} field in a form that sends`] : []
  }),
  ...page.elements.flatMap(({ attributes, tag }) =>
    tag === "form" && attributes["method"]?.toLowerCase() === "post" ? ["a form that posts: nobody receives it"] : []
  )
]

/** A record may hold the address of somebody's page: a link to it fetches nothing until a person follows it. */
const isData = (subject: Subject, { attributes, tag }: PageElement): boolean =>
  tag === "a" && subject.samples.has(attributes["href"] ?? "")

const elementFaults = (subject: Subject, page: Page) => (element: PageElement): ReadonlyArray<string> => {
  const { attributes, source, tag } = element
  const handlers = Object.keys(attributes).filter((name) => name.startsWith("on"))
  const foreign = ["href", "src", "action", "formaction", "poster", "data", "srcset", "ping"].flatMap((name) => {
    const address = addressOf(attributes[name]?.trim().split(/[\s,]/)[0] ?? "", page.path)
    if (address.kind === "foreign" && isData(subject, element)) return []
    if (address.kind === "foreign") return [`<${tag} ${name}> names the foreign origin ${address.origin}`]
    const scripted = address.kind === "other" && /^(?:javascript|vbscript):$/.test(address.scheme)
    return scripted ? [`<${tag} ${name}> runs a ${address.scheme} address`] : []
  })
  return [
    ...foreign,
    ...handlers.map((name) => `<${tag}> has the inline handler ${name}`),
    ...(tag === "script" && attributes["src"] === undefined &&
        executable.has(attributes["type"]?.toLowerCase() ?? "") &&
        source.trim() !== ""
      ? ["an inline script"]
      : []),
    ...(tag === "style" ? ["an inline style sheet"] : []),
    ...(attributes["style"] === undefined ? [] : [`<${tag}> has an inline style`]),
    ...(tag === "base" ? ["a <base> that moves every address"] : []),
    ...(tag === "iframe" || tag === "object" || tag === "embed" ? [`an embedded <${tag}>`] : []),
    ...(tag === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh" ? ["a refresh by <meta>"] : [])
  ]
}

/** Ways out that a content policy does not close in every browser. */
const wayOuts = new Set(["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport", "WebSocket", "EventSource"])

/** Calls that turn text into code, or that no app without a server needs. */
const evaluations = (script: Script): ReadonlyArray<string> =>
  script.nodes.flatMap((node) => {
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return []
    const name = nameOf(node["callee"])
    if (name === "eval" || name === "Function" || wayOuts.has(name)) return [`calls ${name}`]
    const first: unknown = Array.isArray(node["arguments"]) ? node["arguments"][0] : undefined
    return (name === "setTimeout" || name === "setInterval") && textOfNode(first) !== undefined
      ? [`gives ${name} a string`]
      : []
  })

const foreignIn = (subject: Subject, script: Script): ReadonlyArray<string> =>
  script.strings.filter((text) => !subject.own.has(text.replace(/\s+/g, " ").trim())).flatMap((text) => {
    const found = /^\s*(?:https?:|wss?:|ftp:)?\/\/[\w.-]+\.\w/i.exec(text) === null
      ? undefined
      : addressOf(text.trim(), "index.html")
    return found?.kind === "foreign" && !vocabularies.has(found.origin)
      ? [`names the foreign origin ${found.origin}`]
      : []
  })

const scriptFaults = (subject: Subject) => (script: Script): ReadonlyArray<string> => [
  ...(script.unreadable === undefined ? [] : [`cannot be read: ${script.unreadable}`]),
  ...evaluations(script),
  ...foreignIn(subject, script)
]

const styleFaults = (path: string, css: string): ReadonlyArray<string> =>
  styleAddresses(css).flatMap((href) => {
    const address = addressOf(href, path)
    return address.kind === "foreign" ? [`fetches ${quote(href)} from a foreign origin`] : []
  })

/** Folders and names of plain signs; files that the app itself loads, and nothing that a computer would run or unpack. */
const plainPath = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/
const kinds = [
  "html",
  "css",
  "js",
  "mjs",
  "json",
  "webmanifest",
  "svg",
  "png",
  "jpg",
  "webp",
  "ico",
  "woff2",
  "csv",
  "txt"
]

/** Where a file may lie, what it may be, and what a drawing may not hold. */
const fileFaults = (file: BuiltFile): ReadonlyArray<string> => {
  const text = hasExtension(file, "js", "mjs", "css") ? textOf(file) : ""
  const drawing = hasExtension(file, "svg") ? pageOf(file.path, textOf(file)).elements : []
  return [
    ...(plainPath.test(file.path) && !file.path.startsWith("-/") ? [] : ["lies at a path that leads out of the app"]),
    ...(hasExtension(file, ...kinds) ? [] : ["is of a kind that no app consists of"]),
    ...(/[#@]\s*sourceMappingURL=/.test(text) ? ["points at its own source"] : []),
    ...drawing.flatMap(({ attributes, tag }) => [
      ...(tag === "script" || tag === "foreignobject" ? [`a drawing with a <${tag}>`] : []),
      ...Object.keys(attributes).filter((name) => name.startsWith("on")).map((name) =>
        `a drawing with the handler ${name}`
      )
    ])
  ]
}

/** G13: nothing secret, nothing that turns text into code, nothing from or to another origin, nothing in a false name. */
export const checkSecurity = (subject: Subject): Verdict => {
  const at = (path: string) => (what: string): Finding => ({ where: subject.aim(path), what })
  const texts = subject.site.files.filter((file) =>
    hasExtension(file, "html", "js", "mjs", "css", "json", "webmanifest", "svg", "txt")
  )
  return {
    id: "G13",
    evidence: [
      `${texts.length} text files searched for secrets; ${subject.scripts.length} scripts read as syntax trees; ` +
      `${subject.pages.length} pages read for foreign origins, inline code and forms that send`
    ],
    findings: distinct([
      ...texts.flatMap((file) => secretsIn(textOf(file)).map((name) => `holds ${name}`).map(at(file.path))),
      ...subject.pages.flatMap((page) =>
        [...page.elements.flatMap(elementFaults(subject, page)), ...formFaults(page)].map(at(page.path))
      ),
      ...subject.scripts.flatMap((script) => scriptFaults(subject)(script).map(at(script.path))),
      ...texts.filter((file) => hasExtension(file, "css")).flatMap((file) =>
        styleFaults(file.path, textOf(file)).map(at(file.path))
      ),
      ...subject.site.files.flatMap((file) => fileFaults(file).map(at(file.path))),
      ...lookAlikeFindings(subject)
    ])
  }
}
