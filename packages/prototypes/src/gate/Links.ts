import { Result } from "effect"
import { addressOf } from "./Address.ts"
import type { Page, PageElement } from "./Page.ts"
import { hasExtension, type Subject, textOf } from "./Subject.ts"
import { distinct, type Finding, quote } from "./Verdict.ts"

/** Attributes that name another resource. */
const pointing = ["href", "src", "action", "formaction", "poster", "data", "cite", "manifest"]

const srcset = (value: string): ReadonlyArray<string> =>
  value.split(",").map((part) => part.trim().split(/\s+/)[0] ?? "").filter((part) => part !== "")

/** Addresses of the platform around the app (where abuse is reported) are marked and answered by another server. */
const isOutside = ({ attributes }: PageElement): boolean => attributes["data-external"] !== undefined

const addressesOf = ({ attributes }: PageElement): ReadonlyArray<string> => [
  ...pointing.flatMap((name) => attributes[name] === undefined ? [] : [attributes[name]]),
  ...srcset(attributes["srcset"] ?? ""),
  ...srcset(attributes["imagesrcset"] ?? "")
]

/** `#/orders` and `#page=2` are state that a script reads, not a place in the document. */
const isState = (fragment: string): boolean => /[/=!]/.test(fragment)

/** Why an address on the page leads nowhere; nothing when it leads somewhere, or out of the app. */
const fault = (subject: Subject, page: Page, href: string): string | undefined => {
  const plain = href.trim()
  if (plain === "#" || plain === "") return `the link ${quote(href)} is dead`
  const address = addressOf(plain, page.path)
  if (address.kind === "broken") return `the address ${quote(href)} cannot be read`
  if (address.kind !== "file") return undefined
  const { fragment, path } = address
  if (!subject.files.has(path)) return `${quote(href)} leads to ${path}, which is not there`
  if (fragment === "" || isState(fragment)) return undefined
  const target = path === page.path ? page : subject.pages.find((other) => other.path === path)
  return target === undefined || target.anchors.has(fragment) || fragment === "top"
    ? undefined
    : `${quote(href)} points at #${fragment}, which is not on ${path}`
}

/** Links of one page, as written or as rendered. */
export const linkFaults = (subject: Subject, page: Page): ReadonlyArray<Finding> =>
  page.elements.filter((element) => element.tag !== "base" && !isOutside(element)).flatMap(addressesOf).flatMap(
    (href) => {
      const what = fault(subject, page, href)
      return what === undefined ? [] : [{ where: subject.aim(page.path), what }]
    }
  )

/** What a web manifest points at; other JSON is data, where `src` may be the name of a field. */
const jsonKeys = new Set(["src", "url", "start_url", "scope"])

const jsonAddresses = (value: unknown): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap(jsonAddresses)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, held]) =>
    typeof held === "string" && jsonKeys.has(key) ? [held] : jsonAddresses(held)
  )
}

const dataFaults = (subject: Subject): ReadonlyArray<Finding> =>
  subject.site.files.filter((file) => hasExtension(file, "json", "webmanifest")).flatMap((file) => {
    const parsed = Result.try(() => JSON.parse(textOf(file)) as unknown)
    if (Result.isFailure(parsed)) return [{ where: file.path, what: "is not JSON" }]
    if (!hasExtension(file, "webmanifest")) return []
    const page: Page = { path: file.path, elements: [], texts: [], comments: [], anchors: new Set() }
    return jsonAddresses(parsed.success).flatMap((href) => {
      const what = fault(subject, page, href)
      return what === undefined ? [] : [{ where: file.path, what }]
    })
  })

const styleFaults = (subject: Subject): ReadonlyArray<Finding> =>
  subject.site.files.filter((file) => hasExtension(file, "css")).flatMap((file) =>
    styleAddresses(textOf(file)).flatMap((href) => {
      const address = addressOf(href, file.path)
      return address.kind === "file" && !subject.files.has(address.path)
        ? [{ where: file.path, what: `${quote(href)} leads to ${address.path}, which is not there` }]
        : []
    })
  )

/** What a style sheet fetches; a bare `#id` names an element of the document. */
export const styleAddresses = (css: string): ReadonlyArray<string> =>
  [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? "")
    .filter((href) => href !== "" && !href.startsWith("#"))

/** G5, the half that needs no browser: every internal address resolves to a file, and its fragment to a place. */
export const checkLinks = (subject: Subject): { evidence: ReadonlyArray<string>; findings: ReadonlyArray<Finding> } => {
  const count = subject.pages.flatMap((page) => page.elements.flatMap(addressesOf)).length
  return {
    evidence: [`${count} addresses on ${subject.pages.length} pages were resolved against ${subject.files.size} files`],
    findings: distinct([
      ...subject.pages.flatMap((page) => linkFaults(subject, page)),
      ...dataFaults(subject),
      ...styleFaults(subject)
    ])
  }
}
