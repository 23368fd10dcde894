import { type Comment, type Node, parse, type Program } from "acorn"
import { Result } from "effect"

/** A script as a syntax tree: what it says is told from what it merely spells. */
export interface Script {
  readonly path: string
  readonly source: string
  readonly nodes: ReadonlyArray<SyntaxNode>
  readonly comments: ReadonlyArray<string>
  /** Strings and fixed parts of templates. */
  readonly strings: ReadonlyArray<string>
  readonly unreadable: string | undefined
}

/** Any node: the fields beyond `type` are looked at through the guards below. */
export type SyntaxNode = Node & Readonly<Record<string, unknown>>

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"

const childrenOf = (node: SyntaxNode): ReadonlyArray<SyntaxNode> =>
  Object.values(node).flatMap((held) => Array.isArray(held) ? held.filter(isNode) : isNode(held) ? [held] : [])

const flatten = (root: SyntaxNode): ReadonlyArray<SyntaxNode> => {
  const found: Array<SyntaxNode> = []
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node)
    waiting.push(...childrenOf(node))
  }
  return found
}

/** The name that is called or assigned: `eval`, or the last step of `window.eval` and `a["eval"]`. */
export const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ""
  if (node.type === "Identifier") return String(node["name"])
  if (node.type !== "MemberExpression") return ""
  const { property } = node
  return isNode(property) && property.type === "Literal" ? String(property["value"]) : nameOf(property)
}

/** A function whose body does nothing. */
export const isEmptyFunction = (node: unknown): boolean =>
  isNode(node) && (node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression") &&
  isNode(node["body"]) && node["body"].type === "BlockStatement" &&
  Array.isArray(node["body"]["body"]) && node["body"]["body"].length === 0

/** The text of a literal or a template, `undefined` for anything computed in another way. */
export const textOfNode = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (node.type === "Literal") return typeof node["value"] === "string" ? node["value"] : undefined
  if (node.type === "TemplateLiteral" && Array.isArray(node["quasis"])) {
    return node["quasis"].map((quasi: unknown) => textOfNode(quasi) ?? "").join("")
  }
  if (node.type === "TemplateElement") {
    const value = node["value"]
    return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked ?? "") : ""
  }
  return undefined
}

export const scriptOf = (path: string, source: string): Script => {
  const comments: Array<Comment> = []
  const read = (sourceType: "module" | "script"): Program =>
    parse(source, { ecmaVersion: "latest", sourceType, onComment: comments, allowHashBang: true })
  const nothing = { path, source, nodes: [], comments: [], strings: [] }
  const program = Result.try(() => read("module")).pipe(Result.orElse(() => Result.try(() => read("script"))))
  if (Result.isFailure(program)) return { ...nothing, unreadable: String(program.failure) }
  const nodes = isNode(program.success) ? flatten(program.success) : []
  const strings = nodes.flatMap((node) => {
    const text = node.type === "Literal" || node.type === "TemplateElement" ? textOfNode(node) : undefined
    return text === undefined || text === "" ? [] : [text]
  })
  return { path, source, nodes, comments: comments.map(({ value }) => value), strings, unreadable: undefined }
}
