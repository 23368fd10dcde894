import type { JsonSchema } from "../models/ModelCall.ts"
import { isObject, itemOf, type SchemaNode, valueOf } from "./SchemaNode.ts"

const closed = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false
})

const orNull = (schema: JsonSchema): JsonSchema =>
  typeof schema["type"] === "string" && Object.keys(schema).length === 1
    ? { type: [schema["type"], "null"] }
    : { anyOf: [schema, { type: "null" }] }

/**
 * A schema in the strict dialect: objects closed, every key required and optional ones nullable, maps as lists of pairs, and of the
 * constraints only kinds and literals.
 */
export const strict = (node: SchemaNode): JsonSchema => {
  if (node.$ref !== undefined) return { $ref: node.$ref }
  if (node.anyOf !== undefined) return { anyOf: node.anyOf.map(strict) }
  if (node.type === "array") return { type: "array", items: strict(itemOf(node)) }
  if (node.type !== "object") {
    return { type: node.type ?? "string", ...(node.enum === undefined ? {} : { enum: node.enum }) }
  }
  const values = valueOf(node)
  if (values !== undefined) {
    return { type: "array", items: closed({ field: { type: "string" }, value: strict(values) }) }
  }
  const required = new Set(node.required ?? [])
  return closed(Object.fromEntries(
    Object.entries(node.properties ?? {}).map((
      [key, child]
    ) => [key, required.has(key) ? strict(child) : orNull(strict(child))])
  ))
}

/** Letters from which on a piece is worth a name of its own. */
const worthNaming = 120

/** The same schema with every larger piece that stands in several places written down once, under `$defs`. */
export const shared = (root: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema => {
  const seen = new Map<string, number>()
  const count = (piece: unknown): void => {
    if (Array.isArray(piece)) return piece.forEach(count)
    if (!isObject(piece)) return
    if ("type" in piece || "anyOf" in piece) {
      const key = JSON.stringify(piece)
      const before = seen.get(key) ?? 0
      seen.set(key, before + 1)
      if (before > 0) return
    }
    Object.values(piece).forEach(count)
  }
  for (const piece of [root, ...Object.values(definitions)]) count(piece)

  const named = new Map<string, string>()
  const made: Record<string, unknown> = {}
  const emit = (piece: unknown, top: boolean): unknown => {
    if (Array.isArray(piece)) return piece.map((one) => emit(one, false))
    if (!isObject(piece)) return piece
    const key = JSON.stringify(piece)
    const inside = () => Object.fromEntries(Object.entries(piece).map(([name, child]) => [name, emit(child, false)]))
    if (top || (seen.get(key) ?? 0) < 2 || key.length < worthNaming) return inside()
    const known = named.get(key)
    if (known !== undefined) return { $ref: `#/$defs/${known}` }
    const name = `part${named.size + 1}`
    named.set(key, name)
    made[name] = inside()
    return { $ref: `#/$defs/${name}` }
  }
  const schema = emit(root, true)
  for (const [name, piece] of Object.entries(definitions)) made[name] = emit(piece, true)
  return { ...(isObject(schema) ? schema : {}), ...(Object.keys(made).length === 0 ? {} : { $defs: made }) }
}

/** What providers bound in a strict schema. */
export interface Extent {
  /** Properties of all objects together. */
  readonly properties: number
  /** Objects and arrays inside each other, a part that contains itself counted once. */
  readonly depth: number
  readonly literals: number
  /** Letters of all names and literals together. */
  readonly letters: number
}

export const extentOf = (schema: JsonSchema): Extent => {
  const definitions = isObject(schema["$defs"]) ? schema["$defs"] : {}
  let properties = 0
  let literals = 0
  let letters = 0
  const tally = (piece: unknown): void => {
    if (Array.isArray(piece)) return piece.forEach(tally)
    if (!isObject(piece)) return
    if (isObject(piece["properties"])) {
      const names = Object.keys(piece["properties"])
      properties += names.length
      letters += names.join("").length
    }
    if (Array.isArray(piece["enum"])) {
      literals += piece["enum"].length
      letters += piece["enum"].join("").length
    }
    Object.values(piece).forEach(tally)
  }
  tally(schema)
  const depth = (piece: unknown, within: ReadonlyArray<string>): number => {
    if (Array.isArray(piece)) return Math.max(0, ...piece.map((one) => depth(one, within)))
    if (!isObject(piece)) return 0
    const ref = piece["$ref"]
    if (typeof ref === "string") {
      const name = ref.replace("#/$defs/", "")
      return within.includes(name) ? 0 : depth(definitions[name], [...within, name])
    }
    const own = piece["type"] === "object" || piece["type"] === "array" ? 1 : 0
    const { $defs: _, ...rest } = piece
    return own + Math.max(0, ...Object.values(rest).map((child) => depth(child, within)))
  }
  return { properties, depth: depth(schema, []), literals, letters }
}
