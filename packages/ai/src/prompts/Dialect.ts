import { Schema } from "effect"
import type { JsonSchema } from "../models/ModelCall.ts"
import { isObject, itemOf, resembles, SchemaNode, valueOf } from "./SchemaNode.ts"
import { shared, strict } from "./Strict.ts"

/**
 * One of our schemas in the words of a model that is held to a shape: every key is there, what is absent is `null`, and a map is a list
 * of `{field, value}`.
 */
export interface Dialect {
  readonly schema: JsonSchema
  /** From the model's dialect to the encoded form of our schema; what it cannot turn comes back unchanged. */
  readonly back: (value: unknown) => unknown
  /** The other way; what is absent is left out where not asked for as `null`. */
  readonly forth: (value: unknown, absent?: "omit" | "null") => unknown
}

const Pair = Schema.Struct({ field: Schema.String, value: Schema.Unknown })
const readPairs = Schema.decodeUnknownOption(Schema.Array(Pair))

class Walker {
  readonly #definitions: Readonly<Record<string, SchemaNode>>

  constructor(definitions: Readonly<Record<string, SchemaNode>>) {
    this.#definitions = definitions
  }

  /** What a node stands for with this value: behind references, and of several the one that it resembles. */
  #plain(node: SchemaNode, value: unknown): SchemaNode | undefined {
    if (node.$ref !== undefined) {
      const target = this.#definitions[node.$ref.replace("#/$defs/", "")]
      return target === undefined ? undefined : this.#plain(target, value)
    }
    if (node.anyOf === undefined) return node
    for (const branch of node.anyOf) {
      const found = this.#plain(branch, value)
      if (found !== undefined && resembles(found, value)) return found
    }
    return undefined
  }

  back(node: SchemaNode, value: unknown): unknown {
    const plain = this.#plain(node, value)
    if (plain === undefined) return value
    const values = valueOf(plain)
    if (values !== undefined && Array.isArray(value)) {
      const pairs = readPairs(value)
      return pairs._tag === "None"
        ? value
        : Object.fromEntries(pairs.value.map((pair) => [pair.field, this.back(values, pair.value)]))
    }
    if (Array.isArray(value)) {
      return plain.type === "array" ? value.map((one) => this.back(itemOf(plain), one)) : value
    }
    if (!isObject(value) || plain.properties === undefined) return value
    const { properties, required = [] } = plain
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]): Array<[string, unknown]> => {
        const own = Object.hasOwn(properties, key) ? properties[key] : undefined
        if (own === undefined) return [[key, child]]
        const absent = child === null && !required.includes(key) && !this.#mayBeNull(own)
        return absent ? [] : [[key, this.back(own, child)]]
      })
    )
  }

  #mayBeNull(node: SchemaNode): boolean {
    const plain = this.#plain(node, null)
    return plain !== undefined && plain.type === "null"
  }

  forth(node: SchemaNode, value: unknown, absent: "omit" | "null"): unknown {
    const plain = this.#plain(node, value)
    if (plain === undefined) return value
    if (Array.isArray(value)) return value.map((one) => this.forth(itemOf(plain), one, absent))
    if (!isObject(value)) return value
    const values = valueOf(plain)
    if (values !== undefined) {
      return Object.entries(value).map(([field, one]) => ({ field, value: this.forth(values, one, absent) }))
    }
    return Object.fromEntries(
      Object.entries(plain.properties ?? {}).flatMap(([key, child]): Array<[string, unknown]> =>
        value[key] !== undefined
          ? [[key, this.forth(child, value[key], absent)]]
          : absent === "null"
          ? [[key, null]]
          : []
      )
    )
  }
}

const readNode = Schema.decodeUnknownSync(SchemaNode)

export const dialectOf = (schema: Schema.Top): Dialect => {
  const document = Schema.toJsonSchemaDocument(schema)
  const root = readNode(document.schema)
  const definitions = Object.fromEntries(
    Object.entries(document.definitions).map(([name, node]) => [name, readNode(node)])
  )
  const walker = new Walker(definitions)
  return {
    schema: shared(
      strict(root),
      Object.fromEntries(Object.entries(definitions).map(([name, node]) => [name, strict(node)]))
    ),
    back: (value) => walker.back(root, value),
    forth: (value, absent = "omit") => walker.forth(root, value, absent)
  }
}
