import { Schema } from "effect"

/** The part of a JSON Schema that a dialect is made of; bounds and patterns stay with our own schema, which decodes in the end. */
export interface SchemaNode {
  readonly type?: string
  readonly enum?: ReadonlyArray<string | number | boolean>
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: ReadonlyArray<string>
  readonly items?: SchemaNode | boolean
  readonly prefixItems?: ReadonlyArray<SchemaNode>
  readonly additionalProperties?: SchemaNode | boolean
  readonly anyOf?: ReadonlyArray<SchemaNode>
  readonly $ref?: string
}

const Nested: Schema.Codec<SchemaNode> = Schema.suspend(() => SchemaNode)

export const SchemaNode: Schema.Codec<SchemaNode> = Schema.Struct({
  type: Schema.optionalKey(Schema.String),
  enum: Schema.optionalKey(Schema.Array(Schema.Union([Schema.String, Schema.Finite, Schema.Boolean]))),
  properties: Schema.optionalKey(Schema.Record(Schema.String, Nested)),
  required: Schema.optionalKey(Schema.Array(Schema.String)),
  items: Schema.optionalKey(Schema.Union([Schema.Boolean, Nested])),
  prefixItems: Schema.optionalKey(Schema.Array(Nested)),
  additionalProperties: Schema.optionalKey(Schema.Union([Schema.Boolean, Nested])),
  anyOf: Schema.optionalKey(Schema.Array(Nested)),
  $ref: Schema.optionalKey(Schema.String)
})

/** The node of every item of an array: lists that are never empty say it of the first one apart. */
export const itemOf = (node: SchemaNode): SchemaNode =>
  typeof node.items === "object" ? node.items : node.prefixItems?.[0] ?? {}

/** The node of every value of a map from any key; undefined where keys are fixed. */
export const valueOf = (node: SchemaNode): SchemaNode | undefined =>
  node.type === "object" && Object.keys(node.properties ?? {}).length === 0 &&
    typeof node.additionalProperties === "object"
    ? node.additionalProperties
    : undefined

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string => value === null ? "null" : Array.isArray(value) ? "array" : typeof value

/** Whether a value looks like what a node describes: its kind, its literal, and the literals it is told apart by. */
export const resembles = (node: SchemaNode, value: unknown): boolean => {
  if (node.type === undefined) return node.enum === undefined
  const kind = node.type === "integer" ? "number" : node.type
  if (kind !== kindOf(value)) return false
  if (node.enum !== undefined && !node.enum.some((one) => one === value)) return false
  return !isObject(value) ||
    Object.entries(node.properties ?? {}).every(([key, child]) =>
      child.enum?.length !== 1 || child.enum[0] === value[key]
    )
}
