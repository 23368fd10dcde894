import { Result } from "effect"
import { XMLParser } from "fast-xml-parser"
import { StatementRefused } from "./Statement.ts"

/** An element as the parser gives it: children in lists by their names, attributes behind "@", its text under "#". */
export type XmlNode = Readonly<Record<string, unknown>>

const mostDepth = 24

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#",
  alwaysCreateTextNode: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: mostDepth,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute
})

const isNode = (value: unknown): value is XmlNode =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The document, if it is well-formed and declares nothing: no document type, hence no entities and nothing from outside. */
export const parse = (xml: string): Result.Result<XmlNode, StatementRefused> => {
  if (/<!(?!\[CDATA\[|--)/.test(xml)) return Result.fail(new StatementRefused({ format: "camt053", why: "forbidden" }))
  return Result.try({
    try: (): unknown => parser.parse(xml, true),
    catch: (fault) =>
      new StatementRefused({
        format: "camt053",
        why: fault instanceof Error && /nested/i.test(fault.message) ? "too-deep" : "malformed"
      })
  }).pipe(
    Result.flatMap((document) =>
      isNode(document)
        ? Result.succeed(document)
        : Result.fail(new StatementRefused({ format: "camt053", why: "malformed" }))
    )
  )
}

/** Elements at the end of a path of names, in the order of the document. */
export const all = (node: XmlNode, ...path: ReadonlyArray<string>): ReadonlyArray<XmlNode> =>
  path.reduce<ReadonlyArray<XmlNode>>(
    (nodes, name) =>
      nodes.flatMap((one) => {
        const found = Object.hasOwn(one, name) ? one[name] : undefined
        return Array.isArray(found) ? found.filter(isNode) : isNode(found) ? [found] : []
      }),
    [node]
  )

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" }

/** XML's own five names and the numbers of letters; others stay as they are, for nothing declares them. */
const unescape = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      const code = hex === undefined ? Number(number ?? Number.NaN) : Number.parseInt(hex, 16)
      if (Number.isNaN(code)) return named[name ?? ""] ?? whole
      return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCodePoint(code)
    }
  )

const own = (node: XmlNode | undefined, key: string): string | undefined => {
  const value = node !== undefined && Object.hasOwn(node, key) ? node[key] : undefined
  return typeof value === "string" && value.trim() !== "" ? unescape(value.trim()) : undefined
}

/** The text of the first element at the path that has any. */
export const text = (node: XmlNode, ...path: ReadonlyArray<string>): string | undefined =>
  all(node, ...path).map((one) => own(one, "#")).find((found) => found !== undefined)

export const attribute = (node: XmlNode | undefined, name: string): string | undefined => own(node, `@${name}`)
